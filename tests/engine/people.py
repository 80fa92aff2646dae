"""Texts as people write them: whatever they join of numbers, signs, words, names and brackets, right or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

COMMON = (" + ", "+", " - ", "-", " * ", "*", " × ", "×", " / ", "/", "÷", "−", "^", " x ", "x")
RARE = [
    *("**", "–", "·", "∕", ":", "%", " % ", "//", "\uff0b", "\uff0d", "=", " = ", "==", "!=", "<", ">", "≤", " <= "),
    *("&", " | ", " << ", "&&", "||", "~", "±", "..", " to ", "\u202f"),
]
WORDS = {
    "en": [
        *("plus", "minus", "times", "of", "percent of", "mod", "div", "and", "or", "xor", "squared", "off", "in"),
        *("divided by", "choose", "nCr", "percent", "is", "for", "multiplied by", "cubed", "discount on"),
    ],
    "fr": [
        *("plus", "moins", "fois", "de", "pour cent de", "mod", "div", "et", "ou", "oux", "au carré", "en", "sur"),
        *("divisé par", "nCr", "pour cent", "de remise sur", "égale", "pour", "multiplié par", "au cube"),
    ],
}
BEFORE = {
    "en": ("-", "+", "- ", "not ", "half of ", "twice ", "√", "~", "$"),
    "fr": ("-", "+", "- ", "non ", "la moitié de ", "deux fois ", "√", "~", "€"),
}
NUMBERS = {
    "en": ("1,234", "1,234.5", "0.1", "2.50", ".5", "5.", "1.5e3", "1,234,567", "3.14(5)", "0.(3)", "12,5", "1.234"),
    "fr": ("1 234", "1 234,5", "0,1", "2,50", ",5", "5,", "1,5e3", "1 234 567", "3,14(5)", "0,(3)", "12.5", "1.234"),
}
OTHER_NUMBERS = [
    *("1/2", "3/4", "1 1/2", "2 3/8", "½", "3½", "0xFF", "0b101", "1_000", "10k", "1,5", "1'000", "10e2", "5'10\""),
    *("\uff11\uff12", "2⁻¹", "101₂", "12°34", "10°45'", "1e-3", "2024-12-25", "12/25/2024", "3:45", "1h30", "1234,56"),
]
BEHIND = ("%", " %", "!", "²", "^2", "°", "%", "³", "!!", "^-1", "‰", "€", " km", "k", "(2)", "[1]")
FUNCTIONS = (
    *("sin", "cos", "sqrt", "ln", "log", "abs", "max", "round", "racine", "gcd", "min", "f"),
    *("sin²", "sin^-1", "log_2", "arrondi", "somme", "√", "∛", "sum", "if"),
)
NAMES = ("pi", "π", "e", "vat", "x", "i", "ans", "true", "vrai", "phi", "k", "t", "E", "a", "d", "v")
BRACKETS = (("(", ")"), ("(", ")"), ("[", "]"), ("|", "|"), ("{", "}"), ("( ", " )"), ("\uff08", "\uff09"), ("(", ""))
SEPARATORS = ("; ", ";", ", ", ",")


class Writer:
    """Somebody who writes in a language, carefully or not: the first rows of what there is, or all of them."""

    def __init__(self, random: Random, locale: str) -> None:
        self._random = random
        self._locale = locale
        self._careful = self._is(0.8)

    def text(self) -> str:
        """A line; most are short."""
        written = self._terms(2)
        if self._is(0.05):
            return f"{written} ="
        return f"{written} = {self._terms(1)}" if self._is(0.05) else written

    def _is(self, chance: float) -> bool:
        return self._random.random() < chance

    def _one(self, pieces: Sequence[str]) -> str:
        return self._random.choice(pieces[: len(pieces) // 2] if self._careful else pieces)

    def _terms(self, depth: int) -> str:
        written = self._operand(depth)
        for _ in range(self._random.choice((0, 1, 1, 1, 2, 2, 3))):
            written += self._between() + self._operand(depth)
        return written

    def _between(self) -> str:
        if self._is(0.7):
            return self._random.choice(COMMON)
        if self._is(0.3):
            return self._random.choice(RARE)
        return f" {self._random.choice(WORDS[self._locale])} " if self._is(0.6) else self._random.choice(("", " "))

    def _operand(self, depth: int) -> str:
        before = self._one(BEFORE[self._locale]) if self._is(0.08) else ""
        behind = self._one(BEHIND) if self._is(0.25) else ""
        return before + self._atom(depth) + behind

    def _atom(self, depth: int) -> str:
        if depth == 0 or self._is(0.5):
            return self._number()
        if self._is(0.25):
            return self._one(NAMES)
        if self._is(0.5):
            return self._call(depth - 1)
        opening, closing = self._random.choice(BRACKETS[:4] if self._careful else BRACKETS)
        return opening + self._terms(depth - 1) + closing

    def _call(self, depth: int) -> str:
        name = self._one(FUNCTIONS)
        if self._is(0.3):
            return name + self._random.choice((" ", " ", "")) + self._operand(depth)
        count = self._random.choice((1, 1, 1, 2, 2, 3, 4))
        return f"{name}({self._one(SEPARATORS).join(self._terms(depth) for _ in range(count))})"

    def _number(self) -> str:
        if self._is(0.6):
            return str(self._random.choice((self._random.randint(0, 12), self._random.randint(0, 99), 100, 1)))
        return self._one(NUMBERS[self._locale]) if self._is(0.6) else self._random.choice(OTHER_NUMBERS)
