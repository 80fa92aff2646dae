"""The page in Chromium, through the load balancer of each environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.kubernetes.asking import AT
from tests.kubernetes.manifests import ENVIRONMENTS
from tests.kubernetes.world import HOSTS
from tests.parts.browser import chromium
from tests.web.calculator import Calculator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser
    from tests.kubernetes.world import World

RULES = ",".join(f"MAP {HOSTS[name]} {AT[name]}" for name in ENVIRONMENTS)
LONG = "sum(1/k^3; k; 1; 60000)"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """It finds the hosts without DNS; that the certificates are theirs is for `calculatrice cloud up` to see."""
    with chromium(f"--host-resolver-rules={RULES}") as started:
        yield started


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_what_is_calculated_is_shown_and_kept(environments: World, browser: Browser, environment: str) -> None:
    assert environments.scaleway is not None
    address = f"https://{HOSTS[environment]}"
    with browser.new_context(base_url=address, locale="en", ignore_https_errors=True) as context:
        calculator = Calculator(context.new_page(), "en").open()
        calculator.write("1/3").shows("0.333333333333333")
        calculator.keep("6*7", LONG)
        expect(calculator.lines.last).to_contain_text("≈")
        calculator.reload()
        expect(calculator.lines).to_have_count(2)
        expect(calculator.lines.first).to_contain_text("42")
        expect(calculator.lines.last).to_contain_text("≈")
        assert calculator.errors == []
