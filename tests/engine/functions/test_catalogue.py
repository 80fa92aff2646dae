"""Every entry of the catalogue: its examples hold, its texts are there, its errors have sentences."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.engine.functions.answering import answer

from calculatrice.engine import functions
from calculatrice.engine.functions.catalogue import kind_of, lookup
from calculatrice.engine.functions.registry import REGISTRY, Function
from calculatrice.engine.messages import MESSAGES

if TYPE_CHECKING:
    from calculatrice.engine.functions.registry import Constant

ENTRIES = sorted({entry.name: entry for entry in REGISTRY.values()}.values(), key=lambda entry: entry.name)
FUNCTIONS = (
    "abs sign floor ceil round trunc frac mod rem div gcd lcm min max hypot sqrt cbrt root exp ln log log2 log10",
    "sin cos tan cot sec csc asin acos atan acot asec acsc atan2 sinh cosh tanh coth sech csch",
    "asinh acosh atanh acoth asech acsch factorial doublefactorial binomial nPr nCr fibonacci",
    "isprime nextprime prevprime factor divisors totient powmod invmod bitand bitor bitxor bitnot shl shr popcount",
    "re im conj arg gamma lngamma digamma beta erf erfc zeta lambertw agm besselj ei si ci",
    "sum product mean median variance variancep stdev stdevp count if",
)
EXAMPLES = [(entry.name, *example) for entry in ENTRIES for example in entry.examples]
REASON = re.compile(r'(?:Error|Undecided|WrongType|NameReserved)\(\s*"(\w+)"|reciprocal\([^"]*"(\w+)"')


@pytest.mark.parametrize(("name", "expression", "expected"), EXAMPLES)
def test_an_example_of_the_catalogue_holds(name: str, expression: str, expected: str) -> None:
    assert answer(expression) == expected, name


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_an_entry_explains_itself_in_both_languages(entry: Function | Constant) -> None:
    assert entry.examples
    texts = [entry.doc, *([entry.domain] if isinstance(entry, Function) else [])]
    for text in texts:
        assert text.en
        assert text.fr
        assert text.en != text.fr


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_the_name_and_the_aliases_find_the_entry(entry: Function | Constant) -> None:
    expected = "function" if isinstance(entry, Function) else "value"
    for name in (entry.name, *entry.aliases):
        assert lookup(name) is entry
        assert kind_of(name) == expected


@pytest.mark.parametrize("name", ["", "foo", "Sin", "ans"])
def test_other_names_are_not_in_the_catalogue(name: str) -> None:
    assert lookup(name) is None
    assert kind_of(name) is None


@pytest.mark.parametrize("module", sorted(Path(functions.__path__[0]).glob("*.py")), ids=lambda module: module.stem)
def test_every_reason_of_an_error_has_a_sentence(module: Path) -> None:
    reasons = {reason for pair in REASON.findall(module.read_text("utf-8")) for reason in pair if reason}
    assert reasons <= MESSAGES.keys()


@pytest.mark.parametrize("name", [name for names in FUNCTIONS for name in names.split()])
def test_the_catalogue_has_the_function(name: str) -> None:
    assert kind_of(name) == "function"


@pytest.mark.parametrize("name", ["pi", "tau", "e", "i", "phi", "egamma", "catalan"])
def test_the_catalogue_has_the_constant(name: str) -> None:
    assert kind_of(name) == "value"
