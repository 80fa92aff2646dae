"""The one table of operators: how each is typed, how tightly it holds, how every notation writes and speaks it.

The lexer, the parser, the mending of what is being typed, its completion, the readings, the notations, the keys of the
page and its scripts go by it. What an operator does is a function of the catalogue, or is said where values are
calculated. Those before an operand and those behind it have places of their own.
"""

from __future__ import annotations

from calculatrice.engine.language.locale import DASHES
from calculatrice.engine.records import record

CONVERSION, OR, XOR, AND, NOT, COMPARISON, RANGE = range(7)
BIT_OR, BIT_XOR, BIT_AND, SHIFT, SUM, PRODUCT, SIGN, POWER, POSTFIX, ATOM = range(7, 17)
"""How tightly things hold together, from the loosest."""


@record
class Operator:
    """An operator by its `symbol`, the kind of its token.

    `typed` are other ways to type it. `written` is how readings write it, `spaced` whether with spaces around it.
    `mathml` and `latex` are its writing there, `spoken` the words for it in English and French. `words` are those that
    are typed and written for it, each read in both languages where nothing is defined under that name. `key` is what
    its key shows where it has one, `beside` what a long press on that offers. `function` is the
    one of the catalogue that it stands for, if it does.
    """

    symbol: str
    level: int
    typed: tuple[str, ...] = ()
    written: str = ""
    spaced: bool = False
    mathml: str = ""
    latex: str = ""
    spoken: tuple[str, str] = ("", "")
    words: tuple[str, str] = ("", "")
    key: str = ""
    beside: tuple[str, ...] = ()
    function: str = ""


INFIX = (
    Operator("==", COMPARISON, spaced=True, mathml="=", latex="=", spoken=("equals", "égale")),
    Operator(
        "!=",
        COMPARISON,
        ("<>", "≠"),
        "≠",
        spaced=True,
        mathml="≠",
        latex=r"\ne ",
        spoken=("is not equal to", "est différent de"),
    ),
    Operator("<", COMPARISON, spaced=True, spoken=("is less than", "est inférieur à")),
    Operator(
        "<=",
        COMPARISON,
        ("≤",),
        "≤",
        spaced=True,
        mathml="≤",
        latex=r"\le ",
        spoken=("is less than or equal to", "est inférieur ou égal à"),
    ),
    Operator(">", COMPARISON, spaced=True, spoken=("is greater than", "est supérieur à")),
    Operator(
        ">=",
        COMPARISON,
        ("≥",),
        "≥",
        spaced=True,
        mathml="≥",
        latex=r"\ge ",
        spoken=("is greater than or equal to", "est supérieur ou égal à"),
    ),
    Operator("+", SUM, ("➕",), spoken=("plus", "plus"), key="+"),
    Operator("-", SUM, (*DASHES, "➖"), mathml="−", spoken=("minus", "moins"), key="−"),
    Operator("+%", SUM, written="+"),
    Operator("-%", SUM, written="-"),
    Operator(
        "*",
        PRODUCT,
        tuple("×·∙⋅✕✖⨯∗⁎"),
        "×",
        mathml="×",
        latex=r"\times ",
        spoken=("times", "fois"),
        key="×",
        beside=("of",),
    ),
    Operator("of", PRODUCT, spaced=True, spoken=("of", "de")),
    Operator("/", PRODUCT, tuple("÷∕⁄➗"), key="÷", beside=("/", "//", " mod ")),
    Operator("//", PRODUCT, function="div"),
    Operator(
        "mod",
        PRODUCT,
        spaced=True,
        latex=r"\bmod ",
        spoken=("modulo", "modulo"),
        key="mod",
        beside=("//",),
        function="mod",
    ),
    Operator("..", RANGE, latex=r"\mathinner{\ldotp\ldotp}", spoken=("to", "à")),
    Operator(
        "|",
        BIT_OR,
        spaced=True,
        mathml="|",
        latex=r"\mathbin{|}",
        spoken=("bitwise or", "ou bit à bit"),
        function="bitor",
    ),
    Operator(
        "&",
        BIT_AND,
        spaced=True,
        latex=r"\mathbin{\&}",
        spoken=("bitwise and", "et bit à bit"),
        key="&",
        beside=(" | ", " xor ", "~"),
        function="bitand",
    ),
    Operator(
        "<<",
        SHIFT,
        spaced=True,
        latex=r"\ll ",
        spoken=("shifted left by", "décalé à gauche de"),
        key="<<",
        beside=(" >> ",),
        function="shl",
    ),
    Operator(
        ">>", SHIFT, spaced=True, latex=r"\gg ", spoken=("shifted right by", "décalé à droite de"), function="shr"
    ),
    Operator("and", AND, ("&&",), spaced=True, spoken=("and", "et"), words=("and", "et")),
    Operator(
        "xor",
        XOR,
        ("⊻",),
        spaced=True,
        spoken=("exclusive or", "ou exclusif"),
        words=("xor", "oux"),
        function="bitxor",
    ),
    Operator("or", OR, spaced=True, spoken=("or", "ou"), words=("or", "ou")),
    Operator("for", CONVERSION, spaced=True, spoken=("for", "pour"), words=("for", "pour")),
    Operator("to", CONVERSION, ("→", "->"), spaced=True, spoken=("to", "en"), words=("to", "to")),
)
"""Between operands. `+%` and `-%` have a percentage of all that stands before; `of` is a word of the locale.

`xor` holds like `or` between comparisons, and as the bits of integers do elsewhere.
"""
PREFIX = (
    Operator("+", SIGN, spoken=("plus", "plus")),
    Operator("-", SIGN, mathml="−", spoken=("minus", "moins")),
    Operator("~", SIGN, latex=r"{\sim}", spoken=("bitwise not", "complément bit à bit de"), function="bitnot"),
    Operator("√", POWER, key="√", beside=("∛", "root("), function="sqrt"),
    Operator("∛", POWER, function="cbrt"),
    Operator("not", NOT, spaced=True, spoken=("not", "non"), words=("not", "non")),
)
POSTFIX_OPERATORS = (
    Operator(
        "!", POSTFIX, spoken=("factorial", "factorielle"), key="x!", beside=("!!", "gamma("), function="factorial"
    ),
    Operator("!!", POSTFIX, spoken=("double factorial", "double factorielle"), function="doublefactorial"),
    Operator("°", POSTFIX, ("º",), latex=r"^{\circ}", spoken=("degrees", "degrés"), key="°"),
    Operator("%", POSTFIX, latex=r"\%", spoken=("percent", "pour cent"), key="%", beside=("‰", "of")),
    Operator("‰", POSTFIX, latex=r"\text{‰}", spoken=("per mille", "pour mille")),
)
POWERS = (Operator("^", POWER, ("**",), key="xʸ", beside=("²", "³", "⁻¹")),)
DEFINES = (Operator(":=", COMPARISON, mathml="≔", spoken=("is set to", "prend pour valeur")),)
"""What notations write between a name and what it stands for."""

ALL = (*INFIX, *PREFIX, *POSTFIX_OPERATORS, *POWERS)


LANGUAGES = ("en", "fr")


def word(operator: Operator, language: str) -> str:
    """How readings write the operator in a language.

    >>> word(BETWEEN["and"], "fr"), word(BETWEEN["*"], "fr")
    ('et', '×')
    """
    return operator.words[LANGUAGES.index(language)] or operator.written or operator.symbol


def conversion_word(language: str) -> str:
    """The word that asks for a form or a unit, as people of a language say it; both are read in both languages.

    >>> conversion_word("en"), conversion_word("fr")
    ('to', 'en')
    """
    return BETWEEN["to"].spoken[LANGUAGES.index(language)]


def _of_level(level: int) -> frozenset[str]:
    return frozenset(operator.symbol for operator in INFIX if operator.level == level)


NEVER_TYPED = frozenset(("of", "+%", "-%"))
"""Symbols that are no text: a word of the locale, and sums with a percentage."""
TYPED = {
    typed: operator.symbol
    for operator in ALL
    for typed in (*(() if operator.words[0] or operator.symbol in NEVER_TYPED else (operator.symbol,)), *operator.typed)
}
"""The symbol of everything that can be typed for an operator, but for words that may be names."""
_IN_LETTERS = {word: operator.symbol for operator in ALL for word in operator.words if word}
WORDS = {
    **_IN_LETTERS,
    **{word.upper(): symbol for word, symbol in _IN_LETTERS.items()},
    **{symbol.upper(): symbol for symbol in ("mod",)},
}
"""The symbol of every word that is an operator where nothing is defined under that name, also in capitals."""
BEFORE = {operator.symbol: operator for operator in PREFIX}
BETWEEN = {operator.symbol: operator for operator in (*INFIX, *DEFINES)}
BEHIND = {operator.symbol: operator for operator in POSTFIX_OPERATORS}
COMPARISONS, SUMS, PRODUCTS = map(_of_level, (COMPARISON, SUM, PRODUCT))
LOGIC = {level: _of_level(level) for level in (OR, XOR, AND)}
BITS = {level: _of_level(level) for level in (BIT_OR, BIT_AND, SHIFT)} | {BIT_XOR: frozenset(("xor",))}
BITWISE = frozenset[str]().union(*BITS.values())
LOOSE = frozenset(("to", "not")).union(*LOGIC.values())
OF_LEFT = frozenset(("+%", "-%"))
FLOORED = frozenset(("//", "mod"))
DIVISIONS = FLOORED | {"/"}
SIGNS = frozenset(operator.symbol for operator in PREFIX if operator.symbol in SUMS)
RADICALS = frozenset(operator.symbol for operator in PREFIX if operator.level == POWER)
SUFFIXES = frozenset(BEHIND)
ENDINGS = SUFFIXES | {"superscript"}
"""What belongs to the operand that it stands behind."""
RAISING = ENDINGS | {"^"}
"""The same, and what goes on with a power."""
PERCENTS = frozenset("%‰")
FACTORIALS = frozenset(("!", "!!"))


def breaks() -> list[str]:
    """How what may begin a line of a long formula is written."""
    beginning = (operator for operator in (*INFIX, *DEFINES) if operator.level in (SUM, PRODUCT, COMPARISON))
    return sorted({operator.mathml or operator.written or operator.symbol for operator in beginning})


def keyed(symbol: str) -> Operator:
    """The operator of that symbol that has a key."""
    return next(operator for operator in ALL if operator.symbol == symbol and operator.key)


def of_words() -> list[Operator]:
    """Those that are words in every language."""
    return [
        operator for operator in ALL if (operator.words[0] or operator.symbol).isalpha() and operator.symbol != "of"
    ]
