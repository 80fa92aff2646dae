from __future__ import annotations

import pytest

import calculatrice
from calculatrice.cli.candidates import candidates

FURTHER_MEANS = ["moyenne_géométrique(", "moyenne_harmonique(", "moyenne_quadratique("]


@pytest.fixture
def session() -> calculatrice.Session:
    made = calculatrice.Session()
    calculatrice.evaluate("sinuosity = 2\nsinister(x) = x", session=made)
    return made


@pytest.mark.parametrize(
    ("before", "texts"),
    [
        ("1 + sin", ["sinister(", "sinuosity", "sin(", "sinc(", "sinh("]),
        ("arg", ["arg(", "argsh(", "argch(", "argth(", "argcoth("]),
        ("moy", ["moyenne(", *FURTHER_MEANS]),
        ("raci", ["racine(", "racine_carrée(", "racine_cubique("]),
        ("media", ["median("]),
        ("partie_e", ["partie_entière("]),
        ("parte", ["partent("]),
        ("1 + ", []),
        ("12", []),
        ("sin(", []),
        (":d", [":digits"]),
        (":angle ", ["rad", "deg", "grad"]),
        (":form m", ["mixed"]),
        (":save f", []),
        ("7 mo", ["mod(", "mode(", "mod", "module(", "modpow(", "modinv(", "moyenne(", *FURTHER_MEANS]),
        ("1 < 2 an", ["ans", "and", "antilog(", "angle("]),
        ("255 to hexf", ["hexfloat16", "hexfloat32", "hexfloat64", "hexfloat"]),
        ("1/3 to 2 deci", ["decimal", "decimals"]),
    ],
)
def test_a_word_may_become(before: str, texts: list[str], session: calculatrice.Session) -> None:
    assert [candidate.text for candidate in candidates(before, session, "en")] == texts


@pytest.mark.parametrize(("locale", "about"), [("en", "sine"), ("fr", "sinus")])
def test_a_candidate_is_explained(locale: str, about: str) -> None:
    [candidate] = [known for known in candidates("sin", calculatrice.Session(), locale) if known.text == "sin("]
    assert about in candidate.about
    assert candidate.replaced == 3
