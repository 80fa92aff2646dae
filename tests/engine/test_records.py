"""A record behaves as the dataclass that type checkers take it for."""

from __future__ import annotations

import pickle
from typing import ClassVar

import pytest

from calculatrice.engine.records import field, names_of, record


@record
class Base:
    start: int = field(compare=False)


@record
class Shape(Base):
    """What it is."""

    sides: int
    label: str = "none"
    points: list[int] = field(default_factory=list, repr=False)

    @property
    def doubled(self) -> int:
        return 2 * self.sides


@record(frozen=True)
class Frozen:
    value: int

    def __post_init__(self) -> None:
        if self.value < 0:
            raise ValueError("below 0")


@record(frozen=True, eq=False)
class Single:
    value: int


def test_arguments_come_in_the_order_of_the_fields_those_of_the_base_first() -> None:
    shape = Shape(1, 2, "x", [3])
    assert (shape.start, shape.sides, shape.label, shape.points, shape.doubled) == (1, 2, "x", [3], 4)
    assert names_of(shape) == ("start", "sides", "label", "points")


def test_defaults_are_used_and_those_that_are_made_are_made_each_time() -> None:
    one, other = Shape(1, sides=2), Shape(1, sides=2)
    assert one.label == "none"
    assert one.points == []
    assert one.points is not other.points


def test_a_missing_argument_is_an_error() -> None:
    with pytest.raises(TypeError):
        Shape(1)  # type: ignore[call-arg]  # that is the point


@pytest.mark.parametrize(
    ("a", "b", "equal"),
    [
        (Shape(1, 2), Shape(9, 2), True),
        (Shape(1, 2), Shape(1, 3), False),
        (Shape(1, 2), Base(1), False),
        (Frozen(1), Frozen(1), True),
        (Single(1), Single(1), False),
    ],
)
def test_equality_is_of_one_class_and_of_the_compared_fields(a: object, b: object, *, equal: bool) -> None:
    assert (a == b) is equal
    assert not equal or hash(Frozen(1)) == hash(Frozen(1))


def test_repr_shows_what_is_shown() -> None:
    assert repr(Shape(1, 2)) == "Shape(start=1, sides=2, label='none')"


def test_a_record_has_slots_alone_and_keeps_its_docstring() -> None:
    assert Shape.__doc__ == "What it is."
    with pytest.raises(AttributeError):
        Shape(1, 2).other = 3  # type: ignore[attr-defined]  # that is the point


def test_a_frozen_record_can_not_be_assigned_to() -> None:
    frozen = Frozen(1)
    with pytest.raises(AttributeError, match="cannot assign to field 'value'"):
        frozen.value = 2  # type: ignore[misc]  # that is the point
    assert frozen.value == 1


def test_a_record_checks_itself_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="below 0"):
        Frozen(-1)


@pytest.mark.parametrize("instance", [Shape(1, 2, "x", [3]), Frozen(5)])
def test_a_record_survives_pickling(instance: object) -> None:
    assert pickle.loads(pickle.dumps(instance)) == instance  # noqa: S301  # of our own making


@record
class Labelled:
    kind: ClassVar[str] = "labelled"

    x: int


def test_what_belongs_to_the_class_is_no_field() -> None:
    assert names_of(Labelled(1)) == ("x",)
    assert Labelled(1).kind == Labelled.kind == "labelled"
