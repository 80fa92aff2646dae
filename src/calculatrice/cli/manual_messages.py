"""What the manual page says beside `--help`, in English and in French."""

from __future__ import annotations

MANUAL_MESSAGES: dict[str, dict[str, str]] = {
    "name": {"en": "NAME", "fr": "NOM"},
    "synopsis": {"en": "SYNOPSIS", "fr": "SYNOPSIS"},
    "command": {"en": "COMMAND [OPTIONS]", "fr": "COMMANDE [OPTIONS]"},
    "description": {"en": "DESCRIPTION", "fr": "DESCRIPTION"},
    "about": {
        "en": "Every digit that is shown is certified: = stands where the text is exactly the value, ≈ where it is the "
        "value correctly rounded, |x| < where it is a bound of what may be zero. Without anything, the interactive "
        "calculator begins.",
        "fr": "Chaque chiffre montré est certifié\u202f: = là où le texte est exactement la valeur, ≈ là où c’est la "
        "valeur correctement arrondie, |x| < là où c’est une borne de ce qui peut être nul. Sans rien, la calculatrice "
        "interactive commence.",
    },
    "commands": {"en": "COMMANDS AND OPTIONS", "fr": "COMMANDES ET OPTIONS"},
    "statuses": {"en": "EXIT STATUS", "fr": "CODE DE RETOUR"},
    "status_0": {"en": "done", "fr": "c’est fait"},
    "status_1": {
        "en": "a calculation has no answer, or what was asked for could not be done",
        "fr": "un calcul n’a pas de réponse, ou ce qui était demandé n’a pu être fait",
    },
    "status_2": {
        "en": "the command line, a setting or the installation is not as it should be",
        "fr": "la ligne de commande, un réglage ou l’installation n’est pas comme il faut",
    },
    "status_74": {"en": "the output can’t be written", "fr": "la sortie ne peut être écrite"},
    "status_130": {"en": "stopped by Ctrl-C", "fr": "arrêté par Ctrl-C"},
    "status_141": {"en": "nobody reads the output any more", "fr": "plus personne ne lit la sortie"},
    "examples": {"en": "EXAMPLES", "fr": "EXEMPLES"},
    "examples_lines": {
        "en": "calculatrice 'sqrt(2)*sqrt(3)' --digits 50\nprintf '1/3\\n2^100\\n' | calculatrice batch\n"
        "calculatrice explain '6/2(1+2)'",
        "fr": "calculatrice 'racine(2)*racine(3)' --digits 50\nprintf '1/3\\n2^100\\n' | calculatrice batch\n"
        "calculatrice explain '6/2(1+2)'",
    },
}
