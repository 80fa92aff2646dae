"""Notebooks: `%load_ext calculatrice`, then `%calc sqrt(2)*sqrt(3)`, and `%%calc` for several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Give the shell the magic `calc`: what IPython calls for `%load_ext calculatrice`."""
    from calculatrice.engine.answers.result import Result
    from calculatrice.extras import bringing
    from calculatrice.jupyter.plain import show

    with bringing("jupyter", "%load_ext calculatrice"):
        from calculatrice.jupyter.magics import CalculatorMagics

    shell.register_magics(CalculatorMagics(shell))
    if shell.display_formatter is not None:
        shell.display_formatter.formatters["text/plain"].for_type(Result, show)
