"""What a language model may ask for: the table of the tools."""

from __future__ import annotations

from calculatrice.mcp.tools.batch import BATCH
from calculatrice.mcp.tools.calculate import CALCULATE
from calculatrice.mcp.tools.check import CHECK
from calculatrice.mcp.tools.convert import CONVERT
from calculatrice.mcp.tools.explain import EXPLAIN
from calculatrice.mcp.tools.functions import FUNCTIONS

TOOLS = {tool.name: tool for tool in (CALCULATE, CHECK, CONVERT, EXPLAIN, BATCH, FUNCTIONS)}
