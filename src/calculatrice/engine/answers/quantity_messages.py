"""What is said of quantities, in English and in French: `left_fr` is what the French sentence has for `left`."""

from __future__ import annotations

QUANTITY_MESSAGES: dict[str, dict[str, str]] = {
    "dimensions_differ": {
        "en": "These don’t fit together: {left} on the left, {right} on the right. What fits is measured in {fitting}.",
        "fr": "Ceci ne va pas ensemble : {left_fr} à gauche, {right_fr} à droite. "
        "Ce qui convient se mesure en {fitting}.",
    },
    "conversion_differs": {
        "en": "{unit} measures {right}, and this is {left}: convert it to {fitting}.",
        "fr": "{unit} mesure : {right_fr}, et ceci est : {left_fr}. Convertissez-le en {fitting}.",
    },
    "number_to_unit": {
        "en": "This is {left}, which has no unit to convert from: write the unit behind the number, as in 5 {unit}, "
        "for {right}.",
        "fr": "Ceci est {left_fr}, qui n’a pas d’unité à convertir : écrivez l’unité après le nombre, comme dans "
        "5 {unit}, pour : {right_fr}.",
    },
    "quantity_is_no_number": {
        "en": "A plain number is needed here, and this has a unit: {what}. Divide it by one of its units first.",
        "fr": "Il faut ici un nombre sans unité, et ceci en a une : {what_fr}. Divisez-le d’abord par une de ses "
        "unités.",
    },
    "sum_of_scales": {
        "en": "Two temperatures in {unit} do not add. For a temperature that has risen, write the rise in K or "
        "Δ{unit}; for the sum of two absolute temperatures, convert both to K first.",
        "fr": "Deux températures en {unit} ne s’ajoutent pas. Pour une température qui a monté, écrivez la hausse en K "
        "ou Δ{unit} ; pour la somme de deux températures absolues, convertissez-les d’abord en K.",
    },
    "scale_taken_away": {
        "en": "A temperature in {unit} can’t be taken from an amount: write the difference in K or Δ{unit}.",
        "fr": "Une température en {unit} ne se retranche pas d’un écart : écrivez la différence en K ou Δ{unit}.",
    },
    "multiple_of_scale": {
        "en": "A temperature in {unit} has no multiples: write a difference in K or Δ{unit}, or convert it to K first.",
        "fr": "Une température en {unit} n’a pas de multiples : écrivez un écart en K ou Δ{unit}, ou convertissez-la "
        "d’abord en K.",
    },
    "exponent_of_unit": {
        "en": "The exponent of a quantity must be a fraction of moderate size: divide it by one of its units first.",
        "fr": "L’exposant d’une grandeur doit être une fraction de taille raisonnable : divisez-la d’abord par une de "
        "ses unités.",
    },
    "unit_is_no_amount": {
        "en": "A unit is a positive number, or a positive amount of other units, as in unit {name} = 67 in.",
        "fr": "Une unité est un nombre positif, ou une quantité positive d’autres unités, comme dans : "
        "unité {name} = 67 in.",
    },
    "name_hides_unit": {
        "en": "“{name}” is a unit of the tables as well: from here on it means what you defined.",
        "fr": "« {name} » est aussi une unité des tables : désormais, ce nom a le sens que vous lui avez donné.",
    },
    "turns_and_hertz": {
        "en": "Angles are numbers of radians here, and a turn is 2π of them: 60 rpm are 2π Hz. For turns each second, "
        "convert to rev/s.",
        "fr": "Les angles sont ici des nombres de radians, et un tour en vaut 2π : 60 rpm font 2π Hz. Pour des tours "
        "par seconde, convertissez en tr/s.",
    },
    "unit_exponent": {
        "en": "The exponent of a unit is a number as it is written, {unit}^2, {unit}^-1 or {unit}^(1/2); any other one "
        "stands behind brackets: (1 {unit})^n.",
        "fr": "L’exposant d’une unité est un nombre tel qu’il s’écrit, {unit}^2, {unit}^-1 ou {unit}^(1/2) ; tout "
        "autre suit une parenthèse : (1 {unit})^n.",
    },
    "level_unit": {
        "en": "{unit} has the logarithm of a ratio in it, which stands alone: convert it first, as in 3 dBm to mW or "
        "3 dB to ratio.",
        "fr": "{unit} contient le logarithme d’un rapport, qui ne s’emploie que seul : convertissez-le d’abord, comme "
        "dans 3 dBm en mW ou 3 dB en rapport.",
    },
    "level_is_no_number": {
        "en": "A plain number is needed here, and this is the logarithm of a ratio: convert it first, as in 3 dBm to "
        "mW or 3 dB to ratio.",
        "fr": "Il faut ici un nombre, et ceci est le logarithme d’un rapport : convertissez-le d’abord, comme dans "
        "3 dBm en mW ou 3 dB en rapport.",
    },
    "level_of_nothing": {
        "en": "Only what is positive has a level in {unit}.",
        "fr": "Seul ce qui est positif a un niveau en {unit}.",
    },
    "level_of_powers": {
        "en": "The ratio is one of powers here; a ratio of amplitudes (voltages, pressures) is the root of it, and has "
        "twice as many {unit}.",
        "fr": "Le rapport est ici celui de puissances ; un rapport d’amplitudes (tensions, pressions) en est la "
        "racine, et a deux fois autant de {unit}.",
    },
    "levels_differ": {
        "en": "{left} and {right} are logarithms of ratios of different things.",
        "fr": "{left} et {right} sont des logarithmes de rapports de choses différentes.",
    },
    "sum_of_levels": {
        "en": "Two levels in {unit} do not add here: for what both have together, convert each to its unit first "
        "(3 dBm to mW); for a gain, write it in dB.",
        "fr": "Deux niveaux en {unit} ne s’ajoutent pas ici : pour le total des deux, convertissez chacun d’abord dans "
        "son unité (3 dBm en mW) ; pour un gain, écrivez-le en dB.",
    },
    "multiple_of_level": {
        "en": "A level in {unit} has no multiples: convert it first, as in 3 dBm to mW.",
        "fr": "Un niveau en {unit} n’a pas de multiples : convertissez-le d’abord, comme dans 3 dBm en mW.",
    },
    "ratio_of_level": {
        "en": "Only what is told in dB, Np or the like has a ratio: 20 dB to ratio is 100.",
        "fr": "Seul ce qui est en dB, Np ou semblable a un rapport : 20 dB en rapport vaut 100.",
    },
    "measured_constant": {
        "en": "“{name}” is measured, not exact (it hangs on {hangs_on}), and numbers with a margin are not calculated "
        "with here: define it first: {name} = …",
        "fr": "« {name} » est mesuré et non exact (il dépend de : {hangs_on_fr}), et on ne calcule pas ici avec des "
        "marges : définissez-le d’abord : {name} = …",
    },
    "unit_of_several": {
        "en": "“{name}” was read as {unit}; it may also be: {others}",
        "fr": "« {name} » a été lu comme : {unit} ; ce peut être aussi : {others}",
    },
    "unit_in_other_letters": {
        "en": "“{name}” was read as the unit {symbol}: capitals matter in the symbols of units.",
        "fr": "« {name} » a été lu comme l’unité {symbol} : les majuscules comptent dans les symboles d’unités.",
    },
    "unit_in_divisor": {
        "en": "The number and its unit are one divisor here, 1/({divisor} of it); the fraction is written without "
        "spaces: {alternative}",
        "fr": "Le nombre et son unité forment ici un seul diviseur ({divisor} unités) ; la fraction s’écrit sans "
        "espaces : {alternative}",
    },
    "plain_number_as_money": {
        "en": "A plain number beside an amount of money was read as {currency}: write its currency too to say so.",
        "fr": "Un nombre sans unité, à côté d’une somme d’argent, a été lu en {currency} : écrivez aussi sa monnaie "
        "pour le dire.",
    },
    "brackets_of_accountants": {
        "en": "An amount alone in brackets was read as negative, as accountants write it; the other reading is "
        "written: {alternative}",
        "fr": "Une somme d’argent seule entre parenthèses a été lue comme négative, à la façon des comptables ; "
        "l’autre lecture s’écrit : {alternative}",
    },
    "currencies_differ": {
        "en": "{left} and {right} are two currencies, and no rate of exchange is known here so far: multiply one by "
        "its rate first.",
        "fr": "{left} et {right} sont deux monnaies, et aucun taux de change n’est encore connu ici : multipliez "
        "d’abord l’une par son taux.",
    },
    "feet_and_inches_read": {
        "en": "“{literal}” was read as feet and inches; minutes and seconds are written 5 min 10 s, and those of an "
        "arc 0°5'10\".",
        "fr": "« {literal} » a été lu comme des pieds et des pouces ; les minutes et les secondes s’écrivent 5 min "
        "10 s, et celles d’un arc 0°5'10\".",
    },
    "units_meant": {
        "en": "Only {first} and {second} fit together here, so they were read so.",
        "fr": "Seuls {first} et {second} vont ensemble ici : c’est ainsi qu’ils ont été lus.",
    },
}
