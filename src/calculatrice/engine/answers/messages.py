"""What the evaluation of an expression says when it has no answer, in English and in French."""

from __future__ import annotations

ANSWER_MESSAGES: dict[str, dict[str, str]] = {
    "did_you_mean": {
        "en": "Did you mean: {mended}",
        "fr": "Vouliez-vous écrire : {mended}",
    },
    "division_by_zero": {
        "en": "Division by zero: the denominator is exactly 0.",
        "fr": "Division par zéro : le dénominateur vaut exactement 0.",
    },
    "unknown_name": {
        "en": "“{name}” is neither defined nor in the catalogue. Define it first: {name} = …",
        "fr": "« {name} » n’est ni défini ni au catalogue. Définissez-le d’abord : {name} = …",
    },
    "unknown_name_near": {
        "en": "“{name}” is neither defined nor in the catalogue. The nearest name is “{nearest}”.",
        "fr": "« {name} » n’est ni défini ni au catalogue. Le nom le plus proche est « {nearest} ».",
    },
    "unknown_name_near_unit": {
        "en": "“{name}” is neither defined nor in the catalogue. The nearest name is “{nearest}”.",
        "fr": "« {name} » n’est ni défini ni au catalogue. Le nom le plus proche est « {nearest_fr} ».",
    },
    "unknown_name_called": {
        "en": "“{name}” is neither defined nor in the catalogue. What other tools call so is called here: {nearest}.",
        "fr": "« {name} » n’est ni défini ni au catalogue. Ce que d’autres outils nomment ainsi "
        "s’appelle ici : {nearest}.",
    },
    "unknown_name_order": {
        "en": "Spreadsheets write the arguments of {name} in another order: write {nearest}.",
        "fr": "Les tableurs écrivent les arguments de {name} dans un autre ordre : écrivez {nearest}.",
    },
    "unknown_name_form": {
        "en": "“{name}” is a form of the answer and no value: write it behind “to”, as in 255 to {name}.",
        "fr": "« {name} » est une forme de la réponse et non une valeur : écrivez-le après « to », comme dans "
        "255 to {name}.",
    },
    "unknown_name_unit": {
        "en": "“{name}” is a unit: write a number before it, as in 5 {name}, or define it as a name: {name} = …",
        "fr": "« {name} » est une unité : écrivez un nombre devant, comme dans 5 {name}, ou définissez-le comme nom : "
        "{name} = …",
    },
    "unknown_name_label": {
        "en": "“{name}” says what a percentage is and is no amount: that is written 100 + 20%, and the percentage "
        "alone 20% of 100. Or define it first: {name} = …",
        "fr": "« {name} » dit ce qu’est un pourcentage et n’est pas un montant : on écrit 100 + 20 %, et le "
        "pourcentage seul 20 % de 100. Ou définissez-le d’abord : {name} = …",
    },
    "unknown_name_currency": {
        "en": "“{name}” is a currency, and stands beside no number here: write the amount, as in 5 {name}.",
        "fr": "« {name} » est une monnaie, et n’est ici à côté d’aucun nombre : écrivez le montant, comme 5 {name}.",
    },
    "unknown_name_accounts": {
        "en": "“{name}” says in accounts on which side an amount stands, not which sign it has: write a minus before "
        "the amounts that are owed, and leave {name} out.",
        "fr": "« {name} » dit dans les comptes de quel côté est un montant, non quel est son signe : écrivez un moins "
        "devant ce qui est dû, et retirez {name}.",
    },
    "unknown_name_tax": {
        "en": "“{name}” says whether an amount has its tax in it: write what is asked for, as in 120 € TTC to HT at "
        "20%.",
        "fr": "« {name} » dit si un montant contient sa taxe : écrivez ce qui est demandé, comme dans 120 € TTC en "
        "HT à 20 %.",
    },
    "unknown_name_joined": {
        "en": "“{name}” is read as one name, which nothing has. Write it apart: {nearest}",
        "fr": "« {name} » est lu comme un seul nom, que rien ne porte. Écrivez-le séparé : {nearest}",
    },
    "function_is_no_number": {
        "en": "“{name}” is a function: give it its arguments in brackets, {name}(…).",
        "fr": "« {name} » est une fonction : donnez-lui ses arguments entre parenthèses, {name}(…).",
    },
    "name_reserved": {
        "en": "“{name}” belongs to the catalogue and can’t be redefined. Choose another name.",
        "fr": "« {name} » appartient au catalogue et ne peut être redéfini. Choisissez un autre nom.",
    },
    "wrong_arity": {
        "en": "Wrong number of arguments. It is called like this: {signature}",
        "fr": "Nombre d’arguments incorrect. L’appel s’écrit : {signature}",
    },
    "truth_is_no_number": {
        "en": "This is true or false, not a number: it can’t be calculated with.",
        "fr": "Ceci est vrai ou faux, ce n’est pas un nombre : on ne peut pas calculer avec.",
    },
    "list_is_no_number": {
        "en": "This is a list, not a number. Functions such as sum and mean take lists.",
        "fr": "Ceci est une liste, pas un nombre. Des fonctions comme sum et mean acceptent les listes.",
    },
    "order_of_complex": {
        "en": "Complex numbers have no order: only == and ≠ compare them.",
        "fr": "Les nombres complexes ne sont pas ordonnés : seuls == et ≠ les comparent.",
    },
    "principal_value": {
        "en": "A negative number to a fractional power has several values; this is the principal one. "
        "For the real root, use cbrt(x) or root(x; n).",
        "fr": "Un nombre négatif élevé à une puissance fractionnaire a plusieurs valeurs ; voici la principale. "
        "Pour la racine réelle, utilisez cbrt(x) ou root(x; n).",
    },
    "percentage_as_share": {
        "en": "A percentage was read as a share of all that stands before it in the sum. Times 1 it is the number "
        "itself (1×10%); in brackets percentages are added first, 200-(10%+10%).",
        "fr": "Un pourcentage a été lu comme une part de tout ce qui le précède dans la somme. Multiplié par 1, il est "
        "le nombre lui-même (1×10 %) ; entre parenthèses, les pourcentages s’ajoutent d’abord, 200-(10 %+10 %).",
    },
    "pi_in_deg": {
        "en": "Angles are in degrees here, and this one contains π. If it is in radians, set angles to rad, or "
        "multiply it by 180/π.",
        "fr": "Les angles sont ici en degrés, et celui-ci contient π. S’il est en radians, réglez les angles sur "
        "rad, ou multipliez-le par 180/π.",
    },
    "pi_in_grad": {
        "en": "Angles are in gradians here, and this one contains π. If it is in radians, set angles to rad, or "
        "multiply it by 200/π.",
        "fr": "Les angles sont ici en grades, et celui-ci contient π. S’il est en radians, réglez les angles sur "
        "rad, ou multipliez-le par 200/π.",
    },
    "name_hides_truth": {
        "en": "“{name}” is a truth as well: from here on it means what you defined.",
        "fr": "« {name} » est aussi une valeur de vérité : désormais, ce nom a le sens que vous lui avez donné.",
    },
    "name_hides_catalogue": {
        "en": "“{name}” is in the catalogue as well: from here on it means what you defined.",
        "fr": "« {name} » figure aussi au catalogue : désormais, ce nom a le sens que vous lui avez donné.",
    },
    "recursion_too_deep": {
        "en": "The calculation calls itself without end, or too deeply. Give the function a case in which it stops.",
        "fr": "Le calcul s’appelle lui-même sans fin, ou trop profondément. "
        "Donnez à la fonction un cas où elle s’arrête.",
    },
    "too_large": {
        "en": "The result, or a step towards it, would be too large a number to write out. Try a smaller exponent.",
        "fr": "Le résultat, ou une étape du calcul, serait un nombre trop grand pour être écrit. "
        "Essayez un exposant plus petit.",
    },
    "too_much_work": {
        "en": "This calculation takes more work than is allowed here. Try smaller numbers or fewer terms.",
        "fr": "Ce calcul demande plus de travail que permis ici. Essayez des nombres plus petits ou moins de termes.",
    },
    "too_precise": {
        "en": "This calculation needs more digits on the way than is allowed here. Ask for fewer digits.",
        "fr": "Ce calcul demande plus de chiffres intermédiaires que permis ici. Demandez moins de chiffres.",
    },
    "proof_too_hard": {
        "en": "The proof that this answer needs is larger than is allowed here. Try a simpler expression.",
        "fr": "La preuve dont cette réponse a besoin est plus longue que permis ici. "
        "Essayez une expression plus simple.",
    },
    "out_of_time": {
        "en": "The calculation was stopped after {seconds} s. Try smaller numbers, or fewer digits.",
        "fr": "Le calcul a été arrêté au bout de {seconds} s. Essayez des nombres plus petits ou moins de chiffres.",
    },
    "session_too_large": {
        "en": "The variables of the session hold too much for a long calculation. Forget some, or start a new session.",
        "fr": "Les variables de la session occupent trop de place pour un long calcul. "
        "Oubliez-en, ou ouvrez une nouvelle session.",
    },
    "too_long": {
        "en": "The answer would be millions of characters long. Ask for fewer digits, or for a part of the list.",
        "fr": "La réponse aurait des millions de caractères. Demandez moins de chiffres, ou une partie de la liste.",
    },
    "name_not_definable": {
        "en": "“{name}” can’t be defined: a definition has a name such as x, or a function such as f(t), and nothing "
        "beside it.",
        "fr": "«\u202f{name}\u202f» ne peut pas être défini\u202f: une définition a un nom tel que x, ou une fonction "
        "telle que f(t), et rien à côté.",
    },
    "name_twice": {
        "en": "“{name}” is defined twice: leave one of the definitions.",
        "fr": "«\u202f{name}\u202f» est défini deux fois\u202f: n’en laissez qu’une définition.",
    },
    "one_definition": {
        "en": "“{name}” must be given one expression: {name} = …",
        "fr": "« {name} » doit recevoir une seule expression : {name} = …",
    },
    "out_of_memory": {
        "en": "The calculation needs more than {mebibytes} MiB of memory. Try smaller numbers, or fewer digits.",
        "fr": "Le calcul demande plus de {mebibytes} Mio de mémoire. "
        "Essayez des nombres plus petits ou moins de chiffres.",
    },
    "crashed": {
        "en": "The calculation was too large and ended its process; nothing else was lost. Try smaller numbers.",
        "fr": "Le calcul, trop grand, a mis fin à son processus ; rien d’autre n’est perdu. "
        "Essayez des nombres plus petits.",
    },
    "cancelled": {
        "en": "The calculation was cancelled.",
        "fr": "Le calcul a été annulé.",
    },
    "undecided_denominator": {
        "en": "It could not be decided whether the denominator is exactly 0. Simplify it, or write it another way.",
        "fr": "On n’a pas pu décider si le dénominateur vaut exactement 0. Simplifiez-le ou écrivez-le autrement.",
    },
    "undecided_imaginary_part": {
        "en": "It could not be decided whether this number is real. Simplify it, or take re(…) of it.",
        "fr": "On n’a pas pu décider si ce nombre est réel. Simplifiez-le ou prenez-en la partie réelle, re(…).",
    },
    "undecided_part": {
        "en": "It could not be decided whether a part of this complex number is exactly 0. Take re(…) or im(…) of it.",
        "fr": "On n’a pas pu décider si une partie de ce nombre complexe vaut exactement 0. Prenez-en re(…) ou im(…).",
    },
    "undecided_sign": {
        "en": "It could not be decided whether this number is positive, negative or exactly 0. Simplify it.",
        "fr": "On n’a pas pu décider si ce nombre est positif, négatif ou exactement nul. Simplifiez-le.",
    },
    "undecided_truth": {
        "en": "It could not be decided whether this is true or false. Compare within a margin: abs(a - b) < 1e-9.",
        "fr": "On n’a pas pu décider si ceci est vrai ou faux. Comparez avec une marge : abs(a - b) < 1e-9.",
    },
    "undecided_zero": {
        "en": "It could not be decided whether this number is exactly 0. Compare its magnitude: abs(x) < 1e-9.",
        "fr": "On n’a pas pu décider si ce nombre est exactement 0. Comparez sa valeur absolue : abs(x) < 1e-9.",
    },
    "undecided_value": {
        "en": "No digit of this number could be certified. Simplify the expression.",
        "fr": "Aucun chiffre de ce nombre n’a pu être certifié. Simplifiez l’expression.",
    },
    "logarithm_of_zero": {
        "en": "0 has no logarithm.",
        "fr": "0 n’a pas de logarithme.",
    },
    "zero_to_negative_power": {
        "en": "0 to a negative power is a division by zero.",
        "fr": "0 à une puissance négative est une division par zéro.",
    },
    "zero_to_complex_power": {
        "en": "0 has no power whose exponent is complex.",
        "fr": "0 n’a pas de puissance d’exposant complexe.",
    },
    "digits_out_of_range": {
        "en": "The number of digits goes from 1 to {most}.",
        "fr": "Le nombre de chiffres va de 1 à {most}.",
    },
    "unknown_locale": {
        "en": "“{locale}” is no locale of this calculator. Choose en or fr.",
        "fr": "« {locale} » n’est pas une langue de cette calculatrice. Choisissez en ou fr.",
    },
    "unknown_angle_unit": {
        "en": "“{angle}” is no angle unit. Choose rad, deg or grad.",
        "fr": "« {angle} » n’est pas une unité d’angle. Choisissez rad, deg ou grad.",
    },
    "unknown_system": {
        "en": "“{units}” is no system of units. Choose auto, metric, imperial or us.",
        "fr": "« {units} » n’est pas un système d’unités. Choisissez auto, metric, imperial ou us.",
    },
    "unknown_form": {
        "en": "“{name}” is no form of an answer. Choose one of: {forms}",
        "fr": "« {name} » n’est pas une forme de réponse. Choisissez parmi : {forms}",
    },
    "unknown_notation": {
        "en": "“{name}” is no notation. Choose one of: {notations}",
        "fr": "« {name} » n’est pas une notation. Choisissez parmi : {notations}",
    },
    "session_unreadable": {
        "en": "This text is not a saved session.",
        "fr": "Ce texte n’est pas une session enregistrée.",
    },
    "only_a_comment": {
        "en": "What stands behind “#” is a comment, and nothing to calculate stands before it. A number in base 16 is "
        "written 0xff.",
        "fr": "Ce qui suit «\u202f#\u202f» est un commentaire, et rien à calculer ne le précède. Un nombre en base 16 "
        "s’écrit 0xff.",
    },
    "nothing_to_calculate": {
        "en": "There is nothing to calculate. Type an expression, such as 1+2.",
        "fr": "Il n’y a rien à calculer. Saisissez une expression, par exemple 1+2.",
    },
    "and_of_bits": {
        "en": "“and” worked bit by bit between integers, as “&” does. Whether both differ from 0 is asked with "
        "comparisons: “a != 0 and b != 0”.",
        "fr": "« et » a opéré bit à bit entre des entiers, comme « & ». Que les deux diffèrent de 0 se demande par "
        "des comparaisons : « a ≠ 0 et b ≠ 0 ».",
    },
    "or_of_bits": {
        "en": "“or” worked bit by bit between integers, as “|” does. Whether one differs from 0 is asked with "
        "comparisons: “a != 0 or b != 0”.",
        "fr": "« ou » a opéré bit à bit entre des entiers, comme « | ». Que l’un diffère de 0 se demande par des "
        "comparaisons : « a ≠ 0 ou b ≠ 0 ».",
    },
    "not_of_bits": {
        "en": "“not” inverted the bits of an integer, as “~” does. Whether it is 0 is asked with a comparison: "
        "“a == 0”.",
        "fr": "« non » a inversé les bits d’un entier, comme « ~ ». S’il vaut 0 se demande par une comparaison : "
        "« a == 0 ».",
    },
    "plain_number_as_angle": {
        "en": "The plain number was read as radians; an angle in degrees has the sign “°” behind it.",
        "fr": "Le nombre seul a été lu en radians ; un angle en degrés porte le signe « ° ».",
    },
    "float_overflow": {
        "en": "This is beyond the largest float{width}, where it would be infinite.",
        "fr": "Ceci dépasse le plus grand float{width}, où ce serait l’infini.",
    },
    "float_underflow": {
        "en": "This is nearer to 0 than to the smallest number of that format, and became 0.",
        "fr": "Ceci est plus près de 0 que du plus petit nombre de ce format, et est devenu 0.",
    },
    "width_changes_value": {
        "en": "The number does not fit into that width: its last bits were kept, and it is another number now.",
        "fr": "Le nombre ne tient pas dans cette largeur : ses derniers bits ont été gardés, et c’est un autre nombre.",
    },
    "truth_expected": {
        "en": "True or false is needed here: a comparison such as x > 2, or true itself.",
        "fr": "Il faut ici vrai ou faux\u202f: une comparaison comme x > 2, ou vrai lui-même.",
    },
    "list_expected": {
        "en": "A list is needed here, such as [1; 2; 3] or 1..3. To multiply, write × before the bracket.",
        "fr": "Il faut ici une liste, comme [1; 2; 3] ou 1..3. Pour multiplier, écrivez × devant le crochet.",
    },
    "position_outside": {
        "en": "The list has no item {position}: its items are counted from 1 to {count}.",
        "fr": "La liste n’a pas d’élément {position}\u202f: ses éléments vont de 1 à {count}.",
    },
    "list_too_long": {
        "en": "This list would have {count} items; {most} are the most.",
        "fr": "Cette liste aurait {count} éléments\u202f; {most} est le maximum.",
    },
    "lengths_differ": {
        "en": "The lists have different lengths, {left} and {right}: there is nothing to add to some items.",
        "fr": "Les listes n’ont pas la même longueur, {left} et {right}\u202f: certains éléments n’ont pas de pendant.",
    },
    "product_of_lists": {
        "en": "Two lists can’t be multiplied or divided: use dot(a; b) for the sum of the products of their items.",
        "fr": "Deux listes ne se multiplient ni ne se divisent\u202f: dot(a; b) est la somme de leurs produits.",
    },
    "form_not_there": {
        "en": "This value has no form “{name}”.",
        "fr": "Cette valeur n’a pas de forme «\u202f{name}\u202f».",
    },
    "form_of_truth": {
        "en": "A truth is true or false: it has no form “{name}”.",
        "fr": "Une valeur de vérité est vraie ou fausse\u202f: elle n’a pas de forme «\u202f{name}\u202f».",
    },
    "form_of_items": {
        "en": "Not every item of the list has the form “{name}”: take one by its place, [1/2; 3][1].",
        "fr": "Tous les éléments de la liste n’ont pas la forme «\u202f{name}\u202f»\u202f: prenez-en un par "
        "son rang, [1/2; 3][1].",
    },
    "form_of_reals": {
        "en": "A complex number has no form “{name}”: its parts re(z) and im(z) can have it; 2 decimals or 30 "
        "digits tell it whole.",
        "fr": "Un nombre complexe n’a pas de forme «\u202f{name}\u202f»\u202f: ses parties re(z) et im(z) "
        "peuvent l’avoir\u202f; 2 décimales ou 30 chiffres le disent en entier.",
    },
    "form_of_fractions": {
        "en": "Only fractions of integers have the form “{name}”, and this number is not known to be one: "
        "write 2 decimals or 30 digits after to.",
        "fr": "Seules les fractions d’entiers ont la forme «\u202f{name}\u202f», et ce nombre n’en est pas une "
        "que l’on connaisse\u202f: écrivez 2 décimales ou 30 chiffres après to.",
    },
    "form_of_repeating": {
        "en": "This fraction has no form “{name}”: its decimals end, or there are too many of them to show; "
        "write fraction or 30 digits after to.",
        "fr": "Cette fraction n’a pas de forme «\u202f{name}\u202f»\u202f: ses décimales s’arrêtent, ou sont "
        "trop nombreuses à montrer\u202f; écrivez fraction ou 30 chiffres après to.",
    },
    "form_of_width": {
        "en": "This value does not fit into the form “{name}”: behind to, as in 200 to int8, the value becomes "
        "what fits.",
        "fr": "Cette valeur n’entre pas dans la forme «\u202f{name}\u202f»\u202f: après to, comme dans 200 to "
        "int8, la valeur devient ce qui y entre.",
    },
    "form_of_definition": {
        "en": "A definition has no form “{name}”: ask for that of a value.",
        "fr": "Une définition n’a pas de forme «\u202f{name}\u202f»\u202f: demandez celle d’une valeur.",
    },
    "definition_is_no_value": {
        "en": "“{name}” is a definition, not a value: call it in an expression.",
        "fr": "«\u202f{name}\u202f» est une définition et non une valeur\u202f: appelez-la dans une expression.",
    },
    "value_not_told": {
        "en": "Only the digits of this answer are known here, not its value: ask for more digits, or calculate here.",
        "fr": "On ne connaît ici que les chiffres de cette réponse et non sa valeur\u202f: demandez plus de chiffres, "
        "ou calculez-la ici.",
    },
    "no_fraction": {
        "en": "No fraction is known to be this number ({text}): take the nearest float, or some of its digits.",
        "fr": "On ne connaît pas de fraction égale à ce nombre ({text})\u202f: prenez le flottant le plus "
        "proche, ou quelques-uns de ses chiffres.",
    },
    "no_integer": {
        "en": "This is not an integer ({text}): round it first.",
        "fr": "Ce n’est pas un entier ({text})\u202f: arrondissez-le d’abord.",
    },
    "no_real_number": {
        "en": "This is not a real number ({text}): take its real and its imaginary part.",
        "fr": "Ce n’est pas un nombre réel ({text})\u202f: prenez sa partie réelle et sa partie imaginaire.",
    },
    "no_quantity": {
        "en": "This is not a quantity ({text}): only quantities have an amount and a unit.",
        "fr": "Ce n’est pas une grandeur ({text})\u202f: seules les grandeurs ont une valeur et une unité.",
    },
    "no_list": {
        "en": "This is not a list ({text}): only lists have a length and items.",
        "fr": "Ce n’est pas une liste ({text})\u202f: seules les listes ont une longueur et des éléments.",
    },
    "not_finite": {
        "en": "“{given}” is not a finite number, and is not calculated with.",
        "fr": "«\u202f{given}\u202f» n’est pas un nombre fini\u202f: on ne calcule pas avec.",
    },
    "no_value_of_python": {
        "en": "A value is a number, a truth, a list, an answer or a text to calculate, and not of the type {type}.",
        "fr": "Une valeur est un nombre, un booléen, une liste, une réponse ou un texte à calculer, et non du type "
        "{type}.",
    },
    "function_takes_a_text": {
        "en": "“{name}” is a function: give the text of what it is, as in {{'{name}': 'x^2'}}.",
        "fr": "«\u202f{name}\u202f» est une fonction\u202f: donnez le texte de ce qu’elle est, comme dans "
        "{{'{name}': 'x^2'}}.",
    },
    "limits_out_of_range": {
        "en": "A calculation takes more than 0 and at most {seconds} seconds, and at least {memory} mebibytes.",
        "fr": "Un calcul prend plus de 0 et au plus {seconds} secondes, et {memory} mébioctets de mémoire au moins.",
    },
}
