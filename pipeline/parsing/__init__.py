"""A paragraph as it is read: its marks, its sentences, its noun phrases. The door is parse.py."""
