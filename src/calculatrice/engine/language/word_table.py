"""The table of the words that people write in place of signs, with an example of each that is run as a test."""

from __future__ import annotations

from calculatrice.engine.records import record

BETWEEN, BEHIND, BEFORE, ANYWHERE = "between", "behind", "before", "anywhere"
"""Where a word can stand by its operands; a sign, between them or before one."""
CHOICE, AMONG, REBATE, PART = "choice", "among", "rebate", "part"
"""The kinds of token that no sign has: a function of two operands, one of them in the other order, a percentage off, a
part or a multiple."""
KINDS = frozenset((CHOICE, AMONG, REBATE, PART))
INFIX = KINDS - {PART}


@record(frozen=True)
class Word:
    """Phrases of one meaning, in English and French, and the token that they are: its kind, and its text where that
    says more. `example` is one way to use it, with its value, in each language."""

    place: str
    kind: str
    text: str
    english: tuple[str, ...]
    french: tuple[str, ...]
    example: tuple[str, str]
    value: str

    def phrases(self, language: str) -> tuple[str, ...]:
        """How it is written in a language."""
        return self.french if language == "fr" else self.english


TABLE = (
    Word(ANYWHERE, "+", "+", ("plus",), ("plus",), ("2 plus 3", "2 plus 3"), "5"),
    Word(ANYWHERE, "-", "-", ("minus",), ("moins",), ("5 minus 3", "5 moins 3"), "2"),
    Word(BETWEEN, "*", "*", ("times", "multiplied by"), ("fois", "multiplié par"), ("2 times 3", "2 fois 3"), "6"),
    Word(BETWEEN, "/", "/", ("divided by",), ("divisé par",), ("6 divided by 4", "6 divisé par 4"), "3/2"),
    Word(BETWEEN, "//", "//", ("div",), ("div",), ("17 div 5", "17 div 5"), "3"),
    Word(
        BETWEEN,
        "^",
        "^",
        ("to the power of", "to the power", "raised to"),
        ("puissance", "à la puissance", "exposant"),
        ("2 to the power of 10", "2 puissance 10"),
        "1024",
    ),
    Word(
        BEFORE,
        "√",
        "√",
        ("square root of", "the square root of"),
        ("racine carrée de", "la racine carrée de", "racine de", "la racine de"),
        ("square root of 16", "racine carrée de 16"),
        "4",
    ),
    Word(
        BEFORE,
        "∛",
        "∛",
        ("cube root of", "the cube root of"),
        ("racine cubique de", "la racine cubique de"),
        ("cube root of 27", "racine cubique de 27"),
        "3",
    ),
    Word(BEHIND, "superscript", "²", ("squared",), ("au carré",), ("5 squared", "5 au carré"), "25"),
    Word(BEHIND, "superscript", "³", ("cubed",), ("au cube",), ("5 cubed", "5 au cube"), "125"),
    Word(
        BEHIND,
        "%",
        "%",
        ("percent", "per cent"),
        ("pour cent", "pourcent"),
        ("50 + 20 percent", "50 + 20 pour cent"),
        "60",
    ),
    Word(BETWEEN, CHOICE, "binomial", ("choose", "nCr"), ("nCr",), ("10 choose 3", "10 nCr 3"), "120"),
    Word(BETWEEN, AMONG, "binomial", ("parmi",), ("parmi",), ("3 parmi 10", "3 parmi 10"), "120"),
    Word(BETWEEN, CHOICE, "nPr", ("nPr",), ("nPr",), ("5 nPr 2", "5 nPr 2"), "20"),
    Word(
        BETWEEN,
        REBATE,
        "-%",
        ("off", "discount on"),
        ("de remise sur", "de réduction sur", "de rabais sur"),
        ("20% off 50", "20 % de remise sur 50"),
        "40",
    ),
    Word(
        BEFORE,
        PART,
        "1/2",
        ("half of", "one half of"),
        ("la moitié de", "moitié de"),
        ("half of 30", "la moitié de 30"),
        "15",
    ),
    Word(
        BEFORE,
        PART,
        "1/3",
        ("a third of", "one third of"),
        ("le tiers de", "un tiers de"),
        ("a third of 30", "le tiers de 30"),
        "10",
    ),
    Word(
        BEFORE,
        PART,
        "2/3",
        ("two thirds of",),
        ("les deux tiers de",),
        ("two thirds of 30", "les deux tiers de 30"),
        "20",
    ),
    Word(
        BEFORE,
        PART,
        "1/4",
        ("a quarter of", "one quarter of"),
        ("le quart de", "un quart de"),
        ("a quarter of 30", "le quart de 30"),
        "15/2",
    ),
    Word(
        BEFORE,
        PART,
        "3/4",
        ("three quarters of",),
        ("les trois quarts de",),
        ("three quarters of 30", "les trois quarts de 30"),
        "45/2",
    ),
    Word(
        BEFORE,
        PART,
        "1/5",
        ("a fifth of", "one fifth of"),
        ("le cinquième de", "un cinquième de"),
        ("a fifth of 30", "le cinquième de 30"),
        "6",
    ),
    Word(
        BEFORE,
        PART,
        "1/10",
        ("a tenth of", "one tenth of"),
        ("le dixième de", "un dixième de"),
        ("a tenth of 30", "le dixième de 30"),
        "3",
    ),
    Word(
        BEFORE,
        PART,
        "2",
        ("double of", "double", "twice"),
        ("le double de", "double de", "deux fois"),
        ("double of 30", "le double de 30"),
        "60",
    ),
    Word(
        BEFORE,
        PART,
        "3",
        ("triple of", "triple", "three times"),
        ("le triple de", "triple de", "trois fois"),
        ("triple of 30", "le triple de 30"),
        "90",
    ),
)
"""A row a meaning."""
