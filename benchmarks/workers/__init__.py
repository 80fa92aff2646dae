"""The programs that run inside a peer's process: each evaluates the expressions it is sent, and times itself."""
