"""The variables that a program hands in, as values or as texts."""

from __future__ import annotations

from calculatrice.engine.answers.float_notice import notices_of
from calculatrice.engine.answers.values_of import exact_value
from calculatrice.engine.errors import CalculationError, InvalidSyntax, WrongType
from calculatrice.service.perform import check_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculatrice.engine.language.notice import Notice
    from calculatrice.engine.options import Options
    from calculatrice.service.calculator import Calculator


def define(variables: Mapping[str, object], calculator: Calculator, options: Options) -> list[Notice]:
    """Define the variables in the calculator's session; what is to be told of them.

    >>> from calculatrice.engine.options import Options
    >>> from calculatrice.service.calculator import Calculator
    >>> calculator = Calculator()
    >>> [notice.code for notice in define({"x": 0.1, "y": "x/2"}, calculator, Options())]
    ['float_taken_exactly']
    >>> calculator.run("x == 2y")[0].decimal
    'true'
    """
    check_names(variables)
    notices: list[Notice] = []
    for name, given in variables.items():
        try:
            notices += _defined(name, given, calculator, options)
        except CalculationError as error:
            error.variable = name
            raise
    return notices


def _defined(name: str, given: object, calculator: Calculator, options: Options) -> tuple[Notice, ...]:
    if isinstance(given, str):
        results = calculator.run(f"{name} = {given}", options)
        if len(results) != 1:
            raise InvalidSyntax("one_definition", None, name=name)
        return results[0].warnings
    if "(" in name:
        raise WrongType("function_takes_a_text", name=name)
    calculator.session.set_variable(name.strip(), exact_value(given))
    return notices_of(given, name)
