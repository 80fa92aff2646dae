"""What other calculators, spreadsheets and lessons call functions is read here, or refused where two of them differ."""

from __future__ import annotations

import re

import pytest

import calculatrice
from calculatrice.engine.functions.registry import REGISTRY

DECIMALS = re.compile(r"(?<=[0-9])\.(?=[0-9])")

NAMES = [
    # fend, numbat, math.js, Qalculate
    ("pow(2; 10)", "1024"),
    ("square(5)", "25"),
    ("cube(3)", "27"),
    ("cbrt(-8)", "-2"),
    ("nthRoot(32; 5)", "2"),
    ("exp2(5)", "32"),
    ("exp10(-2)", "0.01"),
    ("log2(8)", "3"),
    ("log10(1000)", "3"),
    ("lg(1000)", "3"),
    ("logn(8; 2)", "3"),
    ("fract(1.25)", "0.25"),
    ("fract(-1.25)", "-0.25"),
    ("fix(-1.5)", "-1"),
    ("ceiling(1.2)", "2"),
    ("sgn(-2)", "-1"),
    ("signum(-2)", "-1"),
    ("gcf(12; 18)", "6"),
    ("hcf(12; 18)", "6"),
    ("modulo(-7; 3)", "2"),
    ("combinations(5; 2)", "10"),
    ("permutations(5; 2)", "20"),
    ("isPrime(7)", "true"),
    ("prod(2; 3; 4)", "24"),
    ("avg(1; 2; 6)", "3"),
    ("stddev(1; 3)-sqrt(2)", "0"),
    ("pvariance(1; 3)", "1"),
    ("powermod(2; 10; 1000)", "24"),
    ("modinv(3; 7)", "5"),
    ("imag(3+4i)", "4"),
    ("real(3+4i)", "3"),
    ("lgamma(1)", "0"),
    ("arcsinh(0)", "0"),
    ("cosec(pi/2)", "1"),
    ("cotan(pi/4)", "1"),
    # spreadsheets, in English and in French
    ("SUM(1; 2; 3)", "6"),
    ("AVERAGE(1; 2; 6)", "3"),
    ("MEDIAN(1; 5; 3)", "3"),
    ("VAR(1; 3)", "2"),
    ("VARP(1; 3)", "1"),
    ("COMBIN(5; 2)", "10"),
    ("PERMUT(5; 2)", "20"),
    ("FACT(5)", "120"),
    ("FACTDOUBLE(6)", "48"),
    ("POWER(2; 3)", "8"),
    ("ROUND(2.5)", "3"),
    ("SUMPRODUCT([1; 2]; [3; 4])", "11"),
    ("QUOTIENT(17; 5)", "3"),
    ("ROUNDUP(2.11; 1)", "2.2"),
    ("ROUNDDOWN(-2.19; 1)", "-2.1"),
    ("TRUNC(2.789; 1)", "2.7"),
    ("MROUND(7.13; 0.05)", "7.15"),
    ("CEILING.MATH(1.2)", "2"),
    ("STDEV.S(1; 2; 3)", "1"),
    ("STDEV.P(1; 3)", "1"),
    ("VAR.S(1; 3)", "2"),
    ("MODE.SNGL(1; 2; 2)", "2"),
    ("SUMSQ(3; 4)", "25"),
    ("GEOMEAN(2; 8)", "4"),
    ("HARMEAN(40; 60)", "48"),
    ("ISODD(3)", "true"),
    ("BITLSHIFT(1; 3)", "8"),
    ("ARRONDI.SUP(2.11; 1)", "2.2"),
    ("ARRONDI.INF(2.19; 1)", "2.1"),
    ("ARRONDI.AU.MULTIPLE(10; 3)", "9"),
    ("ECARTYPE.STANDARD(1; 2; 3)", "1"),
    ("ECARTYPE.PEARSON(1; 3)", "1"),
    ("SOMME.CARRES(3; 4)", "25"),
    ("MOYENNE.GEOMETRIQUE(2; 8)", "4"),
    ("MOYENNE.HARMONIQUE(40; 60)", "48"),
    ("EST.PAIR(4)", "true"),
    ("BITDECALD(8; 3)", "1"),
    ("si(1 < 2; 3; 4)", "3"),
    ("SI(1 > 2; 3; 4)", "4"),
    ("PERCENTILE([1; 2; 3; 4; 5]; 0.25)", "2"),
    ("GAMMALN(1)", "0"),
    ("PI()/PI", "1"),
    ("e()-e", "0"),
    ("SOMME(1; 2; 3)", "6"),
    ("MOYENNE(1; 2; 6)", "3"),
    ("MEDIANE(1; 5; 3)", "3"),
    ("NB(4; 4)", "2"),
    ("RACINE(16)", "4"),
    ("PUISSANCE(2; 3)", "8"),
    ("PRODUIT(2; 3; 4)", "24"),
    ("ARRONDI(2.345; 2)", "2.35"),
    ("ENT(-1.5)", "-2"),
    ("TRONQUE(-1.5)", "-1"),
    ("PLAFOND(1.2)", "2"),
    ("PLANCHER(1.2)", "1"),
    ("PERMUTATION(5; 2)", "20"),
    ("SIGNE(-2)", "-1"),
    ("ECARTYPE(1; 3)-sqrt(2)", "0"),
    ("ECARTYPEP(1; 3)", "1"),
    ("CENTILE([1; 2; 3; 4; 5]; 0.25)", "2"),
    ("PGCD(12; 18)", "6"),
    ("PPCM(4; 6)", "12"),
    # keys and lessons
    ("ipart(-1.5)", "-1"),
    ("fpart(-1.5)", "-0.5"),
    ("partEnt(-1.5)", "-1"),
    ("partDéc(1.5)", "0.5"),
    ("Intg(-1.5)", "-2"),
    ("ncr(5; 2)", "10"),
    ("npr(5; 2)", "20"),
    ("dotP([1; 2]; [3; 4])", "11"),
    ("valeur_absolue(-3)", "3"),
    ("module(3+4i)", "5"),
    ("partie_entière(-1.5)", "-2"),
    ("factorielle(5)", "120"),
    ("médiane(1; 5; 3)", "3"),
    ("moyenne(1; 2; 6)", "3"),
    ("arrondi(2.5)", "3"),
    ("somme(1; 2; 3)", "6"),
    ("somme(k^2; k; 1; 10)", "385"),
    ("produit(k; k; 1; 5)", "120"),
    ("combinaison(5; 2)", "10"),
    ("arrangements(5; 2)", "20"),
    ("antilog(2)", "100"),
    ("carré(5)", "25"),
    ("est_premier(7)", "true"),
    ("trier([2; 1])[1]", "1"),
]


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_the_names_of_other_tools_are_read_in_both_languages(text: str, expected: str, locale: str) -> None:
    result = calculatrice.evaluate(DECIMALS.sub(",", text) if locale == "fr" else text, locale=locale)
    assert (result.decimal.replace(",", "."), result.warnings) == (expected, ())


@pytest.mark.parametrize("text", ["int(2.7)", "INT(2.7)", "int(2)", "int(5/2)"])
def test_int_is_read_where_all_tools_agree(text: str) -> None:
    assert calculatrice.evaluate(text).decimal == "2"


@pytest.mark.parametrize("text", ["int(-2.5)", "int -0.5", "Int(-sqrt(2))"])
def test_int_is_refused_where_tools_differ(text: str) -> None:
    with pytest.raises(calculatrice.CalculationError) as caught:
        calculatrice.evaluate(text)
    assert caught.value.reason == "integer_part_of_negative"
    assert "floor(" in caught.value.message("en")
    assert "trunc(" in caught.value.message("fr")


@pytest.mark.parametrize("text", ["ATAN2(1; 2)", "BESSELJ(1; 2)"])
def test_what_takes_its_arguments_in_another_order_in_spreadsheets_is_refused_in_capitals(text: str) -> None:
    with pytest.raises(calculatrice.CalculationError) as caught:
        calculatrice.evaluate(text)
    assert caught.value.code == "unknown_name"


@pytest.mark.parametrize("name", sorted(name for name, entry in REGISTRY.items() if name != entry.name))
def test_every_alias_gives_way_to_what_people_define(name: str) -> None:
    assert calculatrice.evaluate(f"{name} = 3\n2{name} + {name}^2").decimal == "15"
    assert calculatrice.evaluate(f"{name}(t) = t + 1\n{name}(2)").decimal == "3"
