"""What stays of Python's standard library: all but what no calculation comes near."""

from __future__ import annotations

LEFT_OUT = frozenset(
    """
    __hello__ __phello__ _ast_unparse _pydatetime _pyio _pyrepl antigravity argparse bdb cProfile cmd code
    colorsys compileall configparser csv doctest email ensurepip filecmp fileinput ftplib getopt getpass gettext
    graphlib gzip http idlelib imaplib mailbox mimetypes modulefinder multiprocessing netrc nturl2path optparse
    pdb pickletools plistlib poplib pprint profile pstats pty py_compile pyclbr pydoc pydoc_data queue quopri
    rlcompleter runpy sched shelve shlex smtplib socketserver sqlite3 sre_compile sre_constants sre_parse
    statistics stringprep symtable tabnanny tarfile this timeit tkinter tomllib trace tracemalloc tty turtle
    turtledemo unittest venv wave webbrowser wsgiref xml xmlrpc zipapp zoneinfo
    """.split()  # noqa: SIM905  # a list of names is read in lines
)
OF_OTHER_SYSTEMS = ("macholib", "proactor_", "windows_")
CODECS = frozenset("__init__ aliases ascii cp437 idna latin_1 punycode raw_unicode_escape unicode_escape utf_8".split())  # noqa: SIM905  # as above


def stays(name: str) -> bool:
    """Whether the file of that name, in the archive of the library, is shipped.

    >>> stays("fractions.py"), stays("email/parser.py"), stays("encodings/cp037.py")
    (True, False, False)
    """
    top, _, rest = name.partition("/")
    if top == "encodings":
        return rest.partition(".")[0] in CODECS
    return name.endswith(".py") and top.removesuffix(".py") not in LEFT_OUT and not rest.startswith(OF_OTHER_SYSTEMS)
