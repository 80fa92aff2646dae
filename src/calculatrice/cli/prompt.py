"""The line where calculations are typed: history, completion, and the answer below it while it is typed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import Completer, Completion
from prompt_toolkit.filters import has_completions, is_done
from prompt_toolkit.history import FileHistory, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import (
    BufferControl,
    CompletionsMenu,
    ConditionalContainer,
    Dimension,
    Float,
    FloatContainer,
    FormattedTextControl,
    HSplit,
    Layout,
    VerticalAlign,
    Window,
)
from prompt_toolkit.layout.processors import BeforeInput
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from calculatrice.cli.candidates import candidates
from calculatrice.cli.state import state_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document
    from prompt_toolkit.history import History
    from prompt_toolkit.key_binding import KeyPressEvent

    from calculatrice.cli.conversation import Conversation

MARK = "> "
MENU_HEIGHT = 8
STYLE = Style.from_dict({"mark": "ansigreen bold", "preview": "ansibrightblack"})


class Names(Completer):
    """The candidates, as prompt_toolkit takes them."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation

    def get_completions(self, document: Document, _complete_event: CompleteEvent) -> Iterator[Completion]:
        """The candidates for the word before the cursor."""
        session, locale = self._conversation.calculator.session, self._conversation.settings.locale
        for candidate in candidates(document.text_before_cursor, session, locale):
            yield Completion(candidate.text, -candidate.replaced, display_meta=candidate.about)


class Prompt:
    """Reads entries from a terminal."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._buffer = Buffer(
            completer=Names(conversation),
            complete_while_typing=True,
            history=_history(conversation),
            enable_history_search=True,
            multiline=False,
            accept_handler=self._accept,
        )
        self._previewed = ("", "")
        colours = conversation.console.shows_colours(conversation.console.out)
        self._application: Application[str] = Application(
            layout=self._layout(),
            key_bindings=self._keys(),
            style=STYLE,
            color_depth=None if colours else ColorDepth.DEPTH_1_BIT,
        )

    def read(self) -> str:
        """The next entry. `EOFError` at Ctrl-D on an empty line."""
        self._buffer.reset()
        return self._application.run()

    def _accept(self, buffer: Buffer) -> bool:
        buffer.text = self._conversation.completed(buffer.text)
        self._application.exit(result=buffer.text)
        return True

    def _layout(self) -> Layout:
        line = Window(
            BufferControl(self._buffer, input_processors=[BeforeInput([("class:mark", MARK)])]),
            dont_extend_height=True,
            wrap_lines=True,
        )
        preview = Window(FormattedTextControl(self._preview), height=1, style="class:preview")
        room = Window(height=Dimension(min=MENU_HEIGHT))
        parts = [
            line,
            ConditionalContainer(preview, filter=~is_done),
            ConditionalContainer(room, filter=has_completions & ~is_done),
        ]
        menu = Float(CompletionsMenu(max_height=MENU_HEIGHT, scroll_offset=1), xcursor=True, ycursor=True)
        return Layout(FloatContainer(HSplit(parts, align=VerticalAlign.TOP), floats=[menu]))

    def _preview(self) -> str:
        text = self._buffer.text
        if text != self._previewed[0]:
            self._previewed = (text, self._conversation.preview(text))
        answer = self._previewed[1]
        return " " * len(MARK) + answer if answer else ""

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        @keys.add("c-c")
        def _clear(_event: KeyPressEvent) -> None:
            self._buffer.reset()

        @keys.add("c-d")
        def _leave(event: KeyPressEvent) -> None:
            if self._buffer.text:
                self._buffer.delete()
            else:
                event.app.exit(exception=EOFError)

        return keys


def _history(conversation: Conversation) -> History:
    """The history of earlier conversations; this one's alone where the folder can't be written."""
    folder = state_folder(conversation.console.environment, Path.home())
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / "history").touch(mode=0o600)
        return FileHistory(folder / "history")
    return InMemoryHistory()
