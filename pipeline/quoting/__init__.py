"""What is said, by which cue, and which words say who says it. The door is quotes.py."""
