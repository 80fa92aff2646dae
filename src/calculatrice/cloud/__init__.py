"""`calculatrice cloud`: the foundation at Scaleway, by the tools that operators know."""
