"""A page to its lines, its words about itself, and which lines are no article. The doors are extract.py, boilerplate.py and ballot.py."""
