"""What is said where a function has no value."""

from __future__ import annotations

FUNCTION_MESSAGES: dict[str, dict[str, str]] = {
    "width_needed": {
        "en": "This has infinitely many bits: say in how many to count, as in popcount(-1; 8).",
        "fr": "Il y a ici une infinité de bits : dites sur combien compter, comme dans popcount(-1; 8).",
    },
    "width_too_small": {
        "en": "This does not fit into {width} bits, signed or not: take more, or keep the last ones with “&”.",
        "fr": "Cela ne tient pas sur {width} bits, signé ou non : prenez-en plus, ou gardez les derniers avec « & ».",
    },
    "real_expected": {
        "en": "A real number is needed here; this one is complex.",
        "fr": "Il faut ici un nombre réel ; celui-ci est complexe.",
    },
    "positive_expected": {
        "en": "A number above 0 is needed here.",
        "fr": "Il faut ici un nombre supérieur à 0.",
    },
    "amount_expected": {
        "en": "An amount of money is needed here: write its currency, as in $5 or 5 €.",
        "fr": "Il faut ici une somme d’argent : écrivez sa monnaie, comme 5 € ou $5.",
    },
    "amount_without_end": {
        "en": "Only an amount that is a fraction can be shared out to the cent: round it first, with round_cents.",
        "fr": "Seule une somme qui est une fraction se répartit au centime près : arrondissez-la d’abord, avec "
        "round_cents.",
    },
    "weights_of_shares": {
        "en": "The weights of the parts are numbers that are not negative, and not all of them 0.",
        "fr": "Les poids des parts sont des nombres positifs ou nuls, dont un au moins n’est pas 0.",
    },
    "rate_of_tax": {
        "en": "A rate of tax is a percentage, such as 20%, or a number from 0 to 1.",
        "fr": "Un taux de taxe est un pourcentage, comme 20 %, ou un nombre de 0 à 1.",
    },
    "integer_expected": {
        "en": "An integer is needed here; round the number first if that is what you mean.",
        "fr": "Il faut ici un nombre entier ; arrondissez d’abord si c’est ce que vous voulez.",
    },
    "integer_too_small": {
        "en": "An integer from {least} on is needed here.",
        "fr": "Il faut ici un entier supérieur ou égal à {least}.",
    },
    "too_few_numbers": {
        "en": "There are too few numbers: at least {least} needed.",
        "fr": "Il n’y a pas assez de nombres : il en faut au moins {least}.",
    },
    "share_outside": {
        "en": "The share must lie from 0 to 1: 1/4 for the quarter.",
        "fr": "La part doit être comprise entre 0 et 1 : 1/4 pour le quart.",
    },
    "quarter_outside": {
        "en": "There are quarters from 0, the smallest number, to 4, the largest.",
        "fr": "Les quarts vont de 0, le plus petit nombre, à 4, le plus grand.",
    },
    "rank_outside": {
        "en": "The list has no such rank: it has {length} numbers.",
        "fr": "La liste n’a pas ce rang : elle a {length} nombres.",
    },
    "no_spread": {
        "en": "Numbers that are all equal have no correlation with others.",
        "fr": "Des nombres tous égaux n’ont pas de corrélation avec d’autres.",
    },
    "three_items_expected": {
        "en": "A list of three items is needed here.",
        "fr": "Il faut ici une liste de trois éléments.",
    },
    "logarithm_base_one": {
        "en": "1 can't be the base of a logarithm.",
        "fr": "1 ne peut pas être la base d’un logarithme.",
    },
    "tangent_pole": {
        "en": "The cosine of this angle is 0: it has no tangent and no secant.",
        "fr": "Le cosinus de cet angle est nul : il n’a ni tangente ni sécante.",
    },
    "cotangent_pole": {
        "en": "The sine of this angle is 0: it has no cotangent and no cosecant.",
        "fr": "Le sinus de cet angle est nul : il n’a ni cotangente ni cosécante.",
    },
    "arctangent_pole": {
        "en": "i and -i have no arc tangent.",
        "fr": "i et -i n’ont pas d’arc tangente.",
    },
    "angle_of_origin": {
        "en": "The origin has no direction: 0 has no argument.",
        "fr": "L’origine n’a pas de direction : 0 n’a pas d’argument.",
    },
    "reciprocal_of_zero": {
        "en": "This function takes the reciprocal of its argument, which is exactly 0.",
        "fr": "Cette fonction prend l’inverse de son argument, qui vaut exactement 0.",
    },
    "hyperbolic_tangent_pole": {
        "en": "The hyperbolic cosine of this number is 0: it has no hyperbolic tangent and no hyperbolic secant.",
        "fr": "Le cosinus hyperbolique de ce nombre est nul : il n’a ni tangente ni sécante hyperbolique.",
    },
    "hyperbolic_cotangent_pole": {
        "en": "The hyperbolic sine of this number is 0: it has no hyperbolic cotangent and no hyperbolic cosecant.",
        "fr": "Le sinus hyperbolique de ce nombre est nul : il n’a ni cotangente ni cosécante hyperbolique.",
    },
    "hyperbolic_arctangent_pole": {
        "en": "The inverse hyperbolic tangent and cotangent are infinite here.",
        "fr": "Les argument tangente et cotangente hyperboliques sont ici infinis.",
    },
    "factorial_of_negative": {
        "en": "A negative integer has no factorial.",
        "fr": "Un entier négatif n’a pas de factorielle.",
    },
    "gamma_pole": {
        "en": "This function is infinite at 0 and at negative integers.",
        "fr": "Cette fonction est infinie en 0 et aux entiers négatifs.",
    },
    "zeta_pole": {
        "en": "The zeta function is infinite at 1.",
        "fr": "La fonction zêta est infinie en 1.",
    },
    "lambertw_pole": {
        "en": "Only the principal branch of Lambert’s W is finite at 0.",
        "fr": "Seule la branche principale de la fonction W de Lambert est finie en 0.",
    },
    "branch_too_large": {
        "en": "The number of a branch may be at most {most}.",
        "fr": "Le numéro d’une branche est au plus {most}.",
    },
    "integral_pole": {
        "en": "This integral is infinite at 0.",
        "fr": "Cette intégrale est infinie en 0.",
    },
    "bessel_pole": {
        "en": "The Bessel function of this order has no finite value at 0.",
        "fr": "La fonction de Bessel de cet ordre n’a pas de valeur finie en 0.",
    },
    "factors_of_zero": {
        "en": "Zero has no prime factors.",
        "fr": "Zéro n’a pas de facteurs premiers.",
    },
    "not_invertible": {
        "en": "This number has no inverse modulo {modulus}: they have a common divisor.",
        "fr": "Ce nombre n’a pas d’inverse modulo {modulus} : ils ont un diviseur commun.",
    },
    "index_reserved": {
        "en": "{name} has a meaning of its own and can't be an index: take another name, such as k.",
        "fr": "{name} a déjà un sens et ne peut pas servir d’indice : prenez un autre nom, par exemple k.",
    },
    "condition_expected": {
        "en": "A condition is needed here, such as x > 0.",
        "fr": "Il faut ici une condition, par exemple x > 0.",
    },
    "undecided_condition": {
        "en": "Whether this condition is true could not be decided.",
        "fr": "Il n’a pas été possible de décider si cette condition est vraie.",
    },
    "quotient_of_negative": {
        "en": "The quotient of these is {low} in some calculators and {high} in others: write div(…; …) for {low}, "
        "trunc(… / …) for {high}.",
        "fr": "Ce quotient vaut {low} sur certaines calculatrices et {high} sur d’autres : écrivez div(…; …) pour "
        "{low}, trunc(… / …) pour {high}.",
    },
    "integer_part_of_negative": {
        "en": "int of such a negative number is {low} in some calculators and {high} in others: write floor(…) for "
        "{low}, trunc(…) for {high}.",
        "fr": "int de ce nombre négatif vaut {low} sur certaines calculatrices et {high} sur d’autres : écrivez "
        "floor(…) pour {low}, trunc(…) pour {high}.",
    },
}
