"""Mends a table of FLINT where WebAssembly would stop: it checks the type of each function that is called by a pointer.

FLINT's rings of floating-point numbers name, for the copy that shares its memory with the original, a function that
returns a status where one is called that returns nothing. Other machines pass over that. The reduction of lattices, by
which Calcium finds relations between logarithms and powers, multiplies matrices over these rings.
"""

from __future__ import annotations

import ctypes

from calculatrice.engine.numbers.libflint import library

RINGS = (
    ("nfloat_ctx_init", "_nfloat_methods", "nfloat_set"),
    ("nfloat_complex_ctx_init", "_nfloat_complex_methods", "nfloat_complex_set"),
)
"""What begins a ring, its table, and its copy: whole names, which say what of FLINT is used."""
METHODS = 64
"""How many entries of a table are looked at: the copies are among the first."""
CONTEXT_BYTES = 256
PRECISION = 128


def mend() -> None:
    """Put the function that every ring has for such copies, of any elements, in the place of the one that returns."""
    for ring in RINGS:
        _mend(library(), *ring)


def _mend(flint: ctypes.CDLL, begin: str, table: str, set_: str) -> None:
    context = ctypes.create_string_buffer(CONTEXT_BYTES)
    # FLINT fills the table when the ring is first used.
    getattr(flint, begin)(context, ctypes.c_ssize_t(PRECISION), ctypes.c_int(0))
    methods = (ctypes.c_void_p * METHODS).in_dll(flint, table)
    copy = _address(flint, set_)
    places = [place for place, method in enumerate(methods) if method == copy]
    if len(places) == 2:
        # The first stands for the copy that shares; the second is the whole copy itself. A mended table has one alone.
        methods[places[0]] = _address(flint, "gr_generic_set_shallow")


def _address(flint: ctypes.CDLL, name: str) -> int | None:
    return ctypes.cast(getattr(flint, name), ctypes.c_void_p).value
