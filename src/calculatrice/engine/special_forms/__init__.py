"""What calculates its parts itself, if at all: the walk hands itself over, with the tree."""
