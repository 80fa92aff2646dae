"""`python bare.py PORT`: a bare ASGI answer on uvicorn, of the size and the type of an answer of Calculatrice."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import uvicorn

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

BODY = (
    '{"expression":"1/3","reading":"1/3","exact":"1/3","decimal":"0.333333333333333","relation":"≈","digits":15,'
    '"repeating":"0.(3)","kind":"number","name":null,"warnings":[]}'
).encode()
HEADERS = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(BODY))]


async def app(_scope: Scope, _receive: Receive, send: Send) -> None:
    """The same answer to everything."""
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    await send({"type": "http.response.body", "body": BODY})


if __name__ == "__main__":
    uvicorn.run(app, port=int(sys.argv[1]), log_config=None, access_log=False, server_header=False, lifespan="off")
