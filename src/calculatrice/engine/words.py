"""Words that are no names here and that people type as such: what they are called."""

from __future__ import annotations

_SAME = """
    sin: sinus sine sen seno
    cos: cosinus cosine coseno cosseno
    tan: tangent tangente
    sqrt: squareroot square_root sqroot racinecarrée racinecarree wurzel raiz raíz radice
    square, sqrt: sqr
    sum: total suma soma somma summe
    mean: mittelwert media média promedio
    round: runden redondear arrotonda arred
    floor: abrunden abrundung
    ceil: aufrunden aufrundung
    abs: betrag absolute valabs fabs
    pow: potenz potencia potência potenza
    factorial: fakultät fakultaet fatorial fattoriale
    gcd: ggt mcd mdc
    lcm: kgv mcm mmc
    mod, rem: remainder reste rest resto
    log, ln: logarithm logarithme logarithmus
    exp: exponential exponentielle
    iseven, roundup: even pair pairs
    isodd, roundup: odd impair impairs
    stdev, stdevp: std écart_type ecart_type écarttype ecarttype
"""
CALLED = {
    word: names.strip()
    for line in _SAME.strip().splitlines()
    for names, _, words in [line.partition(":")]
    for word in words.split()
}
"""What a word is called here; several names where it means one thing to some and another to others."""
