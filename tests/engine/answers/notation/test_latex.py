"""LaTeX that amsmath is enough for."""

from __future__ import annotations

import pytest
from tests.engine.answers.notation.notating import expression_in


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("1+2*3", r"1+2\times 3"),
        ("6/2(1+2)", r"\frac{6}{2}\times \left(1+2\right)"),
        ("1/2/3", r"\frac{\frac{1}{2}}{3}"),
        ("-7/2", r"-\frac{7}{2}"),
        ("7//2", r"\left\lfloor \frac{7}{2}\right\rfloor"),
        ("7 mod 3", r"7\bmod 3"),
        ("x^2^3", "x^{2^{3}}"),
        ("x²°", r"{\left(x^{2}\right)}^{\circ}"),
        ("30°", r"30^{\circ}"),
        ("2e40", r"2\times 10^{40}"),
        ("√2", r"\sqrt{2}"),
        ("∛2", r"\sqrt[3]{2}"),
        ("root(2;5)", r"\sqrt[5]{2}"),
        ("root(2;n+1)", r"\sqrt[{n+1}]{2}"),
        ("|x|", r"\left|x\right|"),
        ("ceil(x)", r"\left\lceil x\right\rceil"),
        ("10%", r"10\%"),
        ("5‰", r"5\text{‰}"),
        ("5!", "5!"),
        ("(5!)!", r"\left(5!\right)!"),
        ("(5%)%", r"\left(5\%\right)\%"),
        ("(5%)!", r"5\%!"),
        ("5+2+3%+4%", r"\left(\left(5+2\right)+3\%\right)+4\%"),
        ("5+2+3%+3%+3%+3%+3%", r"5+2+3\%+3\%+3\%+3\%+3\%"),
        ("[1; 2]", r"\left[1; 2\right]"),
        ("a<=b", r"a\le b"),
        ("a>=b", r"a\ge b"),
        ("a!=b", r"a\ne b"),
        ("a==b", "a=b"),
        ("10% of 50", r"10\%\text{ of }50"),
        ("x = 3", "x:=3"),
        ("binomial(5;2)", r"\binom{5}{2}"),
        ("sin(x)^2", r"\sin^{2}\left(x\right)"),
        ("besselj(0;x)", r"J_{0}\left(x\right)"),
        ("log(8;2)", r"\log_{2}\left(8\right)"),
        ("isprime(7)", r"\operatorname{isprime}\left(7\right)"),
        ("a_b(1)", r"\operatorname{a\_b}\left(1\right)"),
        ("f(x)", r"f\left(x\right)"),
        ("δ(x)", r"\delta\left(x\right)"),
        ("sum(k^2;k;1;100)", r"\sum_{k=1}^{100} k^{2}"),
        ("product(k;k;1;5)", r"\prod_{k=1}^{5} k"),
        ("x", "x"),
        ("pi", r"\pi"),
        ("phi", r"\varphi"),
        ("tau", r"\tau"),
        ("ab", r"\mathit{ab}"),
        ("a_1", r"\mathit{a\_1}"),
        ("été", r"\mathit{\text{é}t\text{é}}"),
        ("δ_2", r"\mathit{\delta{}\_2}"),
        ("Ω", r"\Omega"),
        ("ο", r"\text{ο}"),
        ("Ά", r"\text{Ά}"),
        ("egamma", r"\mathit{egamma}"),
        ("2pi", r"2\times \pi"),
    ],
)
def test_an_expression_in_latex(expression: str, expected: str) -> None:
    assert expression_in("latex", expression) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("1,5^2", "1{,}5^{2}"),
        ("10 % de 50", r"10\,\%\text{ de }50"),
        ("5 ‰", r"5\,\text{‰}"),
    ],
)
def test_an_expression_in_french_latex(expression: str, expected: str) -> None:
    assert expression_in("latex", expression, "fr") == expected
