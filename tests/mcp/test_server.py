"""What the server says of itself, and what it makes of calls that are none."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from mcp.shared.exceptions import MCPError
from tests.mcp.hosts import MODES, beside, called, told

if TYPE_CHECKING:
    from mcp.client.client import ConnectMode
    from mcp_types import ListToolsResult

LONG = "1+" * 40_000 + "1"
DEEP = "(" * 20_000 + "1" + ")" * 20_000


@pytest.fixture(scope="module")
def listed() -> ListToolsResult:
    async def asked() -> ListToolsResult:
        async with beside() as host:
            return await host.list_tools()

    return asyncio.run(asked())


def test_each_tool_says_what_it_takes_and_gives_and_that_it_changes_nothing(listed: ListToolsResult) -> None:
    assert [tool.name for tool in listed.tools] == ["calculate", "check", "convert", "explain", "batch", "functions"]
    for tool in listed.tools:
        for schema in (tool.input_schema, tool.output_schema):
            assert schema is not None
            Draft202012Validator.check_schema(schema)
            assert schema["type"] == "object"
        assert tool.annotations is not None
        assert (tool.annotations.read_only_hint, tool.annotations.open_world_hint) == (True, False)


def test_the_relation_is_in_the_schema_of_every_answer(listed: ListToolsResult) -> None:
    schemas = {tool.name: tool.output_schema or {} for tool in listed.tools}
    answers = [schemas["calculate"], schemas["convert"], schemas["explain"]["$defs"]["Answer"]]
    assert all("relation" in schema["required"] for schema in answers)
    assert "relation" in schemas["check"]["$defs"]["Side"]["required"]


def test_the_list_of_the_tools_is_short_enough_for_a_model(listed: ListToolsResult) -> None:
    assert len(listed.model_dump_json(by_alias=True, exclude_none=True)) < 26_000


def test_the_server_tells_how_it_is_to_be_used() -> None:
    async def asked() -> tuple[str, str]:
        async with beside("legacy") as host:
            return host.server_info.name if host.server_info else "", host.instructions or ""

    name, instructions = asyncio.run(asked())
    assert (name, "`≈` is correctly rounded" in instructions) == ("calculatrice", True)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("name", "arguments", "code"),
    [
        ("calculate", {}, "missing_field"),
        ("calculate", {"expression": 5}, "invalid_field"),
        ("calculate", {"expression": None}, "invalid_field"),
        ("calculate", {"expression": "1", "digits": 0}, "invalid_field"),
        ("calculate", {"expression": "1", "digits": 10**30}, "invalid_field"),
        ("calculate", {"expression": "1", "digits": True}, "invalid_field"),
        ("calculate", {"expression": "1", "locale": "de"}, "invalid_field"),
        ("calculate", {"expression": "1", "locale": ["fr"]}, "invalid_field"),
        ("calculate", {"expression": "1", "precision": 5}, "unknown_field"),
        ("calculate", {"expression": "1", "forms": ["nothing"]}, "wrong_type"),
        ("calculate", {"expression": "1", "variables": {"x": 5}}, "invalid_field"),
        ("calculate", {"expression": "x", "variables": {"1": "5"}}, "syntax_error"),
        ("calculate", {"expression": "9^9^9"}, "budget_exceeded"),
        ("calculate", {"expression": "__import__('os').system('ls')"}, "unexpected_character"),
        ("calculate", {"expression": LONG}, "expression_too_large"),
        ("calculate", {"expression": DEEP}, "budget_exceeded"),
        ("explain", {"expression": DEEP}, "budget_exceeded"),
        ("check", {"claim": LONG}, "expression_too_large"),
        ("convert", {"expression": "1", "to": "x" * 70_000}, "expression_too_large"),
        ("batch", {"expressions": "1"}, "invalid_field"),
        ("functions", {"query": ["gcd"]}, "invalid_field"),
    ],
)
def test_a_call_that_is_none_is_told_what_to_write(
    name: str, arguments: dict[str, Any], code: str, mode: ConnectMode
) -> None:
    result = called(name, mode, **arguments)
    assert (result.is_error, result.structured_content["code"]) == (True, code)
    assert told(result).endswith("calculatrice://language. Names: tool functions.")


def test_what_is_known_is_named_where_a_field_is_not() -> None:
    assert "claim" in told(called("check", claim="1 == 1", text="1"))


def test_an_error_is_told_in_french_to_who_asks_in_french() -> None:
    assert told(called("calculate", expression="1/0", locale="fr")).startswith("Division par zéro")


@pytest.mark.parametrize("mode", MODES)
def test_a_tool_that_is_none_is_an_error_of_the_protocol(mode: ConnectMode) -> None:
    async def asked() -> None:
        async with beside(mode) as host:
            with pytest.raises(MCPError, match="there are calculate, check, convert"):
                await host.call_tool("divide", {})

    asyncio.run(asked())
