"""A server of a later version, as far as a client of today can tell: its answers say what is not known yet."""

from __future__ import annotations

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterator

REWRITTEN = {'"kind":"number"': '"kind":"interval"', '"relation":"≈"': '"relation":"±"'}


@contextmanager
def later(url: str) -> Iterator[str]:
    """The address of a server that passes on what the one at `url` answers, in new words."""

    class Passing(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = httpx.get(url + self.path)
            text = answer.text
            for word, new in REWRITTEN.items():
                assert word in text
                text = text.replace(word, new)
            self.send_response(answer.status_code)
            self.send_header("Content-Type", answer.headers["content-type"])
            self.send_header("Content-Length", str(len(text.encode())))
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Passing)
    Thread(target=server.serve_forever).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
