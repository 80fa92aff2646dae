"""Products of lists as vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import DimensionMismatch, DomainError
from calculatrice.engine.functions.means import sum_of_squares
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.numbers.arithmetic import multiply, square_root, subtract, total
from calculatrice.engine.values import Items

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

GROUP = "lists"

SPACE = 3
"""The dimension in which two vectors have a product that is one."""


@function(
    "dot(a: numbers; b: numbers)",
    group=GROUP,
    en="The scalar product of two lists: the sum of the products of their items.",
    fr="Le produit scalaire de deux listes : la somme des produits de leurs éléments.",
    spoken=("scalar product", "produit scalaire"),
    sentence=("scalar product of {} and {}", "produit scalaire de {} et {}"),
    domain=Text("two lists of numbers of the same length", "deux listes de nombres de même longueur"),
    examples={"dot([1; 2; 3]; [4; 5; 6])": "32", "dot([1; 2]; [1; 2; 3])": "error:dimension_mismatch"},
    aliases=("dotp", "produit_scalaire", "sumproduct", "sommeprod"),
)
def dot(context: Context, a: tuple[Number, ...], b: tuple[Number, ...]) -> Number:
    if len(a) != len(b):
        raise DimensionMismatch("lengths_differ", left=len(a), right=len(b))
    return total((multiply(x, y, context.budget) for x, y in zip(a, b, strict=True)), context.budget)


@function(
    "cross(a: numbers; b: numbers)",
    group=GROUP,
    en="The vector product of two lists of three items.",
    fr="Le produit vectoriel de deux listes de trois éléments.",
    spoken=("vector product", "produit vectoriel"),
    sentence=("vector product of {} and {}", "produit vectoriel de {} et {}"),
    domain=Text("two lists of three numbers", "deux listes de trois nombres"),
    examples={
        "cross([1; 0; 0]; [0; 1; 0]) == [0; 0; 1]": "true",
        "dot(cross([1; 2; 3]; [4; 5; 6]); [1; 2; 3])": "0",
        "cross([1; 2]; [3; 4])": "error:domain_error",
    },
    aliases=("crossp", "produit_vectoriel"),
)
def cross(context: Context, a: tuple[Number, ...], b: tuple[Number, ...]) -> Items:
    for argument, vector in enumerate((a, b)):
        if len(vector) != SPACE:
            raise DomainError("three_items_expected", argument=argument)

    def minor(i: int, j: int) -> Number:
        budget = context.budget
        return subtract(multiply(a[i], b[j], budget), multiply(a[j], b[i], budget), budget)

    return Items((minor(1, 2), minor(2, 0), minor(0, 1)))


@function(
    "norm(v: reals)",
    group=GROUP,
    en="The length of a vector: the root of the sum of the squares of its items.",
    fr="La longueur d’un vecteur : la racine de la somme des carrés de ses éléments.",
    spoken=("norm", "norme"),
    domain=Text("a list of real numbers", "une liste de nombres réels"),
    examples={"norm([3; 4])": "5", "norm([1; 1; 1])": "≈1.73205080756888", "norm(3+4i)": "error:wrong_type"},
    aliases=("norme",),
)
def norm(context: Context, v: tuple[Number, ...]) -> Number:
    return square_root(sum_of_squares(context, *v), context.budget)
