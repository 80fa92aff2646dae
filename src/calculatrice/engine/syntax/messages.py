"""What the lexer and the parser say, in English and in French: errors first, then notices."""

from __future__ import annotations

SYNTAX_MESSAGES: dict[str, dict[str, str]] = {
    "expression_too_long": {
        "en": "The text is longer than {limit} characters: split it into shorter ones.",
        "fr": "Le texte dépasse {limit} caractères : découpez-le.",
    },
    "nesting_too_deep": {
        "en": "Brackets, signs or powers are nested more than {limit} deep: give a part a name first, as in x = ….",
        "fr": "Parenthèses, signes ou puissances s’emboîtent sur plus de {limit} niveaux : nommez d’abord une "
        "partie, par exemple x = ….",
    },
    "exponent_too_long": {
        "en": "The exponent of this number has more than {limit} digits: no computer can hold such a number.",
        "fr": "L’exposant de ce nombre a plus de {limit} chiffres : aucun ordinateur ne peut contenir un tel nombre.",
    },
    "unexpected_character": {
        "en": "The character {character} has no meaning here: remove it.",
        "fr": "Le caractère {character} n’a pas de sens ici : supprimez-le.",
    },
    "lookalike_character": {
        "en": "The character {character} is not the “{meant}” it looks like: type {meant}.",
        "fr": "Le caractère {character} n’est pas le « {meant} » auquel il ressemble : tapez {meant}.",
    },
    "malformed_number": {
        "en": "“{literal}” is not a number: check its digits and its decimal mark.",
        "fr": "« {literal} » n’est pas un nombre : vérifiez ses chiffres et sa marque décimale.",
    },
    "malformed_radix": {
        "en": "“{literal}” is not a number: after 0x come the digits 0 to 9 and a to f, after 0o 0 to 7, "
        "after 0b 0 and 1.",
        "fr": "« {literal} » n’est pas un nombre : après 0x viennent les chiffres 0 à 9 et a à f, après 0o 0 "
        "à 7, après 0b 0 et 1.",
    },
    "foreign_number": {
        "en": "“{literal}” is not written as in this language: the decimal mark is “{decimal}”.",
        "fr": "« {literal} » n’est pas écrit comme dans cette langue : la marque décimale est « {decimal} ».",
    },
    "ambiguous_number": {
        "en": "“{literal}” has two readings: write {first} or {second}.",
        "fr": "« {literal} » a deux lectures : écrivez {first} ou {second}.",
    },
    "two_numbers": {
        "en": "An operator is missing between {left} and {right}.",
        "fr": "Il manque un opérateur entre {left} et {right}.",
    },
    "name_then_number": {
        "en": "An operator is missing between {left} and {right}.",
        "fr": "Il manque un opérateur entre {left} et {right}.",
    },
    "function_without_brackets": {
        "en": "{name} is a function: put its argument in brackets, {name}(…).",
        "fr": "{name} est une fonction : mettez son argument entre parenthèses, {name}(…).",
    },
    "missing_bracket": {
        "en": "“{opening}” is never closed: add “{closing}”.",
        "fr": "« {opening} » n’est jamais refermé : ajoutez « {closing} ».",
    },
    "stray_bracket": {
        "en": "“{found}” closes nothing: remove it, or open it before.",
        "fr": "« {found} » ne referme rien : supprimez-le ou ouvrez-le avant.",
    },
    "mismatched_bracket": {
        "en": "“{found}” stands where “{closing}” should close.",
        "fr": "« {found} » est à la place de « {closing} ».",
    },
    "empty_brackets": {
        "en": "These brackets are empty: write a value between them.",
        "fr": "Ces parenthèses sont vides : écrivez une valeur entre elles.",
    },
    "operand_at_end": {
        "en": "Something is missing after “{found}”.",
        "fr": "Il manque quelque chose après « {found} ».",
    },
    "operand_expected": {
        "en": "A number, a name or a bracket should stand before “{found}”.",
        "fr": "Il faut un nombre, un nom ou une parenthèse avant « {found} ».",
    },
    "single_equals": {
        "en": "A single “=” only defines a name at the start of a line: to compare, write “==”.",
        "fr": "Un seul « = » ne sert qu’à définir un nom en début de ligne : pour comparer, écrivez « == ».",
    },
    "separator_outside_call": {
        "en": "“{found}” only separates the arguments of a function or the items of a list: put each "
        "calculation on its own line.",
        "fr": "« {found} » ne sépare que les arguments d’une fonction ou les éléments d’une liste : écrivez "
        "un calcul par ligne.",
    },
    "decimal_comma": {
        "en": "The comma is the decimal mark: separate arguments with “;”.",
        "fr": "La virgule est la marque décimale : séparez les arguments par « ; ».",
    },
    "duplicate_parameter": {
        "en": "The parameter {name} stands twice: give each a name of its own.",
        "fr": "Le paramètre {name} apparaît deux fois : donnez à chacun un nom différent.",
    },
    "doubled_percent": {
        "en": "A percentage of a percentage needs brackets, as in (20%)%.",
        "fr": "Un pourcentage de pourcentage demande des parenthèses, comme (20 %) %.",
    },
    "implicit_after_division": {
        "en": "Products without a sign are done from left to right, after the division; the other reading is "
        "written: {alternative}",
        "fr": "Les produits sans signe se font de gauche à droite, après la division ; l’autre lecture "
        "s’écrit : {alternative}",
    },
    "percent_then_number": {
        "en": "Read as a percentage times what follows; the remainder of a division is written: {alternative}",
        "fr": "Lu comme un pourcentage multiplié par ce qui suit ; le reste d’une division s’écrit : {alternative}",
    },
    "radical_before_power": {
        "en": "The root is taken first; the other reading is written: {alternative}",
        "fr": "La racine est prise d’abord ; l’autre lecture s’écrit : {alternative}",
    },
}
