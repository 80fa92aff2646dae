from __future__ import annotations

import httpx
import pytest

from calculatrice.api.redirect import redirect


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://calculatrice.test/", "https://calculatrice.test/"),
        ("http://calculatrice.test:80/?e=1%2F3&l=fr", "https://calculatrice.test/?e=1%2F3&l=fr"),
        ("http://calculatrice.test/fonctions%20et", "https://calculatrice.test/fonctions%20et"),
    ],
)
async def test_it_leads_to_the_same_address_with_tls(address: str, expected: str) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(redirect)) as client:
        answer = await client.post(address)
    assert (answer.status_code, answer.headers["location"]) == (308, expected)
