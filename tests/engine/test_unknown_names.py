"""What is said of a name that nothing defines: one that somebody could have meant, what it is elsewhere, or neither."""

from __future__ import annotations

import pytest

import calculatrice


def said(text: str, *before: str) -> tuple[str, str]:
    session = calculatrice.Session()
    for line in before:
        calculatrice.evaluate(line, session=session)
    with pytest.raises(calculatrice.CalculationError) as caught:
        calculatrice.evaluate(text, session=session)
    for locale in ("en", "fr"):
        assert caught.value.message(locale)
    return caught.value.reason, str(caught.value.details.get("nearest", ""))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sqtr", "sqrt"),
        ("srqt", "sqrt"),
        ("sqt", "sqrt"),
        ("sqrtt", "sqrt"),
        ("sinn", "sin"),
        ("isn", "sin"),
        ("snh", "sinh"),
        ("sihn", "sinh"),
        ("son", "sin"),
        ("ocs", "cos"),
        ("coss", "cos"),
        ("tna", "tan"),
        ("arcsn", "arcsin"),
        ("arcsine", "arcsin"),
        ("arctna", "arctan"),
        ("arccoss", "arccos"),
        ("factroial", "factorial"),
        ("factorail", "factorial"),
        ("facctorial", "factorial"),
        ("binomal", "binomial"),
        ("binommial", "binomial"),
        ("fibonaci", "fibonacci"),
        ("fibbonaci", "fibonacci"),
        ("averge", "average"),
        ("medain", "median"),
        ("maen", "mean"),
        ("moyene", "moyenne"),
        ("raccine", "racine"),
        ("racin", "racine"),
        ("arondi", "arrondi"),
        ("somm", "somme"),
        ("rond", "round"),
        ("rouund", "round"),
        ("florr", "floor"),
        ("flor", "floor"),
        ("celi", "ceil"),
        ("ppmc", "ppcm"),
        ("pgdc", "pgcd"),
        ("gdc", "gcd"),
        ("lgo", "log"),
        ("lof", "log"),
        ("exo", "exp"),
        ("maz", "max"),
        ("isprim", "isprime"),
        ("gama", "gamma"),
        ("zetta", "zeta"),
        ("tru", "true"),
        ("fasle", "false"),
    ],
)
def test_the_name_that_was_meant_is_offered(typed: str, meant: str) -> None:
    reason, nearest = said(f"{typed}(2)") if meant not in {"true", "false"} else said(typed)
    assert (reason, nearest) == ("unknown_name_near", meant)


@pytest.mark.parametrize(
    "typed",
    [
        "foo",
        "bar2",
        "x",
        "y",
        "ab",
        "hello",
        "price",
        "total_2",
        "zzz",
        "q",
        "rent",
        "loyer",
        "prix",
    ],
)
def test_nothing_is_offered_where_nobody_meant_it(typed: str) -> None:
    assert said(typed) == ("unknown_name", "")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("in", "unknown_name_unit"),
        ("km", "unknown_name_unit"),
        ("day", "unknown_name_unit"),
        ("week", "unknown_name_unit"),
        ("kWh", "unknown_name_unit"),
        ("USD", "unknown_name_currency"),
        ("hex", "unknown_name_form"),
        ("bin", "unknown_name_form"),
        ("scientifique", "unknown_name_form"),
    ],
)
def test_units_and_forms_are_said_to_be_that(typed: str, reason: str) -> None:
    assert said(typed) == (reason, "")


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("wurzel(2)", "sqrt"),
        ("raiz(2)", "sqrt"),
        ("sen(1)", "sin"),
        ("sinus(1)", "sin"),
        ("Summe(1; 2)", "sum"),
        ("reste(7; 3)", "mod, rem"),
        ("remainder(7; 3)", "mod, rem"),
        ("sqr(2)", "square, sqrt"),
        ("std(1; 2)", "stdev, stdevp"),
        ("écart_type(1; 2)", "stdev, stdevp"),
        ("TOTAL(1; 2)", "sum"),
    ],
)
def test_words_of_other_languages_and_tools_are_told_what_they_are_called_here(text: str, called: str) -> None:
    assert said(text) == ("unknown_name_called", called)


@pytest.mark.parametrize(("text", "signature"), [("ATAN2(1; 2)", "atan2(y; x)"), ("BESSELJ(1; 2)", "besselj(n; x)")])
def test_arguments_in_another_order_are_told(text: str, signature: str) -> None:
    assert said(text) == ("unknown_name_order", signature)


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("sinx", "sin x"),
        ("sin2x", "sin 2x"),
        ("sin30°", "sin 30"),
        ("sqrt2", "sqrt 2"),
        ("lnx", "ln x"),
        ("xy", "x y"),
        ("2xy", "x y"),
        ("log3(9)", "log_3"),
    ],
)
def test_names_that_were_typed_together_are_told_apart(text: str, apart: str) -> None:
    assert said(text, "x = 3", "y = 4") == ("unknown_name_joined", apart)


@pytest.mark.parametrize(("text", "apart"), [("sinx", "sin x"), ("logz + 1", "log z"), ("sqrtt", ""), ("maxi", "")])
def test_a_function_and_an_unknown_are_told_apart_without_its_definition(text: str, apart: str) -> None:
    reason, nearest = said(text)
    assert (nearest if reason == "unknown_name_joined" else "") == apart


@pytest.mark.parametrize("text", ["tip", "20% of VAT", "3*tva", "pourboire"])
def test_a_word_on_a_percentage_is_no_amount(text: str) -> None:
    assert said(text) == ("unknown_name_label", "")


def test_one_s_own_names_are_offered_first_and_in_their_letters() -> None:
    assert said("X + 1", "x = 3") == ("unknown_name_near", "x")
    assert said("Rate", "rate = 3") == ("unknown_name_near", "rate")
    assert said("ratee", "rate = 3") == ("unknown_name_near", "rate")


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("5 kilometrs + 2 km", "“kilometers”", "« kilomètres »"),
        ("3 heurres", "“henries”", "« heures »"),
        ("2 furlngs", "“furlongs”", "« furlongs »"),
        ("10 minuttes", "“minutes”", "« minutes »"),
        ("4 semaiines", "“semaines”", "« semaines »"),
    ],
)
def test_a_misspelt_unit_is_offered_in_the_language_of_the_sentence(text: str, english: str, french: str) -> None:
    with pytest.raises(calculatrice.CalculationError) as caught:
        calculatrice.evaluate(text)
    assert english in caught.value.message("en")
    assert french in caught.value.message("fr").replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\xa0", " ")
