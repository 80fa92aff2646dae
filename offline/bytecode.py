"""Runs within Pyodide: puts bytecode, without a time in it, in the place of every Python file below /compiled."""

from pathlib import Path
from py_compile import PycInvalidationMode, compile  # noqa: A004  # its own name

SPEAKS_OF_ITSELF = ("_pyodide", "pyodide")
"""Packages of the library whose code reads its own documentation: the others do without."""

for source in sorted(Path("/compiled").rglob("*.py")):
    _, _, name = source.relative_to("/compiled").as_posix().partition("/")
    level = 0 if name.startswith(SPEAKS_OF_ITSELF) else 2
    mode = PycInvalidationMode.UNCHECKED_HASH
    compile(str(source), f"{source}c", name, doraise=True, optimize=level, invalidation_mode=mode)
    source.unlink()
