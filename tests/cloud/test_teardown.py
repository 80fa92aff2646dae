from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cloud.kubectl import kubectl, named
from tests.parts.terraform import FOUNDATION

from calculatrice.cloud import teardown
from calculatrice.cloud.account import Account
from calculatrice.cloud.credentials import Credentials
from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.terraform import Foundation
from calculatrice.cloud.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cloud.kubectl import Kubectl

HELD = {
    "type": "NamespaceFinalizersRemaining",
    "status": "True",
    "message": "service.kubernetes.io/load-balancer-cleanup in 1 resource instances",
}


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kubectl:
    made = kubectl(tmp_path, monkeypatch)
    made.has("namespaces", {**named("Namespace", "calculatrice-dev"), "status": {"conditions": [HELD]}})
    return made


def work(told: Kubectl) -> Work:
    shell = told.cluster.shell
    account = Account(Credentials("SCW", "hidden", "p", "http://127.0.0.1:9"))
    return Work(shell.console, shell, Foundation(FOUNDATION), "dev", "terraform", account, {})


def said(told: Kubectl) -> str:
    told.cluster.shell.console.err.seek(0)
    return told.cluster.shell.console.err.read()


def at_every_look(monkeypatch: pytest.MonkeyPatch, seconds: float, then: Callable[[], object] = lambda: None) -> None:
    """Time goes on by so much at every look."""
    now = iter(range(1000))
    monkeypatch.setattr(teardown, "monotonic", lambda: next(now) * seconds)
    monkeypatch.setattr(teardown, "sleep", lambda _: then())


def test_a_namespace_that_is_held_ends_the_run_with_what_holds_it(
    told: Kubectl, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_every_look(monkeypatch, 60)
    with pytest.raises(Stopped) as stopped:
        teardown.await_end(work(told), told.cluster)
    assert stopped.value.reason == "namespace_stays"
    assert HELD["message"] in str(stopped.value.details["waits"])
    assert said(told).count(HELD["message"]) == 1


def test_one_that_ends_soon_is_waited_for_in_silence(told: Kubectl, monkeypatch: pytest.MonkeyPatch) -> None:
    at_every_look(monkeypatch, 5, lambda: told.has("namespaces"))
    teardown.await_end(work(told), told.cluster)
    assert HELD["message"] not in said(told)
