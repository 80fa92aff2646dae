"""What a program does with the client that openapi-python-client makes: what it found, as JSON.

It runs in an environment of its own, which has that client.
"""

from __future__ import annotations

import io
import json
import sys

from calculatrice_client import Client  # type: ignore[import-not-found]  # generated when the tests run
from calculatrice_client.api.batches import batch  # type: ignore[import-not-found]  # generated when the tests run
from calculatrice_client.api.calculations import (  # type: ignore[import-not-found]  # generated when the tests run
    calculate,
    post_calculation,
)
from calculatrice_client.api.jobs import (  # type: ignore[import-not-found]  # generated when the tests run
    cancel_calculation,
    get_calculation,
)
from calculatrice_client.models import (  # type: ignore[import-not-found]  # generated when the tests run
    Code,
    Kind,
    LineAnswer,
    Locale,
    Relation,
    Request,
    State,
)
from calculatrice_client.types import File  # type: ignore[import-not-found]  # generated when the tests run

server, later, heavy, endless = sys.argv[1:]
client = Client(server, timeout=60)

answer = calculate.sync(client=client, expression="1/3", digits=20, locale=Locale.EN)
posted = post_calculation.sync(client=client, body=Request(expression="200+10%"))
known = (answer.kind is Kind.NUMBER, posted.relation is Relation.EXACT)

lines = batch.sync_detailed(client=client, body=File(payload=io.BytesIO(b"1/4\n1/(2-2)\n"))).content.splitlines()
quarter, nothing = (LineAnswer.from_dict(json.loads(line)) for line in lines)

submitted = post_calculation.sync_detailed(client=client, body=Request(expression=heavy), prefer="respond-async")
waited = submitted.parsed
while waited.state in (State.QUEUED, State.RUNNING):
    waited = get_calculation.sync(client=client, id=waited.id, wait=10.0)

long = post_calculation.sync(client=client, body=Request(expression=endless), prefer="respond-async")
cancelled = cancel_calculation.sync(client=client, id=long.id, cancel_token=long.cancel_token)

refused = calculate.sync_detailed(client=client, expression="1/(2-2)", accept_language="fr")
problem = refused.parsed

unknown = calculate.sync(client=Client(later, timeout=60), expression="1/3")

print(  # noqa: T201  # what the test reads
    json.dumps(
        {
            "calculate": [answer.decimal, answer.relation, answer.kind],
            "post": [posted.decimal, posted.relation, posted.kind],
            "known": all(known),
            "batch": [quarter.decimal, nothing.error.code],
            "submit": [int(submitted.status_code), submitted.headers["location"].endswith(submitted.parsed.id)],
            "wait": [waited.state, waited.result.decimal, waited.state is State.DONE],
            "cancel": [cancelled.state, cancelled.state is State.CANCELLED],
            "error": [int(refused.status_code), problem.code, problem.title, problem.span.start],
            "code": problem.code is Code.DIVISION_BY_ZERO,
            "unknown": [unknown.kind, unknown.relation, unknown.decimal],
        }
    )
)
