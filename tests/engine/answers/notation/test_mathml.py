"""MathML: what is understood stays visible, and every text is one well-formed element."""

from __future__ import annotations

import pytest
from tests.engine.answers.notation.notating import expression_in, tree

from calculatrice.engine.answers.notation import notate


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("1+2*3", "{1 + {2 × 3}}"),
        ("6/2(1+2)", "{frac{6 2} × {( {1 + 2} )}}"),
        ("0xDEAD+0b1.1", "{0xDEAD + 0b1.1}"),
        ("4.7e3", "{4.7 × sup{10 3}}"),
        ("2.5e-3^2", "sup{{( {2.5 × sup{10 {− 3}}} )} 2}"),
        ("0xE^2", "sup{0xE 2}"),
        ("1234₅", "sub{1234 5}"),
        ("1 1/2", "{1 ~ frac{1 2}}"),
        ("(1 1/2)^2", "sup{{( {1 ~ frac{1 2}} )} 2}"),
        ("-1 1/2*3", "{{− {( {1 ~ frac{1 2}} )}} × 3}"),
        ("(x+1)/(x-1)", "frac{{x + 1} {x − 1}}"),
        ("1/2/3", "frac{frac{1 2} 3}"),
        ("a/b*c/d", "frac{{frac{a b} × c} d}"),
        ("2*3/4", "frac{{2 × 3} 4}"),
        ("2*(1/3)", "{2 × frac{1 3}}"),
        ("(1/2)^2", "sup{{( frac{1 2} )} 2}"),
        ("(1/2)!", "{{( frac{1 2} )} !}"),
        ("-7/2", "{− frac{7 2}}"),
        ("-(-7)/2", "frac{{− {( {− 7} )}} 2}"),
        ("x-(-7/2)", "{x − {( {− frac{7 2}} )}}"),
        ("7//2", "{⌊ frac{7 2} ⌋}"),
        ("(2*7) mod 3", "{{( {2 × 7} )} mod 3}"),
        ("7 mod -3", "{7 mod {( {− 3} )}}"),
        ("2pi", "{2 × π}"),
        ("-2^2", "{− {( sup{2 2} )}}"),
        ("(-2)^2", "sup{{( {− 2} )} 2}"),
        ("2^3^2", "sup{2 sup{3 2}}"),
        ("2^(1/2)", "sup{2 frac{1 2}}"),
        ("√2^2", "sup{{( sqrt{2} )} 2}"),
        ("∛(x+1)", "root{{x + 1} 3}"),
        ("root(2;5)", "root{2 5}"),
        ("|x-1|", "{| {x − 1} |}"),
        ("abs(x)", "{| x |}"),
        ("floor(x/2)", "{⌊ frac{x 2} ⌋}"),
        ("ceil(x)", "{⌈ x ⌉}"),
        ("5!", "{5 !}"),
        ("5!!", "{5 !!}"),
        ("30°", "{30 °}"),
        ("200+10%", '{200 + {10 "%"}}'),
        ("100+50+10%", '{{( {100 + 50} )} + {10 "%"}}'),
        ("5‰", '{5 "‰"}'),
        ("10% of 50", '{{10 "%"} "\u00a0of\u00a0" 50}'),
        ("a<=b!=c", "{a ≤ b ≠ c}"),
        ("255 & 15", '{255 "\u00a0&\u00a0" 15}'),
        ("5 | 3", '{5 "\u00a0|\u00a0" 3}'),
        ("1 << 2", '{1 "\u00a0<<\u00a0" 2}'),
        ("5 xor ~3", '{5 "\u00a0xor\u00a0" {~ 3}}'),
        ("x = 3", "{x ≔ 3}"),
        ("f(x; y) = x^2", "{{f @ {( x ; y )}} ≔ sup{x 2}}"),
        ("f()", "{f @ {( )}}"),
        ("[1; 2]", "{[ 1 ; 2 ]}"),
        ("binomial(n;k)", "{( table{tr{td{n}} tr{td{k}}} )}"),
        ("sin(x)^2", "{sup{sin 2} @ {( x )}}"),
        ("f(x)^2", "sup{{f @ {( x )}} 2}"),
        ("sin(x)^-1", "sup{{sin @ {( x )}} {− 1}}"),
        ("log(x;b)", "{sub{log b} @ {( x )}}"),
        ("log(x)", "{log @ {( x )}}"),
        ("log10(2)", "{sub{log 10} @ {( 2 )}}"),
        ("asin(x)", "{arcsin @ {( x )}}"),
        ("besselj(0;x)", "{sub{J 0} @ {( x )}}"),
        ("lambertw(x;-1)", "{sub{W {− 1}} @ {( x )}}"),
        ("gamma(x)", "{Γ @ {( x )}}"),
        ("sum(k^2;k;1;100)", "{underover{∑ {k = 1} 100} sup{k 2}}"),
        ("product(1-k;k;2;n)", "{underover{∏ {k = 2} n} {( {1 − k} )}}"),
        ("sum(1;2;3;4)", "{sum @ {( 1 ; 2 ; 3 ; 4 )}}"),
        ("sum(a;b;c;d)", "{sum @ {( a ; b ; c ; d )}}"),
        ("sum(k;k;1;k)", "{sum @ {( k ; k ; 1 ; k )}}"),
        ("sum(k;k;1;3)+1", "{{( {underover{∑ {k = 1} 3} k} )} + 1}"),
        ("été_2*2", "{été_2 × 2}"),
        ("2e40", "{2 × sup{10 40}}"),
        ("2e40^2", "sup{{( {2 × sup{10 40}} )} 2}"),
        ("(2e40)°", "{{( {2 × sup{10 40}} )} °}"),
    ],
)
def test_an_expression_in_mathml(expression: str, expected: str) -> None:
    assert expression_in("mathml", expression) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("1,5", "1,5"),
        ("10 % de 50", '{{10 "\u202f%"} "\u00a0de\u00a0" 50}'),
        ("5 ‰", '{5 "\u202f‰"}'),
        ("max(1,5; 2)", "{max @ {( 1,5 ; 2 )}}"),
    ],
)
def test_an_expression_in_french_mathml(expression: str, expected: str) -> None:
    assert expression_in("mathml", expression, "fr") == expected


def test_the_elements_say_what_is_a_number_a_name_and_an_operator() -> None:
    assert notate(tree("-2x<y"), "mathml", "en") == (
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow><mrow><mrow><mo>−</mo><mn>2</mn></mrow><mo>×</mo>'
        "<mi>x</mi></mrow><mo>&lt;</mo><mi>y</mi></mrow></math>"
    )
