"""The server of the tools, whatever it is reached by: what it says of itself, and what it does with a call."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec
from mcp.server.lowlevel import Server
from mcp.shared.exceptions import MCPError
from mcp_types import (
    INVALID_PARAMS,
    CallToolResult,
    ListResourcesResult,
    ListToolsResult,
    ReadResourceResult,
    Resource,
    TextContent,
    TextResourceContents,
    ToolAnnotations,
)
from mcp_types import Tool as Described

from calculatrice.api.problem import Problem
from calculatrice.mcp.call import Call
from calculatrice.mcp.resources import RESOURCES
from calculatrice.mcp.tools import TOOLS
from calculatrice.service.clients import client_of
from calculatrice.service.languages import LANGUAGES
from calculatrice.version import __version__

if TYPE_CHECKING:
    from mcp.server.context import ServerRequestContext
    from mcp_types import CallToolRequestParams, PaginatedRequestParams, ReadResourceRequestParams
    from msgspec import Struct

    from calculatrice.api.reading import Limits
    from calculatrice.mcp.answers import Answers
    from calculatrice.mcp.schema import Json
    from calculatrice.mcp.tool import Tool

    Context = ServerRequestContext[Any, Any]

NAME = "calculatrice"
INSTRUCTIONS = (
    "A calculator whose every displayed digit is right. Use it for every number that matters, and quote its relation: "
    "`=` is exactly the value, `≈` is correctly rounded, `<` is a bound. Use `check` before stating that two things "
    "are equal or that a number is rounded so. Where an answer has warnings, the expression may have been meant "
    "otherwise. The resource calculatrice://language tells how expressions are written."
)
HARMLESS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_TEACHING = "How expressions are written: resource calculatrice://language. Names: tool functions."


class ToolServer:
    """Answers the calls of hosts."""

    def __init__(self, answers: Answers, limits: Limits) -> None:
        self._answers = answers
        self._limits = limits

    def made(self) -> Server[Any]:
        """The server of the protocol, which transports carry to hosts."""
        return Server(
            NAME,
            version=__version__,
            title="Calculatrice",
            instructions=INSTRUCTIONS,
            get_tool_input_schema=_input_schema,
            on_list_tools=_list_tools,
            on_call_tool=self._call,
            on_list_resources=_list_resources,
            on_read_resource=_read_resource,
        )

    async def _call(self, context: Context, parameters: CallToolRequestParams) -> CallToolResult:
        tool = TOOLS.get(parameters.name)
        if tool is None:
            raise MCPError(INVALID_PARAMS, f"There is no tool {parameters.name[:40]!r}: there are {', '.join(TOOLS)}.")
        arguments = parameters.arguments or {}
        try:
            return await self._result(tool, arguments, context)
        except Problem as problem:
            return refused(problem, language_of(arguments))

    async def _result(self, tool: Tool, arguments: dict[str, Any], context: Context) -> CallToolResult:
        scope = getattr(context.request, "scope", {})
        call = Call(self._answers, self._limits, client_of(scope.get("client")), context.session.report_progress)
        result = await tool.run(tool.read(arguments), call)
        return _content(tool.told(result), result)


def language_of(arguments: dict[str, Any]) -> str:
    """The language of what is told of a call.

    >>> language_of({"locale": "fr"}), language_of({"locale": ["fr"]})
    ('fr', 'en')
    """
    wanted = arguments.get("locale")
    return next((language for language in LANGUAGES if language == wanted), LANGUAGES[0])


def refused(problem: Problem, language: str) -> CallToolResult:
    """The result of a call that has none: what is wrong, what to do, and where the language is told."""
    document = problem.document(language)
    return _content(f"{document.detail}\n{_TEACHING}", document, is_error=True)


def _content(text: str, result: Struct, *, is_error: bool = False) -> CallToolResult:
    structured = msgspec.json.decode(msgspec.json.encode(result))
    return CallToolResult(
        content=[TextContent(type="text", text=text)], structured_content=structured, is_error=is_error
    )


@lru_cache(maxsize=1)
def described() -> dict[str, Described]:
    """The tools as hosts are told of them, by their names; made once, since every message of today's protocol asks."""
    return {tool.name: _described(tool) for tool in TOOLS.values()}


def _described(tool: Tool) -> Described:
    return Described(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.input_schema,
        output_schema=tool.output_schema,
        annotations=HARMLESS,
    )


def _input_schema(name: str) -> Json | None:
    tool = described().get(name)
    return None if tool is None else tool.input_schema


async def _list_tools(_context: Context, _parameters: PaginatedRequestParams | None) -> ListToolsResult:
    return ListToolsResult(tools=[*described().values()])


async def _list_resources(_context: Context, _parameters: PaginatedRequestParams | None) -> ListResourcesResult:
    told = [
        Resource(uri=each.uri, name=each.name, title=each.title, description=each.description, mime_type=each.mime_type)
        for each in RESOURCES.values()
    ]
    return ListResourcesResult(resources=told)


async def _read_resource(_context: Context, parameters: ReadResourceRequestParams) -> ReadResourceResult:
    found = RESOURCES.get(str(parameters.uri))
    if found is None:
        raise MCPError(INVALID_PARAMS, f"There is no such resource: there are {', '.join(RESOURCES)}.")
    text = TextResourceContents(uri=found.uri, mime_type=found.mime_type, text=found.read())
    return ReadResourceResult(contents=[text])
