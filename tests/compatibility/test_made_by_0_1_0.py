"""What version 0.1.0 has kept and sent loads and means the same; what is sent to it, it can read."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from calculatrice import Session, dump_session, evaluate, load_session
from calculatrice.client.translation import result_of
from calculatrice.engine.budget import Budget
from calculatrice.service.answer import Answer
from calculatrice.service.answering import answer
from calculatrice.service.request import Request
from calculatrice.web.shown import shown

MADE = json.loads(Path(__file__).with_name("0.1.0.json").read_text(encoding="utf-8"))
SESSIONS = {made["statements"]: made["session"] for made in MADE["sessions"]}
SENT = {made["asked"]["expression"]: made for made in MADE["sent"]}
CORE = ("expression", "reading", "decimal", "relation", "digits", "repeating", "kind", "name")


@pytest.mark.parametrize("statements", SESSIONS)
def test_a_session_means_what_its_statements_mean(statements: str) -> None:
    loaded, now = load_session(SESSIONS[statements]), Session()
    evaluate(statements, session=now)
    assert loaded.variables.keys() == now.variables.keys()
    assert loaded.functions == now.functions
    for name in now.variables:
        then_and_now = [evaluate(name, session=session) for session in (loaded, now)]
        assert len({(result.text, result.exact) for result in then_and_now}) == 1


@pytest.mark.parametrize("statements", SESSIONS)
def test_a_session_is_saved_as_it_was(statements: str) -> None:
    assert dump_session(load_session(SESSIONS[statements])) == SESSIONS[statements]


@pytest.mark.parametrize("expression", SENT)
def test_a_request_that_waits_is_read_and_written_alike(expression: str) -> None:
    """So a worker of that version reads what this one sends."""
    request = msgspec.json.decode(SENT[expression]["request"], type=Request)
    assert request == msgspec.convert(SENT[expression]["asked"], Request)
    assert msgspec.json.encode(request).decode() == SENT[expression]["request"]


@pytest.mark.parametrize("expression", SENT)
def test_a_stored_answer_is_read_and_says_what_it_would_now(expression: str) -> None:
    request = msgspec.json.decode(SENT[expression]["request"], type=Request)
    stored = msgspec.json.decode(SENT[expression]["answer"], type=Answer)
    now = msgspec.convert(answer(request.question, Budget.job), Answer)
    assert {name: getattr(stored, name) for name in CORE} == {name: getattr(now, name) for name in CORE}
    assert (stored.exact is None) == (now.exact is None)
    assert stored.exact is None or evaluate(stored.exact).exact == evaluate(str(now.exact)).exact
    assert [warning.code for warning in stored.warnings] == [warning.code for warning in now.warnings]


@pytest.mark.parametrize("expression", SENT)
def test_a_stored_answer_is_shown_by_the_page_and_by_the_client(expression: str) -> None:
    request = msgspec.json.decode(SENT[expression]["request"], type=Request)
    stored = SENT[expression]["answer"].encode()
    decimal = msgspec.json.decode(stored)["decimal"]
    assert shown(msgspec.json.decode(stored, type=Answer), "en").plain
    result = result_of(stored, request)
    assert result.decimal == decimal
    assert result.notation("decimal", "latex") is not None


@pytest.mark.parametrize("fields", [["text"], ["text", "unit", "value", "adds_exact"]])
def test_a_worker_of_that_version_is_never_sent_the_fields_that_are_wanted(fields: list[str]) -> None:
    request = msgspec.convert({"expression": "1/3", "fields": fields}, Request)
    assert msgspec.json.encode(request.whole).decode() == SENT["1/3"]["request"]
