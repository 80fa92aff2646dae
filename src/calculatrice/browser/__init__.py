"""What runs within a browser: the engine's answers, and nothing that a browser has no use for."""
