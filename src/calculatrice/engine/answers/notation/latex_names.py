"""What LaTeX has a command for: functions and Greek letters."""

from __future__ import annotations

COMMANDS = frozenset(
    (
        "arccos",
        "arcsin",
        "arctan",
        "arg",
        "cos",
        "cosh",
        "cot",
        "coth",
        "csc",
        "exp",
        "gcd",
        "lg",
        "ln",
        "log",
        "max",
        "min",
        "sec",
        "sin",
        "sinh",
        "tan",
        "tanh",
    )
)
FIRST_SMALL, FIRST_CAPITAL = 0x3B1, 0x391
_NAMES = (
    "alpha",
    "beta",
    "gamma",
    "delta",
    "epsilon",
    "zeta",
    "eta",
    "theta",
    "iota",
    "kappa",
    "lambda",
    "mu",
    "nu",
    "xi",
    "",
    "pi",
    "rho",
    "varsigma",
    "sigma",
    "tau",
    "upsilon",
    "varphi",
    "chi",
    "psi",
    "omega",
)
_CAPITALS = ("Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega")
GREEK = {chr(FIRST_SMALL + index): rf"\{name}" for index, name in enumerate(_NAMES) if name}
GREEK |= {
    chr(FIRST_CAPITAL + index): rf"\{capital}"
    for index, name in enumerate(_NAMES)
    if (capital := name.removeprefix("var").capitalize()) in _CAPITALS and name != "varsigma"
}
"""Letters without accents. There is no command for an omicron, nor for a capital that looks like a Latin one."""
