"""The client of a server: the same results and errors as the library's, over HTTP."""
