"""What the tests count is told at the end of a run, whichever process counted it."""
