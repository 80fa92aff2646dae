"""Large answers are compressed for those who take them so; streams and small answers are not."""

from __future__ import annotations

from gzip import decompress
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import httpx
    from tests.api.serving import Serving

LARGE = "/api/v1/calculate?expression=2%5E9999"


def raw(server: Serving, path: str, accepted: str) -> tuple[httpx.Response, bytes]:
    """The answer with its body as it travelled."""
    with server.client.stream("GET", path, headers={"Accept-Encoding": accepted}) as answer:
        return answer, b"".join(answer.iter_raw())


@pytest.mark.parametrize("path", [LARGE, "/api/v1/functions", "/openapi.json", "/docs", "/", "/help", "/functions"])
def test_a_large_answer_is_compressed(server: Serving, path: str) -> None:
    plain, text = raw(server, path, "identity")
    answer, body = raw(server, path, "gzip")
    assert ("content-encoding" in plain.headers, answer.headers["content-encoding"]) == (False, "gzip")
    assert int(answer.headers["content-length"]) == len(body) < len(text)
    assert decompress(body) == text
    for each in (plain, answer):
        varies = [name.strip().lower() for name in each.headers["vary"].split(",")]
        assert each.headers.get_list("vary") == [each.headers["vary"]]
        assert (varies.count("accept-encoding"), len(set(varies))) == (1, len(varies))


@pytest.mark.parametrize(
    ("path", "accepted"),
    [
        ("/api/v1/calculate?expression=1/3", "gzip"),
        (LARGE, ""),
        (LARGE, "gzip;q=0"),
        (LARGE, "br"),
    ],
)
def test_other_answers_are_not(server: Serving, path: str, accepted: str) -> None:
    answer, _ = raw(server, path, accepted)
    assert "content-encoding" not in answer.headers


def test_a_batch_is_not_held_back(server: Serving) -> None:
    headers = {"Accept-Encoding": "gzip", "Content-Type": "application/x-ndjson"}
    answer = server.client.post("/api/v1/batch", content=b"2^9999\n" * 10, headers=headers)
    assert (answer.status_code, "content-encoding" in answer.headers) == (200, False)


def test_each_representation_has_a_tag_of_its_own_and_is_known_by_it(server: Serving) -> None:
    plain, _ = raw(server, LARGE, "identity")
    packed, _ = raw(server, LARGE, "gzip")
    assert plain.headers["etag"] != packed.headers["etag"]
    for answer in (plain, packed):
        again = server.client.get(LARGE, headers={"If-None-Match": answer.headers["etag"]})
        assert (again.status_code, again.headers["etag"]) == (304, answer.headers["etag"])
