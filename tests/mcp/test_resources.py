"""The resources: what they say of the language is what it does."""

from __future__ import annotations

import asyncio
import json
import re

import pytest
from mcp.shared.exceptions import MCPError
from tests.mcp.hosts import beside

from calculatrice.engine.units.table import units
from calculatrice.mcp.resources import language
from calculatrice.service.execution import answer_inline
from calculatrice.service.request import Request

EXAMPLES = re.findall(r"^\| `(.+)` \| (.+) \|$", language(), re.MULTILINE)


@pytest.mark.parametrize(("expression", "text"), EXAMPLES)
def test_an_example_of_the_language_is_answered_as_it_says(expression: str, text: str) -> None:
    found = str(answer_inline(Request(expression)).text)
    assert text in (found, *re.split(r" ?[=≈] ", found))


def read(uri: str) -> str:
    async def asked() -> str:
        async with beside() as host:
            [content] = (await host.read_resource(uri)).contents
            return str(getattr(content, "text", ""))

    return asyncio.run(asked())


def test_the_language_and_the_functions_can_be_read() -> None:
    assert read("calculatrice://language") == language()
    assert "gcd" in [each["name"] for each in json.loads(read("calculatrice://functions"))["functions"]]


def test_every_unit_is_listed_with_what_it_is() -> None:
    listed = json.loads(read("calculatrice://units"))["units"]
    [foot] = [each for each in listed if "ft" in each["symbols"]]
    assert (len(listed), foot["french"][0], foot["factor"], foot["of"]) == (len(units()), "pied", "12", "in")


def test_what_can_be_read_is_listed() -> None:
    async def asked() -> list[str]:
        async with beside() as host:
            return [str(each.uri) for each in (await host.list_resources()).resources]

    assert asyncio.run(asked()) == ["calculatrice://language", "calculatrice://functions", "calculatrice://units"]


def test_another_resource_is_an_error_that_names_those_there_are() -> None:
    async def asked() -> None:
        async with beside() as host:
            with pytest.raises(MCPError, match="calculatrice://language"):
                await host.read_resource("calculatrice://nothing")

    asyncio.run(asked())
