"""Every sentence of `calculatrice cloud`, in English and in French, and what ends a run with one of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from calculatrice.cloud.backup_messages import BACKUP_MESSAGES
from calculatrice.cloud.deployment_messages import DEPLOYMENT_MESSAGES
from calculatrice.cloud.preflight_messages import PREFLIGHT_MESSAGES

CLOUD_MESSAGES: dict[str, dict[str, str]] = {
    **BACKUP_MESSAGES,
    **DEPLOYMENT_MESSAGES,
    **PREFLIGHT_MESSAGES,
    # What ends a run
    "no_action": {
        "en": "Say what to do: calculatrice cloud {actions}",
        "fr": "Dites quoi faire : calculatrice cloud {actions}",
    },
    "no_environment": {
        "en": "Say which: calculatrice cloud {action} {environments}",
        "fr": "Précisez : calculatrice cloud {action} {environments}",
    },
    "no_operand": {
        "en": "Say which {what}: calculatrice cloud {usage}",
        "fr": "Précisez {what} : calculatrice cloud {usage}",
    },
    "too_much": {
        "en": "{action} takes no {word}: calculatrice cloud {usage}",
        "fr": "{action} ne prend pas de {word} : calculatrice cloud {usage}",
    },
    "of_action": {
        "en": "{option} is an option of: calculatrice cloud {action}",
        "fr": "{option} est une option de : calculatrice cloud {action}",
    },
    "no_foundation": {
        "en": "No foundation in {place}: run this in a checkout of the repository, or name the folder: "
        "--foundation PATH",
        "fr": "Pas de dossier foundation dans {place} : lancez ceci dans une copie du dépôt, ou nommez le dossier : "
        "--foundation CHEMIN",
    },
    "unreadable_configuration": {
        "en": "{path} can’t be read as Scaleway’s configuration: mend it, or let `scw init` write it again.",
        "fr": "{path} ne se lit pas comme une configuration de Scaleway : corrigez ce fichier, ou laissez `scw init` "
        "le réécrire.",
    },
    "no_yaml": {
        "en": "To read {path} takes a package more: pip install 'calculatrice[cloud]'. Or export SCW_ACCESS_KEY, "
        "SCW_SECRET_KEY and SCW_DEFAULT_PROJECT_ID.",
        "fr": "Lire {path} demande un paquet de plus : pip install 'calculatrice[cloud]'. Ou exportez SCW_ACCESS_KEY, "
        "SCW_SECRET_KEY et SCW_DEFAULT_PROJECT_ID.",
    },
    "tool_failed": {
        "en": "{command} failed (status {status_of}). What was made is kept. Mend what is said above, then go on "
        "with:\n  {again}",
        "fr": "{command} a échoué (code {status_of}). Ce qui a été créé est gardé. Corrigez ce qui est dit plus haut, "
        "puis continuez avec :\n  {again}",
    },
    "ended_in_error": {
        "en": "Ended in error at Scaleway: {addresses}. The next run makes it again:\n  {again}",
        "fr": "Terminé en erreur chez Scaleway : {addresses}. Le prochain passage recommence :\n  {again}",
    },
    "interrupted": {
        "en": "Stopped. What was made is kept; to go on:\n  {again}",
        "fr": "Arrêté. Ce qui a été créé est gardé ; pour continuer :\n  {again}",
    },
    "unanswered": {
        "en": "{address} does not answer {path} ({why}). Check the network and the rights of the key, then try again.",
        "fr": "{address} ne répond pas à {path} ({why}). Vérifiez le réseau et les droits de la clé, puis recommencez.",
    },
    "no_certificate": {
        "en": "There is no certificate for {host} yet: Let’s Encrypt gives one when DNS leads that name to the load "
        "balancer, {ip}. {rest} See what DNS says: dig +short {host}\nWhile it says nothing, wait a few minutes; "
        "where it says another address, mend the zone, dns_zone or dns_name. Then go on with:\n  {again}",
        "fr": "Il n’y a pas encore de certificat pour {host} : Let’s Encrypt en donne un quand le DNS mène de ce "
        "nom au répartiteur de charge, {ip}. {rest} Voyez ce que dit le DNS : dig +short {host}\nTant qu’il ne "
        "dit rien, attendez quelques minutes ; s’il dit une autre adresse, corrigez la zone, dns_zone ou dns_name. "
        "Puis continuez avec :\n  {again}",
    },
    "all_else_stands": {"en": "Everything else of {name} stands.", "fr": "Tout le reste de {name} est en place."},
    "not_all_else_stands": {
        "en": "Also missing are: {addresses}.",
        "fr": "Il manque aussi : {addresses}.",
    },
    "refused": {"en": "Nothing was changed.", "fr": "Rien n’a été changé."},
    "still_standing": {
        "en": "{name} still stands on it. First: calculatrice cloud down {name}",
        "fr": "{name} repose encore dessus. D’abord : calculatrice cloud down {name}",
    },
    # Questions
    "apply": {"en": "Apply this to {name}? (yes/no)", "fr": "Appliquer ceci à {name} ? (oui/non)"},
    "destroy": {"en": "Destroy all this of {name}? (yes/no)", "fr": "Détruire tout ceci de {name} ? (oui/non)"},
    "type_name": {
        "en": "This destroys {name}, with its data. To go on, type its name:",
        "fr": "Ceci détruit {name}, avec ses données. Pour continuer, tapez son nom :",
    },
    "take_back": {"en": "Take these back? (yes/no)", "fr": "Les reprendre ? (oui/non)"},
    "remove_twins": {"en": "Remove these? (yes/no)", "fr": "Les supprimer ? (oui/non)"},
    # What happens
    "part": {"en": "── {name}", "fr": "── {name}"},
    "network_not_yet": {
        "en": "The private network is not made yet: the plan below shows a network of zeros in its place.",
        "fr": "Le réseau privé n’existe pas encore : le plan ci-dessous montre un réseau de zéros à sa place.",
    },
    "taking_over": {
        "en": "{address} stands at Scaleway, unknown to the state: an earlier run was broken off. It is taken over.",
        "fr": "{address} existe chez Scaleway, inconnu de l’état : un passage précédent a été coupé. Il est repris.",
    },
    "twins": {
        "en": "These stand twice, since a request was repeated: {twins}",
        "fr": "Ceux-ci existent en double, car une requête a été répétée : {twins}",
    },
    "deleted_and_kept": {
        "en": "{names}: deleted less than a week ago. Scaleway keeps them that long, and their names with them; taken "
        "back, they get new passwords.",
        "fr": "{names} : supprimés il y a moins d’une semaine. Scaleway les garde ce temps, et leurs noms "
        "avec ; repris, ils reçoivent de nouveaux mots de passe.",
    },
    "stands": {"en": "{name} stands.", "fr": "{name} est en place."},
    "gone": {"en": "{name} is gone.", "fr": "{name} a disparu."},
    "nothing_stands": {"en": "Nothing of {name} stands.", "fr": "Rien de {name} n’est en place."},
    # The table
    "resource": {"en": "resource", "fr": "ressource"},
    "name": {"en": "name", "fr": "nom"},
    "state": {"en": "state", "fr": "état"},
    "address": {"en": "address", "fr": "adresse"},
    "present": {"en": "present", "fr": "présent"},
    "absent": {"en": "missing", "fr": "manquant"},
    "complete": {"en": "Nothing is missing.", "fr": "Il ne manque rien."},
    "missing": {"en": "{count} missing: {addresses}", "fr": "Il en manque {count} : {addresses}"},
    # The diagram
    "added": {
        "en": "dashed: added to the document’s diagram",
        "fr": "en tirets : ajouté au diagramme du document",
    },
    # The kinds of resources
    "scaleway_vpc_private_network": {"en": "Private network", "fr": "Réseau privé"},
    "scaleway_k8s_cluster": {"en": "Cluster", "fr": "Cluster"},
    "scaleway_k8s_pool": {"en": "Nodes", "fr": "Nœuds"},
    "scaleway_registry_namespace": {"en": "Container registry", "fr": "Registre de conteneurs"},
    "scaleway_iam_application": {"en": "Who pulls", "fr": "Qui tire"},
    "scaleway_iam_policy": {"en": "What it may do", "fr": "Ce qu’il peut"},
    "scaleway_lb_ip": {"en": "Address", "fr": "Adresse"},
    "scaleway_lb": {"en": "Load balancer", "fr": "Répartiteur de charge"},
    "scaleway_domain_record": {"en": "DNS", "fr": "DNS"},
    "scaleway_lb_certificate": {"en": "Certificate", "fr": "Certificat"},
    "scaleway_rdb_instance": {"en": "PostgreSQL", "fr": "PostgreSQL"},
    "scaleway_rdb_database": {"en": "Database", "fr": "Base de données"},
    "scaleway_rdb_user": {"en": "Database user", "fr": "Utilisateur de la base"},
    "scaleway_redis_cluster": {"en": "Redis", "fr": "Redis"},
    "scaleway_secret": {"en": "Secret", "fr": "Secret"},
}


def tell(reason: str, locale: str, **details: object) -> str:
    """The sentence `reason` in `locale`, its fields filled from `details`.

    >>> tell("gone", "fr", name="dev")
    'dev a disparu.'
    """
    return CLOUD_MESSAGES[reason][locale].format(**details)


FAILED, WRONG_USAGE, INTERRUPTED = 1, 2, 130


class Stopped(Exception):
    """The run ends here, with `status`; `reason` names the sentence of `CLOUD_MESSAGES` that says what to do next."""

    def __init__(self, reason: str, status: int = FAILED, **details: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.details = details


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is missing before a run can begin.

    `reason` names the sentence that says what, and what to do about it.
    """

    reason: str
    details: dict[str, object] = field(default_factory=dict)
