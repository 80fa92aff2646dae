"""One statement after the other: from text to results."""

from __future__ import annotations

from calculatrice.engine.answers.forms import Forms
from calculatrice.engine.answers.result import Result
from calculatrice.engine.context import Context
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.evaluate import evaluate_expression
from calculatrice.engine.language.parser import parse
from calculatrice.engine.language.printer import reading
from calculatrice.engine.language.statement import Statement
from calculatrice.engine.language.tree import Assignment, Conversion, FunctionDefinition, UnitDefinition
from calculatrice.engine.language.wishes import ALL
from calculatrice.engine.session import ANSWER, Definition
from calculatrice.engine.system_names import AUTO
from calculatrice.engine.values import KINDS, SCALAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.language.notice import Notice
    from calculatrice.engine.language.parser import Program
    from calculatrice.engine.language.tree import Node
    from calculatrice.engine.options import Options
    from calculatrice.engine.session import Session
    from calculatrice.engine.values.value import Value


def statements(text: str, options: Options, session: Session) -> list[Statement]:
    """The statements of a text, in order; an error of the first one that can't be read.

    >>> from calculatrice.engine.options import Options
    >>> from calculatrice.engine.session import Session
    >>> [statement.text for statement in statements("x = 3\\nx + 1", Options(), Session())]
    ['x = 3', 'x + 1']
    """
    try:
        program = parse(text, options.writing, session.kind_of)
    except CalculationError as error:
        _keep_mended(error, options, session)
        raise
    return [
        Statement(node, text[node.start : node.end], _notices(program, node) if program.notices else ())
        for node in program.statements
    ]


def _keep_mended(error: CalculationError, options: Options, session: Session) -> None:
    """Let the error offer only a text that calculates."""
    if error.mended is not None:
        from calculatrice.engine.answers.offers import calculates  # only errors and warnings need it

        if not calculates(error.mended, options, session):
            error.mended = None


def _notices(program: Program, node: Node) -> tuple[Notice, ...]:
    return tuple(notice for notice in program.notices if node.start <= notice.start <= node.end)


def calculate(
    statement: Statement, options: Options, session: Session, budget: Budget, forms: tuple[str, ...] = ()
) -> Result:
    """The result of one statement, with forms that are asked for. The session changes only where there is one.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.options import Options
    >>> from calculatrice.engine.session import Session
    >>> session = Session()
    >>> [statement] = statements("x = 2 + 3", Options(), session)
    >>> calculate(statement, Options(), session, Budget.inline()).decimal, session.variables["x"]
    ('5', 5)
    """
    node = statement.node
    if isinstance(node, FunctionDefinition):
        return _define(node, statement, options, session)
    if isinstance(node, UnitDefinition):
        return _define_unit(node, statement, options, session, budget)
    if isinstance(node, Assignment):
        result, value = _answer(node.value, _telling(statement, node, session), options, session, budget)
    else:
        result, value = _answer(node, statement, options, session, budget)
    if forms:
        result.demand(forms, budget)
    if result.name is not None:
        session.set_variable(result.name, value)
    session.variables[ANSWER] = value
    return result


def _telling(statement: Statement, node: Assignment | FunctionDefinition, session: Session) -> Statement:
    """The statement, with what is to be told of the name that it defines."""
    from calculatrice.engine.names import hidden  # only definitions need it

    notice = hidden(node, session)
    return statement if notice is None else Statement(node, statement.text, (*statement.notices, notice))


def _answer(
    node: Node, statement: Statement, options: Options, session: Session, budget: Budget
) -> tuple[Result, Value]:
    context = Context(budget, options.angle, [*statement.notices])
    value = evaluate_expression(node, context, session)
    if options.units != AUTO:
        from calculatrice.engine.values.quantities.in_system import in_system  # few have chosen a system

        value = in_system(value, options.units, budget)
    kind = KINDS.get(type(value), SCALAR)
    try:
        shown = kind.show(value, options.digits, budget)
    except CalculationError as error:
        raise error.at((node.start, node.end)) from None
    forms = Forms(shown.value, node, options, shown.view, kind, session)
    warnings = _warnings(context.notices, statement, options, session) if context.notices else ()
    name = statement.node.name if isinstance(statement.node, Assignment) else None
    result = Result(statement.text, shown.text, shown.relation, shown.digits, forms, kind.said, name, warnings)
    if type(node) is Conversion:
        _wish(forms, result, node, budget)
    return result, shown.value


def _wish(forms: Forms, result: Result, node: Conversion, budget: Budget) -> None:
    """Let the answer be told in the form that is wished for."""
    if not forms.wish(node.form, budget) or (node.form == ALL and not _prepared(result, budget)):
        from calculatrice.engine.answers.absent import absent  # as above

        raise absent(result, node.form, node.written).at((node.start, node.end))


def _prepared(result: Result, budget: Budget) -> bool:
    """Whether the answer can be told in several forms; if so, it then has with it all that are worth seeing."""
    from calculatrice.engine.answers.every_form import every_form  # as above

    return bool(every_form(result, budget)) or result.kind != "truth"


def _define(node: FunctionDefinition, statement: Statement, options: Options, session: Session) -> Result:
    statement = _telling(statement, node, session)
    definition = Definition(node.name, node.parameters, node.body)
    warnings = _warnings(statement.notices, statement, options, session) if statement.notices else ()
    session.set_function(definition)
    text = definition.text(options.writing)
    forms = Forms(None, node, options)
    return Result(statement.text, text, "=", 0, forms, "definition", node.name, warnings)


def _define_unit(
    node: UnitDefinition, statement: Statement, options: Options, session: Session, budget: Budget
) -> Result:
    from calculatrice.engine.own_units import defined  # only such definitions need it

    statement = _telling(statement, node, session)
    context = Context(budget, options.angle, [*statement.notices])
    unit = defined(node, context, session)
    session.set_variable(node.name, unit)
    warnings = _warnings(context.notices, statement, options, session) if context.notices else ()
    text = reading(node, options.writing)
    return Result(statement.text, text, "=", 0, Forms(None, node, options), "definition", node.name, warnings)


def _warnings(
    notices: Iterable[Notice], statement: Statement, options: Options, session: Session
) -> tuple[Notice, ...]:
    from calculatrice.engine.answers.offers import told  # as above

    return (*told(notices, statement, options, session),)
