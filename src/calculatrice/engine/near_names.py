"""The names that somebody could have meant who typed another: one slip away, two in long names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

_SHORTEST, _SHORT, _LONG = 3, 4, 7
_UNKNOWNS = frozenset("xyz")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn")


def near(name: str, known: Iterable[str]) -> list[str]:
    """The known names that are near, the nearest first, those before that are earlier.

    >>> near("sqtr", ["sin", "sqrt"]), near("hex", ["exp"]), near("X", ["x"]), near("factroial", ["factorial"])
    (['sqrt'], [], ['x'], ['factorial'])
    """
    found = {other: slips for other in known if (slips := _slips(name, other)) is not None}
    return sorted(found, key=lambda other: (found[other], sorted(other) != sorted(name)))


def _slips(name: str, other: str) -> int | None:
    """How many slips lead from one name to another; None where nobody makes them."""
    typed, meant = name.casefold(), other.casefold()
    if typed == meant:
        return 0
    shorter = min(len(typed), len(meant))
    if shorter < _SHORTEST or abs(len(typed) - len(meant)) > 2:  # as said above
        return None
    if shorter <= _SHORT:
        return 1 if _is_slip_of_short(typed, meant) else None
    most = 2 if shorter >= _LONG else 1
    if len(set(typed) - set(meant)) > most or len(set(meant) - set(typed)) > most:
        return None  # a slip brings one letter, and takes one away
    slips = _distance(typed, meant)
    return slips if slips <= most else None


def _is_slip_of_short(typed: str, meant: str) -> bool:
    """Whether a letter is missing, doubled, that of a key beside the right one, or before the one that it follows.

    Any other letter makes another word: nobody who types `cost` means `cos` or `cosh`.
    """
    if len(typed) < len(meant):
        return len(meant) > _SHORTEST and _distance(typed, meant) == 1
    if len(typed) > len(meant):
        doubled = (place for place in range(1, len(typed)) if typed[place] == typed[place - 1])
        return any(typed[:place] + typed[place + 1 :] == meant for place in doubled)
    wrong = [(one, other) for one, other in zip(typed, meant, strict=True) if one != other]
    if len(wrong) == 1:
        return _are_neighbours(*wrong[0])
    return sorted(typed) == sorted(meant) and _distance(typed, meant) == 1


def _are_neighbours(one: str, other: str) -> bool:
    return any(one + other in row or other + one in row for row in _ROWS)


def _distance(typed: str, meant: str) -> int:
    """Letters that are missing, too many or wrong, and neighbours in the wrong order, between two names."""
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for place, letter in enumerate(typed, start=1):
        before, last, row = row, before, [place]
        for index, wanted in enumerate(meant, start=1):
            best = min(before[index] + 1, row[-1] + 1, before[index - 1] + (letter != wanted))
            if last and index > 1 and letter == meant[index - 2] and typed[place - 2] == wanted:
                best = min(best, last[index - 2] + 1)
            row.append(best)
    return row[-1]


def parts(name: str, functions: Iterable[str], values: Iterable[str]) -> str:
    """A name that is several without a space: `sin x` for `sinx`, `a b` for `ab`; empty where it is none.

    >>> parts("sin2x", ["sin", "si"], ["x"]), parts("ab", [], ["a", "b"]), parts("nb", [], ["b"])
    ('sin 2x', 'a b', '')
    """
    known = set(values)
    for function in sorted((one for one in functions if name.startswith(one)), key=len, reverse=True):
        rest = name[len(function) :]
        argument = [rest] if rest.isdecimal() else list(_split(rest, known))
        if argument:
            return " ".join([function, *argument])
    return " ".join(_split(name, known))


def parts_of_call(name: str, functions: Iterable[str]) -> str:
    """A name that is a function and one of the letters that unknowns have, `sin x` for `sinx`; empty where it is none.

    >>> parts_of_call("sinx", ["sin", "si"]), parts_of_call("six", ["si"]), parts_of_call("sinc", ["sin"])
    ('sin x', '', '')
    """
    function, unknown = name[:-1], name[-1:]
    return (
        f"{function} {unknown}" if len(function) >= _SHORTEST and unknown in _UNKNOWNS and function in functions else ""
    )


def _split(text: str, known: set[str]) -> Iterator[str]:
    """The known names of one letter that a text is made of, behind its digits; none where another stands there."""
    digits = "".join(takewhile(str.isdecimal, text))
    letters = text[len(digits) :]
    if letters and known.issuperset(letters):
        yield digits + letters[0]
        yield from letters[1:]
