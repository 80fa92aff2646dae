"""What the service says beside the sentences of the engine, in English and in French."""

from __future__ import annotations

SERVICE_MESSAGES: dict[str, dict[str, str]] = {
    "worker_lost": {
        "en": "The process that calculated this ended {attempts} times without an answer. Try smaller numbers.",
        "fr": "Le processus qui effectuait ce calcul s’est arrêté {attempts} fois sans réponse. "
        "Essayez des nombres plus petits.",
    },
    "internal_error": {
        "en": "This is a fault of Calculatrice. Report it with the identifier of the job, {job_id}.",
        "fr": "C’est un défaut de Calculatrice. Signalez-le avec l’identifiant du calcul, {job_id}.",
    },
    "plus_in_address": {
        "en": "In an address “+” stands for a space, so this says “{read}”. A plus is written %2B ({address}), "
        "a space %20.",
        "fr": "Dans une adresse, « + » signifie une espace : on lit donc « {read} ». Un plus s’écrit %2B ({address}), "
        "une espace %20.",
    },
}
