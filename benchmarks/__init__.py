"""Calculatrice side by side with its peers: `python -m benchmarks` prints every figure in one document."""
