"""A session, for whoever waits for each answer: inline where that is provably quick, else where it can be killed."""

from __future__ import annotations

from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded, CalculationError
from calculatrice.engine.language.mending import mend
from calculatrice.engine.options import Options
from calculatrice.engine.session import ANSWER, Session
from calculatrice.service.account import EffortAccount
from calculatrice.service.perform import last, perform
from calculatrice.service.question import Question

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.language.statement import Statement
    from calculatrice.service.ports import Executor

LARGEST_SESSION = 1 << 25
"""Characters of a session up to which it is sent along with a task."""


class Calculator:
    """A session and the two ways in which its calculations are executed.

    >>> calculator = Calculator()
    >>> [result.decimal for result in calculator.run("x = 3\\nx^2 + 1")]
    ['3', '10']
    """

    def __init__(self, heavy: Executor | None = None, session: Session | None = None) -> None:
        self.heavy = heavy
        self.session = Session() if session is None else session

    def run(self, text: str, options: Options | None = None, forms: tuple[str, ...] = ()) -> list[Result]:
        """The results of the statements of a text; `forms` names those that a long calculation computes beforehand.

        Raises the `CalculationError` of the first statement that has no answer; what the ones before it defined stays.
        """
        return list(self.each(text, options or Options(), forms))

    def each(self, text: str, options: Options, forms: tuple[str, ...] = ()) -> Iterator[Result]:
        """The results of the statements of a text, each when it is known. Each has a budget of its own."""
        elsewhere = None if self.heavy is None else self._sent
        return perform(Question(text, options, (), forms), self.session, Budget.inline, elsewhere)

    def _sent(self, statement: Statement, question: Question) -> Result:
        from calculatrice.engine.portable import load_session
        from calculatrice.service.task import Task

        alone = Question(statement.text, question.options, (), question.forms)
        task = Task(alone, statement.node.start, self._portable_session(statement))
        outcome = self.heavy.run(task)  # type: ignore[union-attr]  # nothing is sent where there is none
        self.session.replace(load_session(outcome.session))
        outcome.result.keep(self.session.variables[ANSWER])
        return outcome.result

    def _portable_session(self, statement: Statement) -> str:
        from calculatrice.engine.portable import dump_session

        session = dump_session(self.session)
        if len(session) > LARGEST_SESSION:
            raise BudgetExceeded("session_too_large", (statement.node.start, statement.node.end))
        return session

    def preview(self, text: str, options: Options) -> Result | None:
        """The result of what is being typed, as far as it makes sense and is quick; nothing is kept of it."""
        try:
            question = Question(mend(text, options.writing), options)
            return last(perform(question, self.session.copy(), EffortAccount()), text)
        except CalculationError:
            return None
