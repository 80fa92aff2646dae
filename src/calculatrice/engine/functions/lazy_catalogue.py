"""The catalogue, imported when a name is first looked up: `1+1` needs none of its functions."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.functions import catalogue, parameters
else:
    from calculatrice.engine.lazy import lazy_module

    catalogue = lazy_module("calculatrice.engine.functions.catalogue")
    parameters = lazy_module("calculatrice.engine.functions.parameters")

__all__ = ["catalogue", "parameters"]
