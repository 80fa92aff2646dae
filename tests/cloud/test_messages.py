from __future__ import annotations

import pytest

from calculatrice.cloud.drawing import DRAWN
from calculatrice.cloud.messages import CLOUD_MESSAGES, tell


@pytest.mark.parametrize("kind", DRAWN)
def test_what_is_drawn_has_a_word(kind: str) -> None:
    assert kind in CLOUD_MESSAGES


def test_french_has_its_spaces() -> None:
    assert tell("refused", "fr") == "Rien n’a été changé."
    assert [text["fr"] for text in CLOUD_MESSAGES.values() if " :" in text["fr"] or " ?" in text["fr"]] == []
