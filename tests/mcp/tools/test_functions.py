"""`functions` finds by name, by alias and by the words of a description, and offers what is near."""

from __future__ import annotations

import pytest
from tests.mcp.hosts import called, told


@pytest.mark.parametrize("name", ["gcd", "pgcd"])
def test_a_name_or_an_alias_finds_the_entry(name: str) -> None:
    entry = called("functions", query=name).structured_content["entry"]
    assert (entry["name"], entry["examples"][0]) == ("gcd", {"expression": "gcd(12; 18)", "answer": "6"})


def test_a_word_finds_all_that_are_described_with_it() -> None:
    found = called("functions", query="logarithm").structured_content
    assert {"ln(x)", "log2(x)"} <= {each["signature"] for each in found["matches"]}


def test_a_word_finds_descriptions_in_the_language_that_is_asked_for() -> None:
    [match] = [
        each
        for each in called("functions", query="logarithme", locale="fr").structured_content["matches"]
        if each["signature"] == "ln(x)"
    ]
    assert "logarithme" in match["doc"]


def test_nothing_finds_everything() -> None:
    assert len(called("functions").structured_content["matches"]) > 100


def test_what_is_misspelt_is_told_what_is_near() -> None:
    result = called("functions", query="gdc")
    assert result.structured_content["near"] == ["gcd"]
    assert told(result).startswith("Nothing is found. Close to it: gcd.")
