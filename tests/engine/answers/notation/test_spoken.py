"""Spoken words: short, and never with two meanings; the tables write the spoken brackets `(` and `)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.answers.notation.notating import expression_in, tree

from calculatrice.engine.answers.notation import notate, spoken_relation
from calculatrice.engine.functions.registry import REGISTRY, Constant, Function

if TYPE_CHECKING:
    from calculatrice.engine.numbers.rounding import Relation


@pytest.mark.parametrize(
    ("expression", "english", "french"),
    [
        ("1+2*3", "1 plus 2 times 3", "1 plus 2 fois 3"),
        ("6/2(1+2)", "( 6 over 2 ) times ( 1 plus 2 )", "( 6 sur 2 ) fois ( 1 plus 2 )"),
        ("1/6", "1 over 6", "1 sur 6"),
        ("0xDE+1", "D E in base 16 plus 1", "D E en base 16 plus 1"),
        ("0.1(6)", "0.1 then 6 repeating", "0,1 puis 6 répété à l’infini"),
        ("2 1/3", "2 and 1 over 3", "2 et 1 sur 3"),
        ("-7/2", "minus 7 over 2", "moins 7 sur 2"),
        ("1/2/3", "( 1 over 2 ) over 3", "( 1 sur 2 ) sur 3"),
        ("7//2", "floor of ( 7 over 2 )", "partie entière de ( 7 sur 2 )"),
        ("7 mod 3", "7 modulo 3", "7 modulo 3"),
        ("1/2 mod 3", "( 1 over 2 ) modulo 3", "( 1 sur 2 ) modulo 3"),
        ("2*sqrt(6)", "2 times square root of 6", "2 fois racine carrée de 6"),
        ("√2/2", "square root of 2 over 2", "racine carrée de 2 sur 2"),
        ("√(2/2)", "square root of ( 2 over 2 )", "racine carrée de ( 2 sur 2 )"),
        ("√√x", "square root of square root of x", "racine carrée de racine carrée de x"),
        ("root(2;5)", "root of order 5 of 2", "racine d’ordre 5 de 2"),
        ("∛x", "cube root of x", "racine cubique de x"),
        ("sin(x)^2", "sine squared of x", "sinus au carré de x"),
        ("sin(x)^4", "sine to the power 4 of x", "sinus puissance 4 de x"),
        ("sin(2x)", "sine of ( 2 times x )", "sinus de ( 2 fois x )"),
        ("sin(-x)", "sine of minus x", "sinus de moins x"),
        ("sin(-x^2)", "sine of ( minus ( x squared ) )", "sinus de ( moins ( x au carré ) )"),
        ("sin(30°)", "sine of 30 degrees", "sinus de 30 degrés"),
        ("tan(atan(x))", "tangent of arc tangent of x", "tangente d’arc tangente de x"),
        ("(√x)^2", "( square root of x ) squared", "( racine carrée de x ) au carré"),
        ("x^3", "x cubed", "x au cube"),
        ("x^n", "x to the power n", "x puissance n"),
        ("x^(n+1)", "x to the power ( n plus 1 )", "x puissance ( n plus 1 )"),
        ("x^-1", "x to the power minus 1", "x puissance moins 1"),
        ("(x+1)^2", "( x plus 1 ) squared", "( x plus 1 ) au carré"),
        ("1/x^2", "1 over x squared", "1 sur x au carré"),
        ("2e40", "2 times 10 to the power 40", "2 fois 10 puissance 40"),
        ("|x|", "absolute value of x", "valeur absolue de x"),
        ("|x+1|", "absolute value of ( x plus 1 )", "valeur absolue de ( x plus 1 )"),
        ("floor(x)", "floor of x", "partie entière de x"),
        ("ceil(x)", "ceiling of x", "partie entière par excès de x"),
        ("5!", "5 factorial", "5 factorielle"),
        ("5!!", "5 double factorial", "5 double factorielle"),
        ("(5!)%", "5 factorial percent", "5 factorielle pour cent"),
        ("200+10%", "200 plus 10 percent", "200 plus 10 pour cent"),
        ("5‰", "5 per mille", "5 pour mille"),
        ("a<b", "a is less than b", "a est inférieur à b"),
        ("a<=b", "a is less than or equal to b", "a est inférieur ou égal à b"),
        ("a>b", "a is greater than b", "a est supérieur à b"),
        ("a>=b", "a is greater than or equal to b", "a est supérieur ou égal à b"),
        ("a!=b", "a is not equal to b", "a est différent de b"),
        ("a==b", "a equals b", "a égale b"),
        ("x = 3", "x is set to 3", "x prend pour valeur 3"),
        ("f(x) = x^2", "f of x is set to x squared", "f de x prend pour valeur x au carré"),
        ("f()", "f of nothing", "f sans argument"),
        ("f(x; y)", "f of x and y", "f de x et y"),
        ("max(1; 2; 3)+1", "( maximum of 1, 2 and 3 ) plus 1", "( maximum de 1, 2 et 3 ) plus 1"),
        ("max(1; max(2; 3))", "maximum of 1 and ( maximum of 2 and 3 )", "maximum de 1 et ( maximum de 2 et 3 )"),
        ("[1; 2]", "the list 1 and 2", "la liste 1 et 2"),
        ("mean([1; 2])", "mean of the list 1 and 2", "moyenne de la liste 1 et 2"),
        ("[1; [2; 3]]", "the list 1 and ( the list 2 and 3 )", "la liste 1 et ( la liste 2 et 3 )"),
        ("binomial(5; 2)", "5 choose 2", "5 parmi 2"),
        ("binomial(n+1; -k)", "( n plus 1 ) choose minus k", "( n plus 1 ) parmi moins k"),
        ("nPr(5; 2)", "permutations of 5 taken 2 at a time", "arrangements de 5 pris 2 à 2"),
        (
            "if(x>0; x; -x)",
            "if x is greater than 0, then x, otherwise minus x",
            "si x est supérieur à 0, alors x, sinon moins x",
        ),
        ("if(isprime(x); x; 0)", "if ( x is prime ), then x, otherwise 0", "si ( x est premier ), alors x, sinon 0"),
        ("log(8; 2)", "logarithm to base 2 of 8", "logarithme en base 2 de 8"),
        ("log2(8)", "logarithm to base 2 of 8", "logarithme en base 2 de 8"),
        ("log(8)", "logarithm of 8", "logarithme de 8"),
        (
            "lambertw(x; -1)",
            "Lambert’s W function, branch minus 1, of x",
            "fonction W de Lambert, branche moins 1, de x",
        ),
        ("besselj(0; x)", "Bessel function of order 0 of x", "fonction de Bessel d’ordre 0 de x"),
        ("round(x; 2)", "x rounded to 2 decimals", "x arrondi à 2 décimales"),
        ("mod(7; 3)", "remainder of 7 by 3", "reste de 7 par 3"),
        ("powmod(3; 2; 5)", "3 to the power 2 modulo 5", "3 puissance 2 modulo 5"),
        ("sum(k^2; k; 1; 100)", "sum for k from 1 to 100 of k squared", "somme pour k de 1 à 100 de k au carré"),
        (
            "product(k; k; 1; 5)+1",
            "( product for k from 1 to 5 of k ) plus 1",
            "( produit pour k de 1 à 5 de k ) plus 1",
        ),
        ("egamma", "Euler’s constant", "constante d’Euler"),
        ("ans", "last answer", "dernière réponse"),
        ("pi", "pi", "pi"),
    ],
)
def test_an_expression_in_words(expression: str, english: str, french: str) -> None:
    assert (expression_in("spoken", expression), expression_in("spoken", expression, "fr")) == (english, french)


@pytest.mark.parametrize(
    ("locale", "expression", "expected"),
    [
        ("en", "(1+x)2", "open bracket 1 plus x close bracket times 2"),
        ("fr", "(1+x)2", "parenthèse ouvrante 1 plus x parenthèse fermante fois 2"),
        ("en", "10% of 50", "10 percent of 50"),
        ("fr", "10 % de 50", "10 pour cent de 50"),
        ("fr", "1,5+asin(été)", "1,5 plus arc sinus d’été"),
    ],
)
def test_the_very_words(locale: str, expression: str, expected: str) -> None:
    assert notate(tree(expression, locale), "spoken", locale) == expected


@pytest.mark.parametrize(
    ("relation", "english", "french"),
    [
        ("=", "equals", "égale"),
        ("≈", "about", "environ"),
        ("<", "in absolute value, less than", "en valeur absolue, moins de"),
    ],
)
def test_a_relation_in_words(relation: Relation, english: str, french: str) -> None:
    assert (spoken_relation(relation, "en"), spoken_relation(relation, "fr")) == (english, french)


def test_every_sentence_of_a_function_has_a_place_for_each_argument() -> None:
    entries = [entry for entry in REGISTRY.values() if isinstance(entry, Function)]
    sentences = [(entry, words) for entry in entries for words in entry.sentence or ()]
    assert sentences
    for entry, words in sentences:
        said = words.format(*(f"<{parameter}>" for parameter in entry.parameters))
        assert all(f"<{parameter}>" in said for parameter in entry.parameters)
    assert all(all(entry.spoken) for entry in entries)


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_constants_are_said_differently(locale: str) -> None:
    constants = [entry.name for entry in REGISTRY.values() if isinstance(entry, Constant)]
    assert len({expression_in("spoken", name, locale) for name in constants}) == len(constants)
