"""Every sentence that the engine says, in English and in French."""

from __future__ import annotations

from collections.abc import Mapping

from calculatrice.engine.answers.messages import ANSWER_MESSAGES
from calculatrice.engine.answers.quantity_messages import QUANTITY_MESSAGES
from calculatrice.engine.functions.messages import FUNCTION_MESSAGES
from calculatrice.engine.language.messages import SYNTAX_MESSAGES

MESSAGES: dict[str, dict[str, str]] = {
    **SYNTAX_MESSAGES,
    **ANSWER_MESSAGES,
    **FUNCTION_MESSAGES,
    **QUANTITY_MESSAGES,
}


def sentence(reason: str, locale: str, details: Mapping[str, object]) -> str:
    """The sentence `reason` in `locale`, its fields filled from `details`.

    >>> sentence("did_you_mean", "en", {"mended": "(1+2)"})
    'Did you mean: (1+2)'
    """
    return MESSAGES[reason][locale].format(**details)
