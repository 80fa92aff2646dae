"""The use case of the whole: a text is calculated, inline where that is provably quick, else where it can be killed."""

from __future__ import annotations

from calculatrice.engine.budget import INLINE_EFFORT, Budget
from calculatrice.engine.calculate import Options, calculate, statements
from calculatrice.engine.errors import BudgetExceeded, CalculationError
from calculatrice.engine.records import record
from calculatrice.engine.session import Session
from calculatrice.engine.syntax.locale import LOCALES
from calculatrice.engine.syntax.mending import mend

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.calculate import Statement
    from calculatrice.engine.result import Result
    from calculatrice.service.ports import HeavyLane


TEXT_EFFORT = 20 * INLINE_EFFORT
"""What all the statements of a text may spend inline."""
LARGEST_SESSION = 1 << 25
"""Characters of a session up to which it is sent along with a task."""


@record(frozen=True)
class Task:
    """A statement for the heavy lane, with all it needs. Without `proofs` it settles for enclosures.

    The statement travels as text, because a deep tree can't be pickled; it stood at `start` in the text of the user.
    """

    text: str
    start: int
    options: Options
    session: str
    forms: tuple[str, ...] = ()
    proofs: bool = True


@record(frozen=True)
class Outcome:
    """What became of a task: its result, and the session after it."""

    result: Result
    session: str


def perform(task: Task) -> Outcome:
    """Run the task here: what the heavy lane's child does.

    >>> from calculatrice.engine.portable import dump_session
    >>> perform(Task("2^100000 mod 7", 0, Options(), dump_session(Session()))).result.decimal
    '2'
    """
    from calculatrice.engine.portable import dump_session, load_session

    session = load_session(task.session)
    budget = Budget.job() if task.proofs else Budget.unproved()
    [statement] = statements(" " * task.start + task.text, task.options, session)
    result = calculate(statement, task.options, session, budget)
    result.prepare(task.forms, Budget.job() if task.proofs else Budget.unproved())
    return Outcome(result, dump_session(session))


class Calculator:
    """A session and the two lanes that its calculations take.

    >>> calculator = Calculator()
    >>> [result.decimal for result in calculator.run("x = 3\\nx^2 + 1")]
    ['3', '10']
    """

    def __init__(self, heavy: HeavyLane | None = None, session: Session | None = None) -> None:
        self.heavy = heavy
        self.session = Session() if session is None else session

    def run(self, text: str, options: Options | None = None, forms: tuple[str, ...] = ()) -> list[Result]:
        """The results of the statements of a text; `forms` names those that a long calculation computes beforehand.

        Raises the `CalculationError` of the first statement that has no answer; what the ones before it defined stays.
        """
        return list(self.each(text, options or Options(), forms))

    def each(self, text: str, options: Options, forms: tuple[str, ...] = ()) -> Iterator[Result]:
        """The results of the statements of a text, each when it is known."""
        left = TEXT_EFFORT
        for statement in statements(text, options, self.session):
            budget = Budget.inline(left)
            left -= budget.effort
            yield self._run(statement, options, forms, budget)
            if budget.effort > 0:
                left += budget.effort

    def _run(self, statement: Statement, options: Options, forms: tuple[str, ...], budget: Budget) -> Result:
        try:
            return calculate(statement, options, self.session, budget)
        except BudgetExceeded:
            if self.heavy is None:
                raise
        from calculatrice.engine.portable import load_session

        task = Task(statement.text, statement.node.start, options, self._portable_session(statement), forms)
        outcome = self.heavy.run(task)
        self.session.replace(load_session(outcome.session))
        return outcome.result

    def _portable_session(self, statement: Statement) -> str:
        from calculatrice.engine.portable import dump_session

        session = dump_session(self.session)
        if len(session) > LARGEST_SESSION:
            raise BudgetExceeded("session_too_large", (statement.node.start, statement.node.end))
        return session

    def preview(self, text: str, options: Options) -> Result | None:
        """The result of what is being typed, as far as it makes sense and is quick; nothing is kept of it."""
        aside = Calculator(None, self.session.copy())
        try:
            results = aside.run(mend(text, LOCALES[options.locale]), options)
        except CalculationError:
            return None
        return results[-1] if results else None


def unproved(task: Task) -> Task:
    """The same task, without the proofs that may have taken too long."""
    return Task(task.text, task.start, task.options, task.session, task.forms, proofs=False)
