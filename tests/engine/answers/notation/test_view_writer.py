"""Answers in every notation: their digits are those of the view."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.engine.answers.notation.notating import view_in

from calculatrice.engine.answers.notation import NOTATIONS, notate_form
from calculatrice.engine.answers.view import (
    Amount,
    Applied,
    Clock,
    Digits,
    Factors,
    Listed,
    Logarithm,
    Mixed,
    Negative,
    Parts,
    Positional,
    Product,
    Quotient,
    Raised,
    Root,
    Suffixed,
    Sum,
    Symbol,
    Together,
    WithUnit,
    Word,
)
from calculatrice.engine.answers.view_text import view_text

if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View

TABLE: list[tuple[View, str, str, str, str]] = [
    (Digits("2.44948974278318"), "2.44948974278318", "2.44948974278318", "2.44948974278318", "2.44948974278318"),
    (
        Sum((Digits("1.00000000000000"), Product((Digits("1.73205080756888"), Symbol("i"))))),
        "1.00000000000000+1.73205080756888i",
        "{1.00000000000000 + {1.73205080756888 & i}}",
        r"1.00000000000000+1.73205080756888\,i",
        "1.00000000000000 plus 1.73205080756888 i",
    ),
    (
        Digits("-2.5e-7"),
        "-2.5e-7",
        "{− {2.5 × sup{10 {− 7}}}}",
        r"-2.5\times 10^{-7}",
        "minus 2.5 times 10 to the power minus 7",
    ),
    (
        Listed((Digits("1.50"), Digits("2e-7"))),
        "[1.50; 2e-7]",
        "{[ 1.50 ; {2 × sup{10 {− 7}}} ]}",
        r"\left[1.50; 2\times 10^{-7}\right]",
        "the list 1.50 and 2 times 10 to the power minus 7",
    ),
    (Word("true"), "true", '"true"', r"\text{true}", "true"),
    (Word("undecided"), "undecided", '"undecided"', r"\text{undecided}", "undecided"),
    (Digits("1.5e-7"), "1.5e-7", "{1.5 × sup{10 {− 7}}}", r"1.5\times 10^{-7}", "1.5 times 10 to the power minus 7"),
    (
        Digits("1.29e-43429448190325182765"),
        "1.29e-43429448190325182765",
        "{1.29 × sup{10 {− 43429448190325182765}}}",
        r"1.29\times 10^{-43429448190325182765}",
        "1.29 times 10 to the power minus 43429448190325182765",
    ),
    (
        Negative(Suffixed(Digits("1.29e43429448190325182765"), "°")),
        "-1.29e43429448190325182765°",
        "{− {{( {1.29 × sup{10 43429448190325182765}} )} °}}",
        r"-{\left(1.29\times 10^{43429448190325182765}\right)}^{\circ}",
        "minus ( 1.29 times 10 to the power 43429448190325182765 ) degrees",
    ),
    (Digits("150e-9"), "150e-9", "{150 × sup{10 {− 9}}}", r"150\times 10^{-9}", "150 times 10 to the power minus 9"),
    (Digits("0e0"), "0e0", "{0 × sup{10 0}}", r"0\times 10^{0}", "0 times 10 to the power 0"),
    (Root(2, Digits("6")), "√6", "sqrt{6}", r"\sqrt{6}", "square root of 6"),
    (
        Negative(Quotient(Root(2, Digits("6")), Digits("2"))),
        "-√6/2",
        "{− frac{sqrt{6} 2}}",
        r"-\frac{\sqrt{6}}{2}",
        "minus square root of 6 over 2",
    ),
    (
        Quotient(Sum((Root(2, Digits("6")), Negative(Root(2, Digits("2"))))), Digits("4")),
        "(√6-√2)/4",
        "frac{{sqrt{6} − sqrt{2}} 4}",
        r"\frac{\sqrt{6}-\sqrt{2}}{4}",
        "( square root of 6 minus square root of 2 ) over 4",
    ),
    (Quotient(Symbol("pi"), Digits("6")), "π/6", "frac{π 6}", r"\frac{\pi}{6}", "pi over 6"),
    (
        Quotient(Product((Digits("2"), Symbol("pi"))), Digits("3")),
        "2π/3",
        "frac{{2 & π} 3}",
        r"\frac{2\,\pi}{3}",
        "2 pi over 3",
    ),
    (
        Product((Digits("5"), Applied("sin", (Quotient(Digits("1"), Digits("10")),)))),
        "5 sin(1/10)",
        "{5 & {sin @ {( frac{1 10} )}}}",
        r"5\,\sin\left(\frac{1}{10}\right)",
        "5 times sine of ( 1 over 10 )",
    ),
    (
        Product((Symbol("pi"), Raised(Applied("besselj", (Digits("1"), Root(2, Digits("2")))), Digits("2")))),
        "π besselj(1; √2)^2",
        "{π & sup{{sub{J 1} @ {( sqrt{2} )}} 2}}",
        r"\pi\,{J_{1}\left(\sqrt{2}\right)}^{2}",
        "pi times Bessel function of order 1 of square root of 2 squared",
    ),
    (
        Quotient(Digits("2"), Product((Digits("3"), Sum((Digits("1"), Symbol("pi")))))),
        "2/(3·(1+π))",
        "frac{2 {3 & {( {1 + π} )}}}",
        r"\frac{2}{3\,\left(1+\pi\right)}",
        "2 over ( 3 times ( 1 plus pi ) )",
    ),
    (
        Root(2, Sum((Digits("1"), Root(2, Digits("3"))))),
        "√(1+√3)",
        "sqrt{{1 + sqrt{3}}}",
        r"\sqrt{1+\sqrt{3}}",
        "square root of ( 1 plus square root of 3 )",
    ),
    (
        Raised(Sum((Digits("1"), Symbol("pi"))), Quotient(Digits("1"), Digits("4"))),
        "(1+π)^(1/4)",
        "sup{{( {1 + π} )} frac{1 4}}",
        r"{\left(1+\pi\right)}^{\frac{1}{4}}",
        "( 1 plus pi ) to the power ( 1 over 4 )",
    ),
    (
        Product((Digits("3"), Raised(Symbol("e"), Root(2, Digits("2"))))),
        "3·e^(√2)",
        "{3 & sup{e sqrt{2}}}",
        r"3\,e^{\sqrt{2}}",
        "3 times e to the power ( square root of 2 )",
    ),
    (Raised(Symbol("pi"), Digits("3")), "π^3", "sup{π 3}", r"\pi^{3}", "pi cubed"),
    (
        Product((Digits("3"), Logarithm(2))),
        "3 ln(2)",
        "{3 & {ln @ {( 2 )}}}",
        r"3\,\ln\left(2\right)",
        "3 times natural logarithm of 2",
    ),
    (
        Quotient(Logarithm(2), Digits("2")),
        "ln(2)/2",
        "frac{{ln @ {( 2 )}} 2}",
        r"\frac{\ln\left(2\right)}{2}",
        "natural logarithm of 2 over 2",
    ),
    (
        Product((Root(2, Digits("2")), Logarithm(3))),
        "√2·ln(3)",
        "{sqrt{2} & {ln @ {( 3 )}}}",
        r"\sqrt{2}\,\ln\left(3\right)",
        "square root of 2 times natural logarithm of 3",
    ),
    (
        Product((Digits("2"), Raised(Symbol("pi"), Digits("2")))),
        "2π²",
        "{2 & sup{π 2}}",
        r"2\,\pi^{2}",
        "2 times pi squared",
    ),
    (
        Quotient(Root(2, Digits("2")), Symbol("pi")),
        "√2/π",
        "frac{sqrt{2} π}",
        r"\frac{\sqrt{2}}{\pi}",
        "square root of 2 over pi",
    ),
    (
        Product((Digits("3"), Root(2, Digits("2")), Symbol("pi"))),
        "3√2·π",
        "{3 & sqrt{2} & π}",
        r"3\,\sqrt{2}\,\pi",
        "3 times square root of 2 times pi",
    ),
    (
        Raised(Symbol("e"), Quotient(Digits("1"), Digits("2"))),
        "e^(1/2)",
        "sup{e frac{1 2}}",
        r"e^{\frac{1}{2}}",
        "e to the power ( 1 over 2 )",
    ),
    (
        Product((Digits("3"), Raised(Digits("2"), Quotient(Digits("1"), Digits("4"))))),
        "3·2^(1/4)",
        "{3 × sup{2 frac{1 4}}}",
        r"3\times 2^{\frac{1}{4}}",
        "3 times 2 to the power ( 1 over 4 )",
    ),
    (Sum((Symbol("phi"), Negative(Digits("1")))), "φ-1", "{φ − 1}", r"\varphi-1", "phi minus 1"),
    (
        Sum(
            (
                Quotient(Root(2, Digits("2")), Digits("2")),
                Quotient(Product((Root(2, Digits("2")), Symbol("i"))), Digits("2")),
            )
        ),
        "√2/2+√2·i/2",
        "{frac{sqrt{2} 2} + frac{{sqrt{2} & i} 2}}",
        r"\frac{\sqrt{2}}{2}+\frac{\sqrt{2}\,i}{2}",
        "square root of 2 over 2 plus square root of 2 times i over 2",
    ),
    (
        Product((Sum((Digits("1"), Root(2, Digits("2")))), Symbol("i"))),
        "(1+√2)·i",
        "{{( {1 + sqrt{2}} )} & i}",
        r"\left(1+\sqrt{2}\right)\,i",
        "( 1 plus square root of 2 ) times i",
    ),
    (Sum((Digits("1"), Negative(Symbol("i")))), "1-i", "{1 − i}", "1-i", "1 minus i"),
    (
        Factors((Raised(Digits("2"), Digits("3")), Raised(Digits("3"), Digits("2")), Digits("5"))),
        "2^3 × 3^2 × 5",
        "{sup{2 3} × sup{3 2} × 5}",
        r"2^{3}\times 3^{2}\times 5",
        "2 cubed times 3 squared times 5",
    ),
    (
        Factors((Digits("-1"), Raised(Digits("2"), Digits("2")), Digits("3"))),
        "-1 × 2^2 × 3",
        "{{− 1} × sup{2 2} × 3}",
        r"-1\times 2^{2}\times 3",
        "minus 1 times 2 squared times 3",
    ),
    (
        Listed((Quotient(Digits("1"), Digits("2")), Root(2, Digits("2")))),
        "[1/2; √2]",
        "{[ frac{1 2} ; sqrt{2} ]}",
        r"\left[\frac{1}{2}; \sqrt{2}\right]",
        "the list 1 over 2 and square root of 2",
    ),
    (Listed(()), "[]", '"[]"', r"\text{[]}", "[]"),
    (Negative(Quotient(Digits("7"), Digits("2"))), "-7/2", "{− frac{7 2}}", r"-\frac{7}{2}", "minus 7 over 2"),
    (Digits("7"), "7", "7", "7", "7"),
    (Mixed("3", "1", "2"), "3 1/2", "{3 ~ frac{1 2}}", r"3\frac{1}{2}", "3 and 1 over 2"),
    (Negative(Mixed("3", "1", "2")), "-3 1/2", "{− {3 ~ frac{1 2}}}", r"-3\frac{1}{2}", "minus 3 and 1 over 2"),
    (Quotient(Digits("1"), Digits("2")), "1/2", "frac{1 2}", r"\frac{1}{2}", "1 over 2"),
    (Positional("0.1(6)"), "0.1(6)", "{0.1 over{6 ¯}}", r"0.1\overline{6}", "0.1 then 6 repeating"),
    (Positional("-1.(6)"), "-1.(6)", "{− {1. over{6 ¯}}}", r"-1.\overline{6}", "minus 1 point then 6 repeating"),
    (
        Suffixed(Positional("-1.8", 16), "p3"),
        "-0x1.8p3",
        "{{− sub{1.8 16}} × sup{2 3}}",
        r"-\mathtt{1.8}_{16}\times 2^{3}",
        "minus 1 point 8 in base 16 times 2 to the power 3",
    ),
    (
        Parts("45", "30", "14.4"),
        "45°30\u203214.4\u2033",
        "{{45 °} {30 \u2032} {14.4 \u2033}}",
        r"45^{\circ}30'14.4''",
        "45 degrees 30 minutes 14.4 seconds",
    ),
    (
        Clock("1", "03", "00.5"),
        "1:03:00.5",
        "{1 : 03 : 00.5}",
        "1{:}03{:}00.5",
        "1 hours 3 minutes 0.5 seconds",
    ),
    (
        WithUnit(Digits("2.5"), "km*h^-1"),
        "2.5 km/h",
        '{2.5 "\u202f" {"km" / "h"}}',
        r"2.5\,\mathrm{km}/\mathrm{h}",
        "2.5 kilometers per hour",
    ),
    (
        WithUnit(Sum((Digits("1"), Root(2, Digits("2")))), "s^-1"),
        "(1+√2) s^-1",
        '{{( {1 + sqrt{2}} )} "\u202f" sup{"s" {− 1}}}',
        r"\left(1+\sqrt{2}\right)\,\mathrm{s}^{-1}",
        "( 1 plus square root of 2 ) per second",
    ),
    (
        WithUnit(Negative(Mixed("1", "131", "250")), "m"),
        "(-1 - 131/250) m",
        '{{− {1 ~ frac{131 250}}} "\u202f" "m"}',
        r"-1\frac{131}{250}\,\mathrm{m}",
        "minus 1 and 131 over 250 meters",
    ),
    (
        Amount(Digits("-1234.50"), "USD"),
        "-1234.50 $",
        '{− {"$" 1,234.50}}',
        r"-\text{\$}1{,}234.50",
        "minus 1234.50 dollars",
    ),
    (
        Amount(Digits("12.00", "≈"), "CHF"),
        "12.00 CHF",
        '{"CHF\u202f" 12.00}',
        r"\text{CHF}\,12.00",
        "12 Swiss francs",
    ),
    (
        Together((WithUnit(Digits("6"), "ft"), WithUnit(Digits("2"), "in"))),
        "6 ft 2 in",
        '{{6 "\u202f" "ft"} "\u00a0" {2 "\u202f" "in"}}',
        r"6\,\mathrm{ft}\text{\u00a0}2\,\mathrm{in}".replace(r"\u00a0", "\u00a0"),
        "6 feet and 2 inches",
    ),
    (Suffixed(Digits("12.345"), "k"), "12.345k", '{12.345 "k"}', r"12.345\text{k}", "12.345 k"),
    (Suffixed(Digits("30"), "°"), "30°", "{30 °}", r"30^{\circ}", "30 degrees"),
    (Negative(Suffixed(Digits("57.29"), "°")), "-57.29°", "{− {57.29 °}}", r"-57.29^{\circ}", "minus 57.29 degrees"),
    (
        Suffixed(Digits("1.5e20"), "°"),
        "1.5e20°",
        "{{( {1.5 × sup{10 20}} )} °}",
        r"{\left(1.5\times 10^{20}\right)}^{\circ}",
        "( 1.5 times 10 to the power 20 ) degrees",
    ),
    (Positional("ff.8", 16), "0xff.8", "sub{ff.8 16}", r"\mathtt{ff.8}_{16}", "f f point 8 in base 16"),
    (Positional("-101", 2), "-0b101", "{− sub{101 2}}", r"-\mathtt{101}_{2}", "minus 1 0 1 in base 2"),
    (
        Positional("0.0(0011)", 2),
        "0b0.0(0011)",
        "sub{{0.0 over{0 ¯} over{0 ¯} over{1 ¯} over{1 ¯}} 2}",
        r"\mathtt{0.0\overline{0011}}_{2}",
        "0 point 0 then 0 0 1 1 repeating in base 2",
    ),
    (
        Positional("3.24*16^25", 16),
        "0x3.24*16^25",
        "{sub{3.24 16} × sup{16 25}}",
        r"\mathtt{3.24}_{16}\times 16^{25}",
        "3 point 2 4 in base 16 times 16 to the power 25",
    ),
    (
        Positional("2*16^-5", 16),
        "0x2*16^-5",
        "{sub{2 16} × sup{16 {− 5}}}",
        r"\mathtt{2}_{16}\times 16^{-5}",
        "2 in base 16 times 16 to the power minus 5",
    ),
    (
        Positional("-0.(2)", 7),
        "-0.(2)₇",
        "{− sub{{0. over{2 ¯}} 7}}",
        r"-\mathtt{0.\overline{2}}_{7}",
        "minus 0 point then 2 repeating in base 7",
    ),
    (Positional("x1", 36), "0x1₃₆", "sub{x1 36}", r"\mathtt{x1}_{36}", "x 1 in base 36"),
    (Digits("1.5e20"), "1.5e20", "{1.5 × sup{10 20}}", r"1.5\times 10^{20}", "1.5 times 10 to the power 20"),
    (Mixed("1", "234", "889"), "1 + 234/889", "{1 ~ frac{234 889}}", r"1\frac{234}{889}", "1 and 234 over 889"),
    (
        Negative(Mixed("1", "234", "889")),
        "-1 - 234/889",
        "{− {1 ~ frac{234 889}}}",
        r"-1\frac{234}{889}",
        "minus 1 and 234 over 889",
    ),
    (
        Sum((Product((Digits("3"), Symbol("e"))), Negative(Digits("6")))),
        "3·e - 6",
        "{{3 & e} − 6}",
        r"3\,e-6",
        "3 e minus 6",
    ),
    (Product((Root(2, Digits("2")), Symbol("e"))), "√2·e", "{sqrt{2} & e}", r"\sqrt{2}\,e", "square root of 2 times e"),
    (
        Quotient(Root(2, Digits("2")), Product((Digits("3"), Symbol("pi")))),
        "√2/(3π)",
        "frac{sqrt{2} {3 & π}}",
        r"\frac{\sqrt{2}}{3\,\pi}",
        "square root of 2 over ( 3 pi )",
    ),
]
"""Views, their texts, and what they are in MathML, in LaTeX and in spoken words."""


@pytest.mark.parametrize(("view", "text", "mathml", "latex", "spoken"), TABLE)
def test_a_view_in_every_notation(view: View, text: str, mathml: str, latex: str, spoken: str) -> None:
    assert [view_in(notation, view) for notation in NOTATIONS] == [mathml, latex, spoken], text


@pytest.mark.parametrize(
    ("view", "latex", "spoken"),
    [
        (Digits("2.44948974278318"), "2{,}44948974278318", "2,44948974278318"),
        (
            Listed((Digits("1.50"), Digits("2e-7"))),
            r"\left[1{,}50; 2\times 10^{-7}\right]",
            "la liste 1,50 et 2 fois 10 puissance moins 7",
        ),
        (Word("true"), r"\text{vrai}", "vrai"),
        (Word("undecided"), r"\text{indécidé}", "indécidé"),
        (
            Negative(Quotient(Root(2, Digits("6")), Digits("2"))),
            r"-\frac{\sqrt{6}}{2}",
            "moins racine carrée de 6 sur 2",
        ),
        (Product((Digits("3"), Logarithm(2))), r"3\,\ln\left(2\right)", "3 fois logarithme népérien de 2"),
        (
            Factors((Raised(Digits("2"), Digits("3")), Raised(Digits("3"), Digits("2")), Digits("5"))),
            r"2^{3}\times 3^{2}\times 5",
            "2 au cube fois 3 au carré fois 5",
        ),
        (Negative(Mixed("3", "1", "2")), r"-3\frac{1}{2}", "moins 3 et 1 sur 2"),
        (Positional("0.1(6)"), r"0{,}1\overline{6}", "0,1 puis 6 répété à l’infini"),
        (Positional("-1.(6)"), r"-1{,}\overline{6}", "moins 1 virgule puis 6 répété à l’infini"),
        (Negative(Suffixed(Digits("57.29"), "°")), r"-57{,}29^{\circ}", "moins 57,29 degrés"),
        (Positional("ff.8", 16), r"\mathtt{ff{,}8}_{16}", "f f virgule 8 en base 16"),
        (Positional("2*16^-5", 16), r"\mathtt{2}_{16}\times 16^{-5}", "2 en base 16 fois 16 puissance moins 5"),
    ],
)
def test_a_view_in_french(view: View, latex: str, spoken: str) -> None:
    assert (view_in("latex", view, "fr"), view_in("spoken", view, "fr")) == (latex, spoken)


@pytest.mark.parametrize("view", [row[0] for row in TABLE if isinstance(row[0], Digits | Quotient | Negative | Sum)])
@pytest.mark.parametrize("notation", NOTATIONS)
def test_no_digit_is_shown_that_the_text_has_not(notation: str, view: View) -> None:
    text = view_text(view)
    written = notate_form(text, view, notation, "en") or ""
    shown = re.sub(r"<[^>]*>", " ", written).replace("10", "", len(re.findall("[0-9]e", text)))
    assert re.findall(r"[0-9.]+", shown) == re.findall(r"[0-9.]+", text)
