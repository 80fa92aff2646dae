"""The values of functions in the normal forms of one number: each an atom, told apart by its function and arguments.

So is a sum that stands under a root or below a bar and can't be brought out.
"""

from __future__ import annotations

from calculatrice.engine.numbers.monomial import FUNCTION
from calculatrice.engine.numbers.radicals import NoForm
from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.monomial import Atom, Factor, Monomial

MOST_PARTS = 200
"""Parts of the largest argument of a function. Written out, what is shared in a number is there every time."""


@record
class FunctionValue:
    """The value of a function at normal forms; `+` is the sum itself that is its argument. It has `size` parts."""

    name: str
    arguments: tuple[Combination, ...]
    is_real: bool
    size: int
    is_positive: bool = False


class Values:
    """What is known of the values of functions in one computation, by the numbers of their atoms."""

    __slots__ = ("_places", "has_sums", "values")

    def __init__(self) -> None:
        self.values: list[FunctionValue] = []
        self._places: dict[tuple[str, tuple[Combination, ...]], Atom] = {}
        self.has_sums = False

    def atom(self, name: str, arguments: tuple[Combination, ...], *, is_real: bool, is_positive: bool = False) -> Atom:
        """The atom of a function's value; `NoForm` where its arguments are long.

        >>> from calculatrice.engine.numbers.combination import ONE
        >>> Values().atom("sin", (ONE,), is_real=True)
        (3, 0)
        """
        found = self._places.get((name, arguments))
        if found is None:
            size = 1 + sum(map(self.size, arguments))
            if size > MOST_PARTS:
                raise NoForm
            found = self._places[name, arguments] = (FUNCTION, len(self.values))
            self.values.append(FunctionValue(name, arguments, is_real, size))
            self.has_sums |= name == "+"
        if is_positive:
            self.values[found[1]].is_positive = True
        return found

    def size(self, whole: Combination) -> int:
        """How many terms and functions are written for it, those of all arguments too.

        >>> from calculatrice.engine.numbers.combination import ONE
        >>> Values().size(ONE)
        1
        """
        atoms = (atom for one in whole.terms for atom, _, _ in one[2])
        return len(whole.terms) + sum(self.values[place].size for kind, place in atoms if kind == FUNCTION)

    def is_real(self, whole: Combination) -> bool:
        """Whether every power of a function's value in it is real, so that it is real but for an i."""
        return all(self._is_real(factor) for one in whole.terms for factor in one[2])

    def _is_real(self, factor: Factor) -> bool:
        """Whether the power is real: a root of a negative number is not."""
        atom, _, bottom = factor
        return self.has(atom, "is_real" if bottom == 1 else "is_positive")

    def is_positive(self, one: Monomial) -> bool:
        """Whether the monomial is a product of powers of positive numbers."""
        return not one[3] and all(self.has(atom, "is_positive") for atom, _, _ in one[2])

    def has(self, atom: Atom, what: str) -> bool:
        """Whether the atom is `is_real` or `is_positive`, as all constants are."""
        return atom[0] != FUNCTION or bool(getattr(self.values[atom[1]], what))

    def sum_of(self, atom: Atom) -> Combination | None:
        """The sum that the atom stands for, where it stands for one.

        >>> from calculatrice.engine.numbers.combination import ONE
        >>> home = Values()
        >>> home.sum_of(home.atom("+", (ONE,), is_real=True))
        Combination({(1, 1, (), 0): 1}, 1)
        """
        value = self.values[atom[1]] if atom[0] == FUNCTION else None
        return value.arguments[0] if value is not None and value.name == "+" else None
