"""What is said of a reading that may not be what was meant, in English and in French."""

from __future__ import annotations

NOTICE_MESSAGES: dict[str, dict[str, str]] = {
    "implicit_after_division": {
        "en": "Products without a sign are done from left to right, after the division; the other reading is "
        "written: {alternative}",
        "fr": "Les produits sans signe se font de gauche à droite, après la division ; l’autre lecture "
        "s’écrit : {alternative}",
    },
    "percent_as_remainder": {
        "en": "“%” before a number was read as the remainder of a division, which has the sign of the divisor "
        "(-7 mod 3 is 2); the percentage is written: {alternative}",
        "fr": "« % » devant un nombre a été lu comme le reste d’une division, qui a le signe du diviseur "
        "(-7 mod 3 vaut 2) ; le pourcentage s’écrit : {alternative}",
    },
    "percent_before_sign": {
        "en": "{percentage} was read as a percentage, and the sign behind it joins it to what follows; the remainder "
        "is written: {alternative}",
        "fr": "{percentage} a été lu comme un pourcentage, que le signe derrière lui relie à la suite ; le reste "
        "s’écrit : {alternative}",
    },
    "percent_as_hundredths": {
        "en": "{percentage} was read as a number of hundredths, since a 1 or a fraction stands before it; the "
        "share of what stands before it is written: {alternative}",
        "fr": "{percentage} a été lu comme un nombre de centièmes, car un 1 ou une fraction le précède ; la part "
        "de ce qui précède s’écrit : {alternative}",
    },
    "percent_of_all_before": {
        "en": "{percentage} was read as a share of all that stands before it in the sum; the other reading is "
        "written: {alternative}",
        "fr": "{percentage} a été lu comme une part de tout ce qui le précède dans la somme ; l’autre lecture "
        "s’écrit : {alternative}",
    },
    "percent_from_100": {
        "en": "{percentage} was read as a share of what stands before it; the number itself is written: {alternative}",
        "fr": "{percentage} a été lu comme une part de ce qui le précède ; le nombre lui-même s’écrit : {alternative}",
    },
    "tax_of_sum": {
        "en": "The tax was read as that of the whole sum {sum}; of its last term alone it is written: {alternative}",
        "fr": "La taxe a été lue comme celle de toute la somme {sum} ; celle de son dernier terme seul s’écrit : "
        "{alternative}",
    },
    "factorial_or_unequal": {
        "en": "“{signs}” was read as “{read}”; the other reading is written: {alternative}",
        "fr": "« {signs} » a été lu comme « {read} » ; l’autre lecture s’écrit : {alternative}",
    },
    "letter_as_factor": {
        "en": "{literal} was read as {written}, as nothing is defined as {letter} here.",
        "fr": "{literal} a été lu comme {written}, car rien n’est défini sous le nom {letter} ici.",
    },
    "radical_before_power": {
        "en": "The root is taken first; the other reading is written: {alternative}",
        "fr": "La racine est prise d’abord ; l’autre lecture s’écrit : {alternative}",
    },
    "implicit_in_exponent": {
        "en": "Only what stands directly behind “^” is the exponent, and the rest multiplies; the other reading is "
        "written: {alternative}",
        "fr": "Seul ce qui suit directement « ^ » est l’exposant, le reste multiplie ; l’autre lecture s’écrit : "
        "{alternative}",
    },
    "integer_before_fraction": {
        "en": "Read as a product, as there is no sign before the bracket; the mixed number is written: {alternative}",
        "fr": "Lu comme un produit, faute de signe devant la parenthèse ; le nombre fractionnaire s’écrit : "
        "{alternative}",
    },
    "number_before_root": {
        "en": "Read as a product; the root of that order is written: {alternative}",
        "fr": "Lu comme un produit ; la racine de cet ordre s’écrit : {alternative}",
    },
    "mixed_after_operator": {
        "en": "{literal} was read as one mixed number; the other reading is written: {alternative}",
        "fr": "{literal} a été lu comme un seul nombre fractionnaire ; l’autre lecture s’écrit : {alternative}",
    },
    "mixed_or_grouped": {
        "en": "{literal} was read as a mixed number; the fraction whose numerator is in groups "
        "is written: {alternative}",
        "fr": "{literal} a été lu comme un nombre fractionnaire ; la fraction dont le numérateur est en groupes "
        "s’écrit : {alternative}",
    },
    "suffix_of_mixed": {
        "en": "“{suffix}” was read for the whole of {literal}; the other reading is written: {alternative}",
        "fr": "« {suffix} » a été lu pour {literal} en entier ; l’autre lecture s’écrit : {alternative}",
    },
    "repeating_decimals": {
        "en": "The digits in brackets of {literal} were read as repeating without end; the product is written: "
        "{alternative}",
        "fr": "Les chiffres entre parenthèses de {literal} ont été lus comme se répétant sans fin ; le produit "
        "s’écrit : {alternative}",
    },
    "bracket_after_decimals": {
        "en": "Read as a product, since a space stands before the bracket; digits that repeat without end are "
        "written: {alternative}",
        "fr": "Lu comme un produit, car une espace précède la parenthèse ; des chiffres qui se répètent sans fin "
        "s’écrivent : {alternative}",
    },
    "commas_group": {
        "en": "The commas of {literal} were read as grouping its digits, since “;” separates here. To separate "
        "there too, write “;”.",
        "fr": "Les virgules de {literal} ont été lues comme groupant ses chiffres, car « ; » sépare ici. Pour "
        "séparer là aussi, écrivez « ; ».",
    },
    "commas_separate": {
        "en": "{literal} was read as several values, since a comma separates here; the one number is written: "
        "{alternative}",
        "fr": "{literal} a été lu comme plusieurs valeurs, car la virgule sépare ici ; le nombre unique s’écrit : "
        "{alternative}",
    },
    "constant_before_bracket": {
        "en": "{name} is a constant, and was multiplied by what stands in brackets; the function is written: "
        "{alternative}",
        "fr": "{name} est une constante, multipliée ici par ce qui est entre parenthèses ; la fonction s’écrit : "
        "{alternative}",
    },
    "constant_multiplies": {
        "en": "{name} is a constant and no function, and was multiplied by what stands in brackets. With “×” "
        "between them, the product is plain.",
        "fr": "{name} est une constante et non une fonction, multipliée ici par ce qui est entre parenthèses. Avec "
        "« × » entre les deux, le produit est clair.",
    },
    "minutes_of_arc": {
        "en": "Read as {degrees} and {minutes} minutes of arc; the product is written: {alternative}",
        "fr": "Lu comme {degrees} et {minutes} minutes d’arc ; le produit s’écrit : {alternative}",
    },
    "bars_pair": {
        "en": "Read as a product, since the bars pair; “or” bit by bit is written: {alternative}",
        "fr": "Lu comme un produit, car les barres vont par deux ; « ou » bit à bit s’écrit : {alternative}",
    },
    "bars_are_or": {
        "en": "Each bar with spaces around it was read as “or” bit by bit; the product with a magnitude is "
        "written: {alternative}",
        "fr": "Chaque barre entourée d’espaces a été lue comme « ou » bit à bit ; le produit avec une valeur "
        "absolue s’écrit : {alternative}",
    },
    "bits_beside_comparison": {
        "en": "{written} was read first and then compared, as in Python and not as in C; that is plain as: "
        "{alternative}",
        "fr": "{written} a été lu d’abord, puis comparé, comme en Python et non comme en C ; c’est clair ainsi : "
        "{alternative}",
    },
    "bits_between_comparisons": {
        "en": "{written} was read first, bit by bit, and then compared; two comparisons are joined by a word: "
        "{alternative}",
        "fr": "{written} a été lu d’abord, bit à bit, puis comparé ; un mot joint deux comparaisons : {alternative}",
    },
    "date_shape": {
        "en": "{literal} looks like a date, and was calculated: {calculated}. Dates are not calculated with here; "
        "with spaces, as just written, it is a calculation for sure.",
        "fr": "{literal} ressemble à une date et a été calculé : {calculated}. On ne calcule pas avec les dates "
        "ici ; avec des espaces, comme ci-avant, c’est sûrement un calcul.",
    },
    "operator_behind_bare_argument": {
        "en": "A function without brackets takes what follows up to the next sign; the other reading is written: "
        "{alternative}",
        "fr": "Une fonction sans parenthèses prend ce qui suit jusqu’au prochain signe ; l’autre lecture s’écrit : "
        "{alternative}",
    },
    "bracket_in_bare_argument": {
        "en": "The bracket was read as a part of what the function is taken of; the other reading is written: "
        "{alternative}",
        "fr": "La parenthèse a été lue comme une partie de ce à quoi s’applique la fonction ; l’autre lecture "
        "s’écrit : {alternative}",
    },
    "inverse_function": {
        "en": "Read as the inverse function, {inverse}; the reciprocal is written: {alternative}",
        "fr": "Lu comme la fonction réciproque, {inverse} ; l’inverse du nombre s’écrit : {alternative}",
    },
    "continues_with_answer": {
        "en": "Read as going on with the last answer, as the line begins with “{sign}”; on its own it is written: "
        "{alternative}",
        "fr": "Lu comme la suite de la dernière réponse, car la ligne commence par «\u202f{sign}\u202f»\u202f; seul, "
        "cela s’écrit\u202f: {alternative}",
    },
    "float_taken_exactly": {
        "en": "The float {written} is taken as what it is exactly: {exactly}; the decimal is written: "
        "Decimal('{decimal}')",
        "fr": "Le flottant {written} est pris pour ce qu’il est exactement\u202f: {exactly}\u202f; le décimal "
        "s’écrit\u202f: Decimal('{decimal}')",
    },
}
