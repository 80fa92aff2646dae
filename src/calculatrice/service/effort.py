"""What it takes to read a question, and to write its answer in notations: predicted before it is done."""

from __future__ import annotations

from calculatrice.engine.answers.notation import LONGEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.service.question import Question

READING, WRITING = 1_000, 2_000
"""The effort of reading, or of writing in a notation, one character that is no digit: measured."""
DIGIT = 50
"""The same of a digit."""
VARIABLE = 10_000
"""The effort of one more definition, however short: measured."""
SHORT = 200
"""Characters of a text whose digits are not counted apart."""
DIGITS = "0123456789"


def of_reading(question: Question) -> int:
    """The effort of reading all the texts of a question, and of printing what was understood.

    >>> from calculatrice.service.question import Question
    >>> of_reading(Question("1+1")), of_reading(Question("x", variables=(("x", "1"),)))
    (3000, 12000)
    """
    texts = [question.text, *(text for _, text in question.variables)]
    return VARIABLE * len(question.variables) + sum(_of_characters(text, READING) for text in texts)


def of_writing(of: str, text: str) -> int:
    """The effort of writing the `text` of the reading, of the decimal or of a form in one notation.

    >>> of_writing("exact", "√2") > of_writing("repeating", "0.(3)")
    True
    """
    if len(text) > LONGEST:
        return 0
    return DIGIT * len(text) if of == "repeating" or of.startswith("base:") else _of_characters(text, WRITING)


def _of_characters(text: str, effort: int) -> int:
    digits = sum(map(text.count, DIGITS)) if len(text) > SHORT else 0
    return effort * (len(text) - digits) + DIGIT * digits
