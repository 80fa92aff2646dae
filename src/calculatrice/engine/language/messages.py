"""What the lexer and the parser say, in English and in French: their errors, and the notices."""

from __future__ import annotations

from calculatrice.engine.language.notice_messages import NOTICE_MESSAGES

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
    "exponent_of_function": {
        "en": "What follows “^” directly behind {name} should be an integer, a name or something in brackets: to raise "
        "the function, write {name}(…)^(…).",
        "fr": "Ce qui suit « ^ » juste après {name} doit être un entier, un nom ou une parenthèse : pour élever la "
        "fonction à une puissance, écrivez {name}(…)^(…).",
    },
    "no_inverse": {
        "en": "{name} has no inverse function in the catalogue; the reciprocal is written {other}.",
        "fr": "{name} n’a pas de fonction réciproque au catalogue ; l’inverse du nombre s’écrit {other}.",
    },
    "negative_power_of_function": {
        "en": "A negative exponent directly behind {name} could mean its inverse function or a reciprocal: the "
        "reciprocal is written {other}.",
        "fr": "Un exposant négatif juste après {name} peut désigner la fonction réciproque ou l’inverse du nombre : ce "
        "dernier s’écrit {other}.",
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
        "en": "A definition has one “=”, behind the name: to compare what follows it, write “==”.",
        "fr": "Une définition a un seul « = », derrière le nom : pour comparer ce qui suit, écrivez « == ».",
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
    "digit_out_of_base": {
        "en": "“{literal}” is not a number in base {base}: its digits go from 0 to {largest}.",
        "fr": "« {literal} » n’est pas un nombre en base {base} : ses chiffres vont de 0 à {largest}.",
    },
    "base_out_of_range": {
        "en": "“{literal}” has no such base: a base goes from 2 to {most}.",
        "fr": "« {literal} » n’a pas de telle base : une base va de 2 à {most}.",
    },
    "repeating_before_exponent": {
        "en": "In “{literal}”, the digits in brackets may be an uncertainty, which is not calculated with, or "
        "repeat without end. Write {certain} for the number alone, or {repeated} for digits that repeat.",
        "fr": "Dans « {literal} », les chiffres entre parenthèses peuvent être une incertitude, avec laquelle on ne"
        " calcule pas ici, ou se répéter sans fin. Écrivez {certain} pour le nombre seul, ou {repeated} pour "
        "des chiffres qui se répètent.",
    },
    "mixed_number_form": {
        "en": "An operator is missing between {left} and {right}. A mixed number is an integer, one space and a "
        "fraction of two integers without spaces: 1 1/2.",
        "fr": "Il manque un opérateur entre {left} et {right}. Un nombre fractionnaire s’écrit avec un entier, une "
        "espace et une fraction de deux entiers sans espaces : 1 1/2.",
    },
    "mixed_number_spaces": {
        "en": "A mixed number has one space between its integer and its fraction: 1 1/2.",
        "fr": "Un nombre fractionnaire a une seule espace entre son entier et sa fraction : 1 1/2.",
    },
    "improper_mixed_number": {
        "en": "“{whole} {fraction}” is no mixed number, since {fraction} is not less than 1: write {whole} + "
        "{fraction} or {whole} × {fraction}.",
        "fr": "« {whole} {fraction} » n’est pas un nombre fractionnaire, car {fraction} n’est pas inférieur à 1 : "
        "écrivez {whole} + {fraction} ou {whole} × {fraction}.",
    },
    "grouped_or_mixed": {
        "en": "“{whole} {fraction}” has two readings: write {joined}, with its digits together, or {whole} + "
        "{fraction}.",
        "fr": "« {whole} {fraction} » a deux lectures : écrivez {joined}, ses chiffres ensemble, ou {whole} + "
        "{fraction}.",
    },
    "operator_after_mixed": {
        "en": "“{found}” behind the mixed number {literal} has two readings: put the number in brackets, "
        "({literal}){found}…, or write {sum}{found}…",
        "fr": "« {found} » après le nombre fractionnaire {literal} a deux lectures : mettez le nombre entre "
        "parenthèses, ({literal}){found}…, ou écrivez {sum}{found}…",
    },
    "unknown_name_then_number": {
        "en": "“{left}” is not known here, and no operator stands between it and {right}. "
        "Write an operator, such as × or -, in its place.",
        "fr": "« {left} » n’est pas connu ici, et aucun opérateur ne le sépare de {right}. "
        "Écrivez à sa place un opérateur, comme × ou -.",
    },
    "many_factorials": {
        "en": "“{literal}” has no agreed meaning, since “!!” takes every other factor. "
        "Put brackets around each factorial, as in {example}.",
        "fr": "« {literal} » n’a pas de sens convenu, car un double signe prend un facteur sur deux. "
        "Mettez chaque factorielle entre parenthèses, comme dans {example}.",
    },
    "number_after_degrees": {
        "en": "{right} behind {left} can’t be minutes of arc, which are a number below 60: write an operator "
        "between them.",
        "fr": "{right} après {left} ne peut être des minutes d’arc, qui sont un nombre inférieur à 60 : écrivez un "
        "opérateur entre les deux.",
    },
    "matrix": {
        "en": "“,” and “;” together make the rows of a matrix, and matrices are not read here. For a list, "
        "separate all its items with “;”.",
        "fr": "« , » et « ; » ensemble forment les lignes d’une matrice, et les matrices ne sont pas lues ici. "
        "Pour une liste, séparez tous ses éléments par « ; ».",
    },
    "colon": {
        "en": "“:” is not read here: to divide, write “/”.",
        "fr": "« : » n’est pas lu ici : pour diviser, écrivez « / ».",
    },
    "time_of_day": {
        "en": "“{literal}” is not read here: times and durations are not calculated with. As a number of hours it is "
        "written {hours}; to divide, write “/”.",
        "fr": "«\u202f{literal}\u202f» n’est pas lu ici\u202f: on ne calcule pas avec les heures et les durées. En "
        "nombre d’heures, cela s’écrit {hours}\u202f; pour diviser, écrivez «\u202f/\u202f».",
    },
    "apostrophe_groups": {
        "en": "“{literal}” is not read here: digits are not grouped with apostrophes.",
        "fr": "«\u202f{literal}\u202f» n’est pas lu ici\u202f: on ne groupe pas les chiffres par des apostrophes.",
    },
    "prime_of_name": {
        "en": "“{literal}” is not read here: derivatives are not calculated with, and names have letters, digits and "
        "“_” alone.",
        "fr": "«\u202f{literal}\u202f» n’est pas lu ici\u202f: on ne calcule pas de dérivées, et les noms n’ont que "
        "des lettres, des chiffres et «\u202f_\u202f».",
    },
    "quotation": {
        "en": "{character} is not read here: calculations stand without quotation marks.",
        "fr": "{character} n’est pas lu ici\u202f: les calculs s’écrivent sans guillemets.",
    },
    "at_sign": {
        "en": "“@” is not read here: to multiply an amount by its price, write “×”.",
        "fr": "«\u202f@\u202f» n’est pas lu ici\u202f: pour multiplier une quantité par son prix, écrivez "
        "«\u202f×\u202f».",
    },
    "backslash": {
        "en": "“\\” is not read here: to divide, write “/”, and “//” for the quotient without its remainder.",
        "fr": "«\u202f\\\u202f» n’est pas lu ici\u202f: pour diviser, écrivez «\u202f/\u202f», et «\u202f//\u202f» "
        "pour le quotient sans le reste.",
    },
    "latex": {
        "en": "“{literal}” is LaTeX, which is not read here: write a/b for a fraction, sqrt(a) for a root, × or * to "
        "multiply.",
        "fr": "«\u202f{literal}\u202f» est du LaTeX, qui n’est pas lu ici\u202f: écrivez a/b pour une fraction, "
        "sqrt(a) pour une racine, × ou * pour multiplier.",
    },
    "question_mark": {
        "en": "“?” is not read here: a choice is written if(a < b; a; b).",
        "fr": "«\u202f?\u202f» n’est pas lu ici\u202f: un choix s’écrit avec la fonction if.",
    },
    "arc_out_of_range": {
        "en": "{literal} is no angle: minutes and seconds are below 60.",
        "fr": "{literal} n’est pas un angle : minutes et secondes sont inférieures à 60.",
    },
    "two_currencies": {
        "en": "{name} stands behind an amount that has its currency already: write one of them, or a sign between.",
        "fr": "{name} suit un montant qui a déjà sa monnaie\u202f: n’écrivez qu’une des deux, ou un signe entre elles.",
    },
    "cent_sign": {
        "en": "¢ is not read here: write the amount in its currency, as $0.50 for 50 cents.",
        "fr": "¢ n’est pas lu ici\u202f: écrivez le montant dans sa monnaie, comme 0,50 € pour 50 centimes.",
    },
    "currency_sign": {
        "en": "{character} stands beside no number here: an amount is written as in $5 or 5 €.",
        "fr": "{character} n’est ici à côté d’aucun nombre\u202f: un montant s’écrit comme 5 € ou $5.",
    },
    "mixed_after_slash": {
        "en": "“/” directly before the mixed number {literal} has two readings: put the number in brackets, "
        "/({literal}), or write a sign in place of its space.",
        "fr": "« / » juste avant le nombre fractionnaire {literal} a deux lectures : mettez le nombre entre "
        "parenthèses, /({literal}), ou écrivez un signe à la place de son espace.",
    },
    "colon_equals": {
        "en": "“:=” is not read here: to define a name, write “=”.",
        "fr": "« := » n’est pas lu ici : pour définir un nom, écrivez « = ».",
    },
    "rebate_of_number": {
        "en": "“{found}” takes a percentage before it: 20% off 50.",
        "fr": "«\u202f{found}\u202f» veut un pourcentage devant lui\u202f: 20 % de remise sur 50.",
    },
    "label_of_percentage": {
        "en": "“{label}” doesn’t say what to do with the percentage: added to an amount it is written 40 + 15%, and "
        "asked for alone, 15% of 40.",
        "fr": "«\u202f{label}\u202f» ne dit pas que faire du pourcentage\u202f: ajouté à un montant, il s’écrit 40 + "
        "15 %, et demandé seul, 15 % de 40.",
    },
    "tax_without_rate": {
        "en": "“{phrase}” asks for a rate of the tax: write it behind, as in €120 incl. VAT to excl. VAT at 20%.",
        "fr": "«\u202f{phrase}\u202f» demande un taux de taxe\u202f: écrivez-le derrière, comme dans 120 € TTC en HT "
        "à 20 %.",
    },
    "tax_of_what": {
        "en": "“{phrase}” doesn’t say whether the tax is in the amount or comes upon it: write €120 incl. VAT to VAT "
        "at 20%, or €100 excl. VAT to VAT at 20%.",
        "fr": "«\u202f{phrase}\u202f» ne dit pas si la taxe est dans le montant ou s’y ajoute\u202f: écrivez 120 € "
        "TTC en TVA à 20 %, ou 100 € HT en TVA à 20 %.",
    },
    "tax_on_both_sides": {
        "en": "“{phrase}” asks for what the amount is already: one of them with the tax, the other without it.",
        "fr": "«\u202f{phrase}\u202f» demande ce que le montant est déjà\u202f: l’un avec la taxe, l’autre sans elle.",
    },
    "tax_alone": {
        "en": "“{phrase}” changes no amount alone: write what is asked for, as in €120 incl. VAT to excl. VAT at 20%.",
        "fr": "«\u202f{phrase}\u202f» ne change seul aucun montant\u202f: écrivez ce qui est demandé, comme dans "
        "120 € TTC en HT à 20 %.",
    },
    "quotient_with_remainder": {
        "en": "{left} and a remainder of {right} don’t say what was divided by what. The quotient and the remainder of "
        "a by b are [a // b; a mod b].",
        "fr": "{left} et un reste de {right} ne disent pas ce qui a été divisé par quoi. Le quotient et le reste de a "
        "par b sont [a // b ; a mod b].",
    },
    "word_between_parts": {
        "en": "It is not clear what “{found}” is to take of what stands beside it: put brackets around that, "
        "as in (2x) nCr 3, half of (7 mod 3).",
        "fr": "On ne sait pas ce que «\u202f{found}\u202f» doit prendre de ce qui l’entoure\u202f: mettez cela entre "
        "parenthèses, comme dans (2x) nCr 3, la moitié de (7 mod 3).",
    },
    **NOTICE_MESSAGES,
    "unknown_wish": {
        "en": "“{wish}” is no form of an answer: write hex, bin, oct, base 7, fraction, mixed, decimal, percent, "
        "scientific, engineering, prefix, hms, all, 2 decimals or 30 digits after to.",
        "fr": "«\u202f{wish}\u202f» n’est pas une forme de réponse\u202f: écrivez hex, bin, oct, base 7, fraction, "
        "mixte, décimal, pourcent, scientifique, ingénieur, préfixe, hms, tout, 2 décimales ou 30 chiffres "
        "après to.",
    },
    "decimals_outside": {
        "en": "“{wish}” can’t be shown: there are 0 to {most} decimals; for more, ask for digits: to 5000 digits.",
        "fr": "«\u202f{wish}\u202f» ne peuvent être montrées\u202f: il y en a de 0 à {most}\u202f; pour plus, "
        "demandez des chiffres\u202f: to 5000 chiffres.",
    },
    "digits_outside": {
        "en": "“{wish}” can’t be shown: there are 1 to {most} significant digits.",
        "fr": "«\u202f{wish}\u202f» ne peuvent être montrés\u202f: il y en a de 1 à {most}, significatifs.",
    },
    "base_outside": {
        "en": "“{wish}” is not there: bases go from {least} to {most}.",
        "fr": "«\u202f{wish}\u202f» n’existe pas\u202f: les bases vont de {least} à {most}.",
    },
    "width_outside": {
        "en": "“{wish}” is not there: integers have {integers} bits, as in int8 and uint8, floats {floats}.",
        "fr": "«\u202f{wish}\u202f» n’existe pas\u202f: les entiers ont {integers} bits, comme int8 et uint8, les "
        "flottants {floats}.",
    },
    "comprehension_form": {
        "en": "After “{found}” a name, “in” and a list are needed: [k^2 for k in 1..5].",
        "fr": "Après «\u202f{found}\u202f» il faut un nom, «\u202fdans\u202f» et une liste\u202f: "
        "[k^2 pour k dans 1..5].",
    },
}
