"""The version of the project, which everything that is served or sent tells."""

__version__ = "0.2.0"
