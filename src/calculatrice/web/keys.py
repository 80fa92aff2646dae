"""The keys of the keypad: what each shows, what it types, what a long press offers beside it."""

from __future__ import annotations

from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from calculatrice.engine.language.operators import conversion_word, keyed


class Key(Struct, frozen=True):
    """A key that shows `label` and types `text`, or else does `action`; `name` is its name for whoever listens.

    The name of a string of the page stands there for `label`s without a name of their own. A function that has a
    name in French is shown and typed by it there.
    """

    label: str
    text: str = ""
    others: tuple[str, ...] = ()
    name: str = ""
    action: str = ""
    kind: str = "plain"
    french: str = ""

    def told(self, language: str) -> Self:
        """The key in a language.

        >>> _call("sum", french="somme").told("fr").text
        'somme('
        """
        if language != "fr":
            return self
        if self.french:
            return replace(self, label=self.french, text=f"{self.french}(")
        return replace(self, text=_in_french(self.text), others=tuple(map(_in_french, self.others)))


def _in_french(text: str) -> str:
    """What asks for a form as French asks for it.

    >>> _in_french(" to dms"), _in_french(" + ")
    (' en dms', ' + ')
    """
    first, *form = text.lstrip().split(" ", 1)
    return " ".join(("", conversion_word("fr"), *form)) if first == conversion_word("en") else text


def _digit(digit: str, *others: str) -> Key:
    return Key(digit, digit, others, kind="digit")


def _call(name: str, *others: str, french: str = "") -> Key:
    return Key(name, f"{name}(", tuple(f"{other}(" for other in others), f"key_{name}", french=french)


def _operator(symbol: str, name: str, kind: str = "plain") -> Key:
    """The key of an operator, as the table of operators has it: it types what it shows, or else the symbol."""
    operator = keyed(symbol)
    text = operator.key if operator.key in (symbol, *operator.typed) else symbol
    return Key(operator.key, f" {text} " if operator.spaced else text, operator.beside, name, kind=kind)


DECIMAL = "decimal"
"""Types the decimal mark of the language."""
ERASE = Key("⌫", name="key_erase", action="erase", kind="tool")
CALCULATE = Key("=", "", ("==", "≠", "<", "≤", ">", "≥"), "keep", "keep", "keep")
BASIC = (
    Key("(", "(", ("[", "|"), "key_open"),
    Key(")", ")", ("]", "|"), "key_close"),
    _operator("√", "key_root"),
    _operator("^", "key_power"),
    Key("M", name="key_memory", action="memory"),
    _digit("7"),
    _digit("8"),
    _digit("9"),
    _operator("/", "key_divide", "operator"),
    ERASE,
    _digit("4"),
    _digit("5"),
    _digit("6"),
    _operator("*", "key_times", "operator"),
    Key("C", name="key_clear", action="clear", kind="tool"),
    _digit("1"),
    _digit("2"),
    _digit("3"),
    _operator("-", "key_minus", "operator"),
    Key("±", name="key_negate", action="negate"),
    _digit("0", "00", "000"),
    Key("", "", (";",), "key_decimal", DECIMAL, "digit"),
    _operator("%", "key_percent", "operator"),
    _operator("+", "key_plus", "operator"),
    CALCULATE,
)
FUNCTIONS = (
    Key("π", "π", ("e", "τ", "φ", "i"), "key_pi"),
    Key("ans", "ans", (), "key_ans"),
    Key("EXP", "e", ("×10^",), "key_exponent"),
    Key(";", ";", (), "key_separator"),
    ERASE,
    _call("sin", "asin", "sinh"),
    _call("cos", "acos", "cosh"),
    _call("tan", "atan", "tanh"),
    _call("ln", "log2"),
    _call("log", "log2", "log10"),
    _call("asin", "asinh"),
    _call("acos", "acosh"),
    _call("atan", "atan2", "atanh"),
    Key("exp", "exp(", ("e^", "10^"), "key_exp"),
    _operator("!", "key_factorial"),
    _call("abs", "sign"),
    _operator("mod", "key_mod"),
    _call("gcd", "lcm", french="pgcd"),
    _call("factor", "isprime", "divisors", french="facteurs"),
    Key("⌨", name="key_keyboard", action="keyboard", kind="tool"),
    Key("°", "°", ("\N{PRIME}", "\N{DOUBLE PRIME}", " to dms", " to degrees"), "key_degree"),
    Key("x", "x", ("y", "z", "n", "t"), "key_x"),
    Key("x =", " = ", ("f(x) = ",), "key_define"),
    _call("round", "floor", "ceil", french="arrondi"),
    CALCULATE,
)
STATISTICS = (
    _call("sum", french="somme"),
    _call("mean", french="moyenne"),
    _call("median", french="médiane"),
    _call("mode"),
    ERASE,
    _call("stdev"),
    _call("stdevp"),
    Key("var", "variance(", (), "key_variance"),
    Key("varp", "variancep(", (), "key_variancep"),
    _call("count", french="effectif"),
    _call("min"),
    _call("max"),
    _call("sort", french="trier"),
    Key("quant", "quantile(", (), "key_quantile"),
    _call("product", french="produit"),
    Key("[", "[", (), "key_open_list"),
    Key("]", "]", (), "key_close_list"),
    Key(";", ";", (), "key_separator"),
    Key("..", "..", (), "key_range"),
    Key("ans", "ans", (), "key_ans"),
    Key("nCr", "binomial(", ("nPr(",), "key_binomial"),
    Key("nPr", "nPr(", (), "key_permutations"),
    Key("", "", (), "key_decimal", DECIMAL, "digit"),
    _operator("%", "key_percent", "operator"),
    CALCULATE,
)
_WIDTHS = tuple(f" to {sign}int{width}" for width in (8, 16, 32, 64) for sign in ("", "u"))
BITS = (
    *(_digit(letter) for letter in "ABCDEF"),
    _digit("7"),
    _digit("8"),
    _digit("9"),
    _operator("&", "key_bit_and"),
    Key("|", " | ", (), "key_bit_or"),
    ERASE,
    _digit("4"),
    _digit("5"),
    _digit("6"),
    _operator("<<", "key_shift_left"),
    Key(">>", " >> ", (), "key_shift_right"),
    Key("xor", " xor ", (), "key_xor"),
    _digit("1"),
    _digit("2"),
    _digit("3"),
    Key("~", "~", (), "key_bit_not"),
    Key("→int", " to int32", _WIDTHS, "key_width"),
    Key("→hex", " to hex", (" to bin", " to oct", " to decimal"), "key_to_hex"),
    Key("0x", "0x", ("0b", "0o"), "key_hex"),
    Key("0", "0", ("00", "000"), kind="digit"),
    Key("0b", "0b", ("0o",), "key_bin"),
    Key("pop", "popcount(", ("clz(", "ctz(", "rotl(", "rotr("), "key_popcount"),
    Key("→bin", " to bin", (" to hex", " to oct", " to decimal"), "key_to_bin"),
    Key("=", "", (), "keep", "keep", "keep"),
)


def _unit(symbol: str, *others: str) -> Key:
    return Key(symbol, f" {symbol}", tuple(f" {other}" for other in others))


UNITS = (
    _unit("m", "mm", "cm", "µm"),
    _unit("km", "nmi"),
    _unit("in", "ft", "yd"),
    _unit("mi"),
    ERASE,
    _unit("kg", "g", "mg", "t"),
    _unit("lb", "oz", "st"),
    _unit("L", "mL", "cL", "m³", "gal"),
    _unit("m²", "ha", "acre", "ft²"),
    _unit("°C", "°F", "K"),
    _unit("s", "ms", "min"),
    _unit("h", "d", "week"),
    _unit("km/h", "m/s", "mph", "kn"),
    _unit("N", "kgf", "lbf"),
    _unit("bar", "Pa", "atm", "psi"),
    _unit("J", "kJ", "cal", "kcal"),
    _unit("kWh", "Wh", "eV"),
    _unit("W", "kW", "hp"),
    _unit("MB", "bit", "kB", "GB", "MiB"),
    Key("→", " to", (" to best", " to ft in", " to h min s"), "key_to"),
    Key("€", " €", (), "key_euro"),
    Key("$", "$", (), "key_dollar"),
    Key("£", "£", (), "key_pound"),
    Key("CHF", " CHF", (" JPY", " CNY"), "key_franc"),
    CALCULATE,
)
PANELS = {"functions": FUNCTIONS, "bits": BITS, "statistics": STATISTICS, "units": UNITS, "basic": BASIC}


def panels(language: str) -> dict[str, tuple[Key, ...]]:
    """The keys of all pages in a language."""
    return {name: tuple(key.told(language) for key in keys) for name, keys in PANELS.items()}


COLUMNS = {"basic": 5, "functions": 5, "bits": 6, "statistics": 5, "units": 5}
"""How many keys stand beside each other."""
