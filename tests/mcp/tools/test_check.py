"""Claims are proved, refuted with the first digit that differs, or undecided; what is no claim is refused."""

from __future__ import annotations

import pytest
from tests.mcp.hosts import called

PROVED = [
    "sqrt(2)^2 == 2",
    "1/3 = 2/6",
    "0.1 + 0.2 == 0.3",
    "e^pi > pi^e",
    "1 < 2 < 3",
    "1 == 1 and 2 != 3",
    "[1; 2] == [1; 2]",
    "pi ≈ 3.14159",
    "3.1416 ≈ pi",
    "1/2 ≈ 0.5",
    "2/3 ≈ 0.67",
    "0.125 ≈ 0.13",
    "-0.125 ≈ -0.13",
    "299792458 ≈ 3e8",
    "299792458 ≈ 2.998e8",
    "10/3 ≈ 3",
    "1234567.8 ≈ 1,234,568",
    "5 km == 5000 m",
    "5 km ≈ 3.1 mi",
    "3.107 mi ≈ 5 km",
    "98.6 °F ≈ 37 °C",
    "c ≈ 3.00e8 m/s",
    "100 km/h ≈ 62.1 mph",
    "1 mi^2 ≈ 2.59 km^2",
    "isprime(2^127-1)",
    "lambertw(1)*exp(lambertw(1))-1 ≈ 0.00",
]


@pytest.mark.parametrize("claim", PROVED)
def test_what_is_true_is_proved(claim: str) -> None:
    result = called("check", claim=claim)
    assert (result.structured_content or {}).get("verdict") == "proved", result


REFUTED = [
    ("pi == 22/7", (-3, "1", "2")),
    ("pi ≈ 3.14160", (-4, "5", "6")),
    ("pi ≈ 3.1415", (-4, "6", "5")),
    ("2/3 ≈ 0.66", (-2, "7", "6")),
    ("299792458 ≈ 2.99e8", (8, "3", "2")),
    ("0.1+0.2 == 0.30000000000000004", (-17, "0", "4")),
    ("sqrt(2)+sqrt(3) == sqrt(5+2*sqrt(6)+10^-60)", (-61, "7", "8")),
    ("exp(pi*sqrt(163)) == 262537412640768744", (0, "3", "4")),
    ("lambertw(1)*exp(lambertw(1))-1 ≈ 0.01", (-2, "0", "1")),
    ("10^30 == 10^30+1", (0, "0", "1")),
    ("1 == -1", None),
    ("2 > 3", None),
    ("1 < 3 < 2", None),
    ("i == 2", None),
    ("5 km == 5001 m", None),
    ("5 km ≈ 3.2 mi", (-1, "1", "2")),
    ("5 km == 6 km", (0, "5", "6")),
    ("[1; 2] == [1; 3]", None),
]


@pytest.mark.parametrize(("claim", "digit"), REFUTED)
def test_what_is_false_is_refuted_at_the_first_digit_that_differs(
    claim: str, digit: tuple[int, str, str] | None
) -> None:
    found = called("check", claim=claim).structured_content
    told = found["first_difference"]
    assert found["verdict"] == "refuted"
    assert (told and (told["power"], told["left"], told["right"])) == digit


@pytest.mark.parametrize("claim", ["gamma(1/3)*gamma(2/3) == 2*pi/sqrt(3)", "gamma(1/3)*gamma(2/3) < 2*pi/sqrt(3)"])
def test_what_no_proof_reaches_is_undecided(claim: str) -> None:
    found = called("check", claim=claim).structured_content
    assert (found["verdict"], "Undecided" in found["message"]) == ("undecided", True)


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("2 + 2", "no_claim"),
        ("x = 3", "no_claim"),
        ("b = 1 == 1", "no_claim"),
        ("2i ≈ 2.00", "no_claim"),
        ("5 km ≈ 5", "no_claim"),
        ("5 km ≈ 5 kg", "conversion_differs"),
        ("5 ≈ 5 kg", "number_to_unit"),
        ("5 km ≈ 5 smurfs", "unknown_wish"),
        ("5 ≈ (5 + 2) km", "no_claim"),
        ("pi ≈ 22/7", "no_decimal_claimed"),
        ("1 ≈ 1 ≈ 1", "no_decimal_claimed"),
        ("≈ 3.14", "no_decimal_claimed"),
        ("1/0 == 1", "division_by_zero"),
        ("9^9^9 == 1", "too_large"),
    ],
)
def test_what_claims_nothing_is_refused(claim: str, reason: str) -> None:
    result = called("check", claim=claim)
    assert (result.is_error, result.structured_content["reason"]) == (True, reason)


def test_a_claim_in_french_is_read_and_answered_in_french() -> None:
    found = called("check", claim="pi ≈ 3,1415", locale="fr").structured_content
    assert found["message"].startswith("Réfuté : pi ≈ 3,1415 est faux.")


def test_variables_hold_on_both_sides() -> None:
    found = called("check", claim="f(x) == 5", variables={"x": "2", "f(t)": "t^2"}).structured_content
    assert (found["left"]["decimal"], found["right"]["decimal"]) == ("4", "5")
