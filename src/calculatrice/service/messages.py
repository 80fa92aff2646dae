"""What the service says beside the sentences of the engine, in English and in French."""

from __future__ import annotations

SERVICE_MESSAGES: dict[str, dict[str, str]] = {
    "worker_lost": {
        "en": "The process that calculated this ended {attempts} times without an answer. Try smaller numbers.",
        "fr": "Le processus qui effectuait ce calcul s’est arrêté {attempts} fois sans réponse. "
        "Essayez des nombres plus petits.",
    },
    "too_many_digits": {
        "en": "{digits} digits are asked for; at most {limit} are shown here.",
        "fr": "{digits} chiffres sont demandés ; on en montre ici {limit} au plus.",
    },
    "internal_error": {
        "en": "This is a fault of Calculatrice. Report it with the identifier of the job, {job_id}.",
        "fr": "C’est un défaut de Calculatrice. Signalez-le avec l’identifiant du calcul, {job_id}.",
    },
    "no_claim": {
        "en": "“{reading}” is neither true nor false. Write what is to be checked as a comparison: a == b, a < b, or a "
        "decimal and what it rounds: pi ≈ 3.1416.",
        "fr": "« {reading} » n’est ni vrai ni faux. Écrivez ce qui est à vérifier comme une comparaison : a == b, "
        "a < b, ou un décimal et ce qu’il arrondit : pi ≈ 3,1416.",
    },
    "no_decimal_claimed": {
        "en": "On one side of “≈” stands a decimal as it was rounded, such as pi ≈ 3.1416. Write == for what is said "
        "to be equal.",
        "fr": "D’un côté de « ≈ » se trouve un décimal tel qu’il a été arrondi, comme pi ≈ 3,1416. Écrivez == pour "
        "ce qui est dit égal.",
    },
    "plus_in_address": {
        "en": "In an address “+” stands for a space, so this says “{read}”. A plus is written %2B ({address}), "
        "a space %20.",
        "fr": "Dans une adresse, « + » signifie une espace : on lit donc « {read} ». Un plus s’écrit %2B ({address}), "
        "une espace %20.",
    },
}
