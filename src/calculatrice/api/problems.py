"""Every problem that the API tells of beside the errors of calculations: its status, its name, its sentence."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """One kind of problem; the fields of `detail` are filled when there is one."""

    status: int
    title: dict[str, str]
    detail: dict[str, str]


KINDS: dict[str, Kind] = {
    "malformed_json": Kind(
        400,
        {"en": "Malformed JSON", "fr": "JSON mal formé"},
        {
            "en": "The body is no JSON: it goes wrong at byte {byte}. Send one object, such as {example}.",
            "fr": "Le corps n’est pas du JSON : il est faux à l’octet {byte}. Envoyez un objet, par exemple {example}.",
        },
    ),
    "not_utf8": Kind(
        400,
        {"en": "Not UTF-8", "fr": "Texte hors UTF-8"},
        {
            "en": "The request holds bytes that are not UTF-8: encode its text in UTF-8.",
            "fr": "La requête contient des octets qui ne sont pas de l’UTF-8 : encodez son texte en UTF-8.",
        },
    ),
    "malformed_request": Kind(
        400,
        {"en": "Not HTTP", "fr": "Ce n’est pas du HTTP"},
        {"en": "What was sent is not HTTP/1.1.", "fr": "Ce qui a été envoyé n’est pas du HTTP/1.1."},
    ),
    "incomplete_body": Kind(
        400,
        {"en": "Body incomplete", "fr": "Corps incomplet"},
        {
            "en": "The connection ended before the end of the body: send all of it, as its length or its chunks "
            "announce it.",
            "fr": "La connexion s’est arrêtée avant la fin du corps : envoyez-le en entier, comme sa longueur ou ses "
            "morceaux l’annoncent.",
        },
    ),
    "invalid_header": Kind(
        400,
        {"en": "Invalid header", "fr": "En-tête non valide"},
        {
            "en": "The header {header} must be {expected}.",
            "fr": "L’en-tête {header} doit être {expected}.",
        },
    ),
    "foreign_page": Kind(
        403,
        {"en": "Page of another site", "fr": "Page d’un autre site"},
        {
            "en": "A page of another site asks for what is for this server’s own pages and for programs alone. If it "
            "may, name its host, such as localhost:3000, in the setting CALCULATRICE_PUBLIC_HOST.",
            "fr": "La page d’un autre site demande ce qui est réservé aux pages de ce serveur et aux programmes. Si "
            "elle en a le droit, nommez son hôte, comme localhost:3000, dans le réglage CALCULATRICE_PUBLIC_HOST.",
        },
    ),
    "foreign_link": Kind(
        403,
        {"en": "Long calculation of another site", "fr": "Long calcul d’un autre site"},
        {
            "en": "A page of another site starts no long calculation by GET: open the address itself, or send the "
            "calculation by POST to /api/v1/calculations.",
            "fr": "La page d’un autre site ne lance pas de long calcul par GET\u202f: ouvrez l’adresse elle-même, ou "
            "envoyez le calcul par POST à /api/v1/calculations.",
        },
    ),
    "wrong_cancel_token": Kind(
        403,
        {"en": "Not permitted to cancel", "fr": "Annulation non permise"},
        {
            "en": "The calculation {id} is cancelled by who submitted it: send the “cancel_token” of the answer to "
            "that POST in the header Cancel-Token.",
            "fr": "Le calcul {id} ne s’annule que par qui l’a soumis\u202f: envoyez le «\u202fcancel_token\u202f» de "
            "la réponse à ce POST dans l’en-tête Cancel-Token.",
        },
    ),
    "https_required": Kind(
        403,
        {"en": "HTTPS required", "fr": "HTTPS exigé"},
        {
            "en": "Nothing is calculated here without TLS, for it can be read on its way: send it to the same address "
            "with https.",
            "fr": "Rien n’est calculé ici sans TLS, car tout peut être lu en chemin\u202f: envoyez-le à la même "
            "adresse en https.",
        },
    ),
    "not_found": Kind(
        404,
        {"en": "Not found", "fr": "Introuvable"},
        {
            "en": "There is nothing at {path}. What there is stands in /docs.",
            "fr": "Il n’y a rien à l’adresse {path}. Ce qui existe est décrit dans /docs.",
        },
    ),
    "unknown_calculation": Kind(
        404,
        {"en": "Unknown calculation", "fr": "Calcul inconnu"},
        {
            "en": "There is no calculation {id}: it never was, or its time is over.",
            "fr": "Il n’y a pas de calcul {id} : il n’a jamais existé, ou son temps est passé.",
        },
    ),
    "method_not_allowed": Kind(
        405,
        {"en": "Method not allowed", "fr": "Méthode non permise"},
        {
            "en": "{path} does not take {method}; it takes {allowed}.",
            "fr": "{path} n’accepte pas {method} ; cette adresse accepte {allowed}.",
        },
    ),
    "too_slow": Kind(
        408,
        {"en": "Request too slow", "fr": "Requête trop lente"},
        {
            "en": "The request did not arrive within {seconds} s: send it again, faster or in smaller parts.",
            "fr": "La requête n’est pas arrivée en {seconds} s : renvoyez-la plus vite ou en parties plus petites.",
        },
    ),
    "cancelled": Kind(
        409,
        {"en": "Cancelled", "fr": "Annulé"},
        {
            "en": "The calculation was cancelled before it had an answer.",
            "fr": "Le calcul a été annulé avant d’avoir une réponse.",
        },
    ),
    "body_too_large": Kind(
        413,
        {"en": "Body too large", "fr": "Corps trop grand"},
        {
            "en": "The body is longer than {limit} KiB. Many calculations go to /api/v1/batch, one a line.",
            "fr": "Le corps dépasse {limit} Kio. De nombreux calculs vont à /api/v1/batch, un par ligne.",
        },
    ),
    "unsupported_type": Kind(
        415,
        {"en": "Unsupported media type", "fr": "Type de contenu non pris en charge"},
        {
            "en": "The body is declared as {type}; what is read here is {expected}, in UTF-8.",
            "fr": "Le corps est déclaré comme {type} ; ce qui se lit ici est {expected}, en UTF-8.",
        },
    ),
    "unknown_host": Kind(
        421,
        {"en": "Unknown host", "fr": "Hôte inconnu"},
        {
            "en": "This server does not know itself as “{host}”. Ask it as localhost; if that is its name, give it in "
            "the setting CALCULATRICE_PUBLIC_HOST.",
            "fr": "Ce serveur ne se connaît pas sous le nom «\u202f{host}\u202f». Appelez-le localhost\u202f; si "
            "c’est bien son nom, donnez-le dans le réglage CALCULATRICE_PUBLIC_HOST.",
        },
    ),
    "missing_field": Kind(
        422,
        {"en": "Missing field", "fr": "Champ manquant"},
        {"en": "“{field}” is missing.", "fr": "« {field} » manque."},
    ),
    "unknown_field": Kind(
        422,
        {"en": "Unknown field", "fr": "Champ inconnu"},
        {
            "en": "“{field}” is not known; there are: {known}.",
            "fr": "« {field} » n’est pas connu ; il y a : {known}.",
        },
    ),
    "invalid_field": Kind(
        422,
        {"en": "Invalid field", "fr": "Champ non valide"},
        {
            "en": "“{field}” must be {expected}.",
            "fr": "« {field} » doit être {expected}.",
        },
    ),
    "too_many_digits": Kind(
        422,
        {"en": "Too many digits", "fr": "Trop de chiffres"},
        {
            "en": "{digits} digits are asked for; at most {limit} are shown here.",
            "fr": "{digits} chiffres sont demandés ; on en montre ici {limit} au plus.",
        },
    ),
    "expression_too_large": Kind(
        422,
        {"en": "Expression too long", "fr": "Expression trop longue"},
        {
            "en": "“{field}” is longer than {limit} KiB: split the calculation.",
            "fr": "« {field} » dépasse {limit} Kio : divisez le calcul.",
        },
    ),
    "key_reused": Kind(
        422,
        {"en": "Idempotency key used before", "fr": "Clé d’idempotence déjà utilisée"},
        {
            "en": "This Idempotency-Key stands for another request: use a new one for each request.",
            "fr": "Cette Idempotency-Key correspond à une autre requête : prenez-en une nouvelle pour chaque requête.",
        },
    ),
    "rate_limited": Kind(
        429,
        {"en": "Too many requests", "fr": "Trop de requêtes"},
        {
            "en": "{limit} requests a minute are answered to one client: try again in {seconds} s. In /api/v1/batch "
            "every 100 lines count as one.",
            "fr": "Un client reçoit {limit} réponses par minute : réessayez dans {seconds} s. Dans /api/v1/batch, 100 "
            "lignes comptent pour une requête.",
        },
    ),
    "header_too_large": Kind(
        431,
        {"en": "Head too large", "fr": "En-tête trop grand"},
        {
            "en": "The address and the headers, or what follows a body, are longer than {limit} KiB. A long expression "
            "goes into the body of POST /api/v1/calculations.",
            "fr": "L’adresse et les en-têtes, ou ce qui suit un corps, dépassent {limit} Kio. Une longue expression va "
            "dans le corps de POST /api/v1/calculations.",
        },
    ),
    "internal_error": Kind(
        500,
        {"en": "Internal error", "fr": "Erreur interne"},
        {
            "en": "This is a fault of Calculatrice. Report it with the number {request_id}.",
            "fr": "C’est un défaut de Calculatrice. Signalez-le avec le numéro {request_id}.",
        },
    ),
    "queue_full": Kind(
        503,
        {"en": "Queue full", "fr": "File pleine"},
        {
            "en": "Too many long calculations wait: try again in {seconds} s. Short ones are answered as ever.",
            "fr": "Trop de longs calculs attendent : réessayez dans {seconds} s. Les calculs courts reçoivent toujours "
            "leur réponse.",
        },
    ),
    "too_much_kept": Kind(
        429,
        {"en": "Too much kept", "fr": "Trop de calculs conservés"},
        {
            "en": "{limit} MiB of your long calculations are kept, and no more are taken until some are forgotten: try "
            "again later, or ask for fewer digits. Short ones are answered as ever.",
            "fr": "{limit} Mio de vos longs calculs sont conservés, et aucun autre n’est accepté tant que rien n’en "
            "est oublié : réessayez plus tard, ou demandez moins de chiffres. Les calculs courts reçoivent toujours "
            "leur réponse.",
        },
    ),
    "storage_full": Kind(
        503,
        {"en": "Storage full", "fr": "Espace de conservation plein"},
        {
            "en": "As many long calculations are kept as may be: try again in {seconds} s. Short ones are answered as "
            "ever.",
            "fr": "Autant de longs calculs sont conservés que possible : réessayez dans {seconds} s. Les calculs "
            "courts reçoivent toujours leur réponse.",
        },
    ),
    "record_unavailable": Kind(
        503,
        {"en": "Record unavailable", "fr": "Registre inaccessible"},
        {
            "en": "The record of long calculations can’t be reached: try again in {seconds} s. Short ones are answered "
            "as ever.",
            "fr": "Le registre des longs calculs est inaccessible : réessayez dans {seconds} s. Les calculs courts "
            "reçoivent toujours leur réponse.",
        },
    ),
}

CALCULATION_TITLES: dict[str, dict[str, str]] = {
    "syntax_error": {"en": "Not an expression", "fr": "Expression non valide"},
    "number_format": {"en": "Number not readable", "fr": "Nombre illisible"},
    "unexpected_character": {"en": "Unexpected character", "fr": "Caractère inattendu"},
    "unknown_name": {"en": "Unknown name", "fr": "Nom inconnu"},
    "name_reserved": {"en": "Name reserved", "fr": "Nom réservé"},
    "wrong_arity": {"en": "Wrong number of arguments", "fr": "Mauvais nombre d’arguments"},
    "unknown_unit": {"en": "Unknown unit or form", "fr": "Unité ou forme inconnue"},
    "dimension_mismatch": {"en": "Values that don’t fit together", "fr": "Valeurs qui ne vont pas ensemble"},
    "wrong_type": {"en": "Wrong kind of value", "fr": "Mauvais genre de valeur"},
    "domain_error": {"en": "Outside the domain", "fr": "Hors du domaine"},
    "division_by_zero": {"en": "Division by zero", "fr": "Division par zéro"},
    "undecided": {"en": "Undecided", "fr": "Indécidé"},
    "budget_exceeded": {"en": "Too large", "fr": "Trop grand"},
    "worker_lost": {"en": "Given up", "fr": "Abandonné"},
}
"""What the errors of calculations are called; their sentences are the engine's."""

EXPECTATIONS: dict[str, dict[str, str]] = {
    "object": {"en": "an object", "fr": "un objet"},
    "array": {"en": "an array", "fr": "un tableau"},
    "str": {"en": "text", "fr": "du texte"},
    "int": {"en": "an integer", "fr": "un nombre entier"},
    "least": {"en": "at least {number}", "fr": "au moins {number}"},
    "most": {"en": "at most {number}", "fr": "au plus {number}"},
    "range": {"en": "an integer from {least} to {most}", "fr": "un nombre entier de {least} à {most}"},
    "length": {"en": "{least} to {most} characters long", "fr": "long de {least} à {most} caractères"},
    "seconds": {
        "en": "wait=, then a number of seconds such as 5",
        "fr": "wait= suivi d’un nombre de secondes tel que 5",
    },
    "chunked": {"en": "chunked and nothing else, in HTTP/1.1", "fr": "chunked et rien d’autre, en HTTP/1.1"},
    "once": {"en": "given once", "fr": "donné une fois"},
    "unique": {
        "en": "a list in which each name stands once: “{name}” stands there twice",
        "fr": "une liste où chaque nom figure une fois\u202f: «\u202f{name}\u202f» y figure deux fois",
    },
    "few": {"en": "a list of at most {number} names", "fr": "une liste de {number} noms au plus"},
    "choice": {"en": "one of {choices}", "fr": "l’une de ces valeurs : {choices}"},
    "other": {"en": "something else", "fr": "autre chose"},
}
"""What a field must be, where it is not that."""
