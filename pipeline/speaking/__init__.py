"""Who is meant by the words for who speaks. The door is speakers.py."""
