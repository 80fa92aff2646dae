"""A question on its way to a process that can be killed, and what it does there."""

from __future__ import annotations

from calculatrice.engine.budget import Budget
from calculatrice.engine.records import record
from calculatrice.engine.session import Session
from calculatrice.service.perform import perform
from calculatrice.service.question import Question

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result
    from calculatrice.service.perform import Budgets


@record(frozen=True)
class Task:
    """A question, which stood at `start` in the text of the user, and the session that it is asked in.

    Both travel as text, because a deep tree can't be pickled. Without `proofs` it settles for enclosures.
    """

    question: Question
    start: int = 0
    session: str | None = None
    proofs: bool = True

    @property
    def span(self) -> tuple[int, int]:
        """Where it stood in the text of the user."""
        return self.start, self.start + len(self.question.text)

    @property
    def unproved(self) -> Task:
        """The same task, without the proofs that may have taken too long."""
        return Task(self.question, self.start, self.session, proofs=False)

    @property
    def budgets(self) -> Budgets:
        """What its statements may take."""
        return Budget.job if self.proofs else Budget.unproved


@record(frozen=True)
class Outcome:
    """What became of a statement: its result, with the forms that were asked for, and the session after it."""

    result: Result
    session: str


def calculate_in_child(task: Task) -> Outcome:
    """What a child does with a statement in a session that goes on.

    >>> calculate_in_child(Task(Question("2^100000 mod 7"))).result.decimal
    '2'
    """
    from calculatrice.engine.portable import dump_session, load_session

    session = Session() if task.session is None else load_session(task.session)
    [result] = perform(_in_its_place(task), session, task.budgets)
    result.prepare(task.question.forms, task.budgets())
    # The session takes it along, as its last answer.
    result.leave_value()
    return Outcome(result, dump_session(session))


def _in_its_place(task: Task) -> Question:
    """The question with its places as they were in the text of the user."""
    return Question(" " * task.start + task.question.text, task.question.options)
