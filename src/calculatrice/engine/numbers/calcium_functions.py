"""The functions of FLINT that `calcium` calls, with the signature of each."""

from __future__ import annotations

import ctypes
import functools

from calculatrice.engine.numbers.libflint import library

_POINTER = ctypes.c_void_p
_WORD = ctypes.c_ssize_t  # FLINT's slong: as wide as a pointer on every system, unlike C's long
_FLAG = ctypes.c_int
_TEXT = ctypes.c_char_p

_FUNCTION_CODES = 46

_NUMBER = ("ca_init", "ca_clear", "ca_i", "ca_pi", "ca_euler")
_UNARY = (
    *("ca_neg", "ca_inv", "ca_inv_no_division_by_zero", "ca_sqrt", "ca_exp", "ca_log", "ca_sin", "ca_cos", "ca_tan"),
    *("ca_asin", "ca_acos", "ca_atan", "ca_erf", "ca_erfc", "ca_gamma", "ca_abs", "ca_sgn", "ca_arg", "ca_re", "ca_im"),
    *("ca_conj", "ca_floor", "ca_ceil", "ca_sqrt_inert", "ca_set_fmpq"),
)
_BINARY = ("ca_add", "ca_sub", "ca_mul", "ca_div", "ca_pow")
_UNARY_QUESTIONS = (
    *("ca_check_is_number", "ca_check_is_zero", "ca_is_zero_check_fast", "ca_is_qq_elem", "ca_check_is_real"),
    *("ca_check_is_imaginary", "ca_check_is_rational", "ca_check_is_integer", "ca_check_is_algebraic"),
    "ca_check_is_negative_real",
)
_BINARY_QUESTIONS = ("ca_check_equal", "ca_check_lt", "ca_check_le")

SIGNATURES: dict[str, tuple[type | None, list[type]]] = {
    **dict.fromkeys(_NUMBER, (None, [_POINTER] * 2)),
    **dict.fromkeys(_UNARY, (None, [_POINTER] * 3)),
    **dict.fromkeys(_BINARY, (None, [_POINTER] * 4)),
    **dict.fromkeys(_UNARY_QUESTIONS, (_FLAG, [_POINTER] * 2)),
    **dict.fromkeys(_BINARY_QUESTIONS, (_FLAG, [_POINTER] * 3)),
    "ca_ctx_init": (None, [_POINTER]),
    "ca_ctx_clear": (None, [_POINTER]),
    "ca_ctx_set_option": (None, [_POINTER, _WORD, _WORD]),
    "ca_set_si": (None, [_POINTER, _WORD, _POINTER]),
    "ca_get_fmpq": (_FLAG, [_POINTER] * 3),
    "ca_get_str": (_POINTER, [_POINTER] * 2),
    "ca_get_fexpr": (None, [_POINTER, _POINTER, _WORD, _POINTER]),
    "_ca_function_fx": (None, [_POINTER, _FLAG, _POINTER, _POINTER]),
    "_ca_function_fxy": (None, [_POINTER, _FLAG, _POINTER, _POINTER, _POINTER]),
    "calcium_func_name": (_TEXT, [_FLAG]),
    "fexpr_init": (None, [_POINTER]),
    "fexpr_clear": (None, [_POINTER]),
    "fexpr_get_str": (_POINTER, [_POINTER]),
    "fmpq_init": (None, [_POINTER]),
    "fmpq_clear": (None, [_POINTER]),
    "fmpz_set_si": (None, [_POINTER, _WORD]),
    "fmpz_set_str": (_FLAG, [_POINTER, _TEXT, _FLAG]),
    "fmpz_get_str": (_POINTER, [_POINTER, _FLAG, _POINTER]),
    "flint_free": (None, [_POINTER]),
}


@functools.cache
def calcium_functions() -> ctypes.CDLL:
    """FLINT, its functions declared. Raises `LibraryNotFound` where it is missing.

    >>> calcium_functions().calcium_func_name(function_code("Re"))
    b'Re'
    """
    flint = library()
    for name, (result, arguments) in SIGNATURES.items():
        function = getattr(flint, name)
        function.restype, function.argtypes = result, arguments
    return flint


@functools.cache
def function_code(name: str) -> int:
    """The number that Calcium gives the function `name`, which differs between releases."""
    name_of = calcium_functions().calcium_func_name
    return next(code for code in range(_FUNCTION_CODES) if name_of(code) == name.encode())
