"""The sentences of `calculatrice cloud` about what is missing before anything is made, in English and in French."""

from __future__ import annotations

PREFLIGHT_MESSAGES: dict[str, dict[str, str]] = {
    # What ends a run
    "not_ready": {
        "en": "Not ready for {words}. Missing:\n{lacks}",
        "fr": "Pas prêt pour {words}. Il manque :\n{lacks}",
    },
    # What is missing on this machine
    "no_tool": {
        "en": "{tool}, in PATH: {source}",
        "fr": "{tool}, dans PATH : {source}",
    },
    "tool_missing": {
        "en": "{tool} is not there, or not in PATH. Install it, then go on with:\n  {again}",
        "fr": "{tool} est introuvable, ou absent de PATH. Installez-le, puis continuez avec :\n  {again}",
    },
    "old_terraform": {
        "en": "{oldest} or newer of Terraform: {tool} is {version}. Take a newer one: {source}",
        "fr": "Terraform {oldest} ou plus récent : {tool} est en version {version}. Prenez-en une plus "
        "récente : {source}",
    },
    "no_variable": {
        "en": "{name}: export it, or let `scw init` write {file}",
        "fr": "{name} : exportez cette variable, ou laissez `scw init` écrire {file}",
    },
    "astray": {
        "en": "{name} in a file: TF_VAR_{name} stands in this shell alone, and another shell would change "
        'everything back. Write {name} = "{value}" into {file}, and unset TF_VAR_{name}',
        "fr": "{name} dans un fichier : TF_VAR_{name} n’existe que dans ce shell, et un autre déferait tout. "
        'Écrivez {name} = "{value}" dans {file}, puis supprimez TF_VAR_{name} par unset',
    },
    "wrong_address": {
        "en": "An address that mails can be sent to: “{address}” is none. Write alert_addresses = "
        '["ada@example.org"] into '
        "{file}",
        "fr": "Une adresse à laquelle écrire : « {address} » n’en est pas une. Écrivez "
        'alert_addresses = ["ada@example.org"] dans {file}',
    },
    "no_mail_server": {
        "en": "A mail server that takes the mails for alert_addresses: write smtp_smarthost = "
        '"smtp.example.org:587" and '
        'smtp_from = "calculatrice@example.org" into {file}',
        "fr": "Un serveur de courrier pour les messages à alert_addresses : écrivez smtp_smarthost = "
        '"smtp.example.org:587" et '
        'smtp_from = "calculatrice@example.org" dans {file}',
    },
    "wrong_webhook": {
        "en": 'An address that begins with https://: alert_webhook = "{webhook}" in {file} is none',
        "fr": 'Une adresse qui commence par https:// : alert_webhook = "{webhook}" dans {file} n’en est pas une',
    },
    "no_buildx": {
        "en": "docker buildx, which builds the image: https://docs.docker.com/build/install-buildx/",
        "fr": "docker buildx, qui construit l’image : https://docs.docker.com/build/install-buildx/",
    },
    "no_daemon": {
        "en": "An answer of Docker’s daemon: start it (`systemctl start docker`, or Docker Desktop), and see "
        "that you may use it: `docker version` tells",
        "fr": "Une réponse du démon Docker : démarrez-le (`systemctl start docker`, ou Docker Desktop) et "
        "vérifiez que vous y avez accès : `docker version` le dit",
    },
    "no_commit": {
        "en": "A commit: an image is known by its commit, and {place} has none. Clone the repository with "
        "git, or commit there",
        "fr": "Un commit : une image est connue par son commit, et {place} n’en a pas. Clonez le dépôt avec "
        "git, ou enregistrez-y un commit",
    },
    "no_overlay": {
        "en": "{folder}/kustomization.yaml: copy the one of another environment, and change its namespace to "
        "calculatrice-{name}",
        "fr": "{folder}/kustomization.yaml : copiez celui d’un autre environnement, et changez son namespace "
        "en calculatrice-{name}",
    },
    # What is missing at Scaleway
    "wrong_key": {
        "en": "A key that opens something: Scaleway does not know {key} with this secret. Make one under IAM "
        "→ API keys",
        "fr": "Une clé qui ouvre quelque chose : Scaleway ne connaît pas {key} avec ce secret. Créez-en une "
        "sous IAM → Clés API",
    },
    "no_permission": {
        "en": "Permissions of the key {key} in project {project}: {sets}. Add these permission sets to its "
        "policy, under IAM → Policies (IAMManager for the organisation)",
        "fr": "Des permissions de la clé {key} dans le projet {project} : {sets}. Ajoutez ces jeux de "
        "permissions à sa politique, sous IAM → Politiques (IAMManager pour l’organisation)",
    },
    "no_zone": {
        "en": "The DNS zone {zone} in project {project}: add it under Domains and DNS, or name another: "
        'dns_zone = "…" in {file}',
        "fr": "La zone DNS {zone} dans le projet {project} : ajoutez-la sous Domaines et DNS, ou nommez-en "
        'une autre : dns_zone = "…" dans {file}',
    },
    "not_offered": {
        "en": '{setting} = "{wanted}" is not offered in {place} any more, or not yet. Offered: {offered}. '
        "Write another into {file}",
        "fr": '{setting} = "{wanted}" n’est plus proposé à {place}, ou pas encore. Proposés : {offered}. '
        "Écrivez-en un autre dans {file}",
    },
    "sold_out": {
        "en": '{setting} = "{wanted}" is sold out in {place} just now. Left: {offered}. Write another into '
        "{file}, or wait",
        "fr": '{setting} = "{wanted}" est épuisé à {place} en ce moment. Restent : {offered}. Écrivez-en un '
        "autre dans {file}, ou attendez",
    },
    "small_quota": {
        "en": "The quota “{quota}” is {limit}, and {needed} are needed: have it raised, under Organisation → "
        "Quotas, or by Scaleway’s support",
        "fr": "Le quota « {quota} » est de {limit}, et il en faut {needed} : faites-le relever, sous "
        "Organisation → Quotas, ou par l’assistance de Scaleway",
    },
    # What is said where nothing is missing
    "will_have": {
        "en": "{name}: {engine}, Redis {redis}, a name in {zone}",
        "fr": "{name} : {engine}, Redis {redis}, un nom dans {zone}",
    },
    "is_ready": {
        "en": "Nothing is missing: calculatrice cloud up {name}",
        "fr": "Il ne manque rien : calculatrice cloud up {name}",
    },
    "cache_chosen": {
        "en": "Redis {version}, the newest that is offered: written into {file} as cache_version.",
        "fr": "Redis {version}, la plus récente proposée : écrite dans {file} comme cache_version.",
    },
    "passwords_dated": {
        "en": "The passwords of {name} get a date, and are made anew: passwords_since in {file}. When they are 90 days "
        "old, up replaces them.",
        "fr": "Les mots de passe de {name} reçoivent une date, et sont refaits : passwords_since dans {file}. À "
        "90 jours, up les remplacera.",
    },
    "passwords_over": {
        "en": "The passwords of {name} are from {since}, older than 90 days: they are replaced now. The new date is "
        "passwords_since in {file}.",
        "fr": "Les mots de passe de {name} sont du {since}, et ont plus de 90 jours : ils sont remplacés maintenant. "
        "La nouvelle date est passwords_since dans {file}.",
    },
}
