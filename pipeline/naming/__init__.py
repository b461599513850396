"""Names: where they are, what they are made of, and which are of one thing. The door is mentions.py."""
