"""The sentences of `calculatrice cloud` about the data of an environment, in English and in French."""

from __future__ import annotations

BACKUP_MESSAGES: dict[str, dict[str, str]] = {
    # What ends a run
    "file_is_there": {
        "en": "{file} is there already, and is not written over. Name another file.",
        "fr": "{file} existe déjà, et n’est pas écrasé. Nommez un autre fichier.",
    },
    "unwritable": {
        "en": "{file} can’t be written: {why}. Name a file in a folder that takes it.",
        "fr": "{file} ne peut pas être écrit : {why}. Nommez un fichier dans un dossier qui l’accepte.",
    },
    "unreadable": {
        "en": "{file} can’t be read: {why}. Nothing was changed.",
        "fr": "{file} ne se lit pas : {why}. Rien n’a été changé.",
    },
    "not_whole": {
        "en": "{file} does not hold a whole dump of PostgreSQL: its end is missing, or it is something else. Nothing "
        "was changed. Take another copy of it, or another dump.",
        "fr": "{file} ne contient pas une copie entière de PostgreSQL : la fin manque, ou c’est autre chose. Rien n’a "
        "été changé. Reprenez-en une copie, ou une autre sauvegarde.",
    },
    "no_calculations": {
        "en": "{file} is a dump of another database: it has no table of calculations. Nothing was changed.",
        "fr": "{file} est la copie d’une autre base : elle n’a pas de table de calculs. Rien n’a été changé.",
    },
    "say_from": {
        "en": "Say from what, one of the two:\n  calculatrice cloud restore {name} --from FILE\n"
        "  calculatrice cloud restore {name} --from-backup ID, or latest (see calculatrice cloud backups {name})",
        "fr": "Précisez à partir de quoi, l’un des deux :\n  calculatrice cloud restore {name} --from FICHIER\n"
        "  calculatrice cloud restore {name} --from-backup ID, ou latest (voyez calculatrice cloud backups {name})",
    },
    "no_such_backup": {
        "en": "Scaleway keeps no backup {wanted} of {name} that is ready. What there is: calculatrice cloud backups "
        "{name}",
        "fr": "Scaleway ne garde pas de sauvegarde {wanted} de {name} qui soit prête. Voici ce qu’il y a : "
        "calculatrice cloud backups {name}",
    },
    "restore_failed": {
        "en": "Scaleway did not restore {backup} into {database}: {state}. The application runs as before. "
        "Try again:\n  {again}",
        "fr": "Scaleway n’a pas restauré {backup} dans {database} : {state}. L’application tourne comme avant. "
        "Recommencez :\n  {again}",
    },
    "not_filled": {
        "en": "{database} has no table of calculations. What fills one: calculatrice cloud restore {name}",
        "fr": "{database} n’a pas de table de calculs. Pour en remplir une : calculatrice cloud restore {name}",
    },
    "pods_stay": {
        "en": "The pods do not end. What was done is kept; to go on:\n  {again}",
        "fr": "Les pods ne s’arrêtent pas. Ce qui a été fait est gardé ; pour continuer :\n  {again}",
    },
    "not_own": {
        "en": "These tables of {database} belong to somebody else than the application’s user: {tables}. "
        "The application could not use them, and goes on with its database. Restore a dump instead: "
        "calculatrice cloud restore {name} --from FILE",
        "fr": "Ces tables de {database} n’appartiennent pas à l’utilisateur de l’application : {tables}. "
        "Elle ne pourrait pas s’en servir, et garde sa base. Restaurez plutôt un fichier : "
        "calculatrice cloud restore {name} --from FICHIER",
    },
    "no_database": {
        "en": "{name} has no database {database}. There are: {databases}",
        "fr": "{name} n’a pas de base {database}. Il y a : {databases}",
    },
    "plans_more": {
        "en": "The plan of {name} changes more than which database is in use: {addresses}. Nothing was changed. "
        "First: calculatrice cloud up {name}",
        "fr": "Le plan de {name} change plus que la base en service : {addresses}. Rien n’a été changé. "
        "D’abord : calculatrice cloud up {name}",
    },
    "switch_failed": {
        "en": "The application does not come up with {database}, for the reason above. It goes back to {before}.",
        "fr": "L’application ne démarre pas avec {database}, pour la raison ci-dessus. Elle revient à {before}.",
    },
    # Questions
    "switch_to": {
        "en": "Let {name} use {database} instead of {before}? Nobody is answered for about a minute. {before} stays "
        "as it is. (yes/no)",
        "fr": "Faire passer {name} de {before} à {database} ? Personne n’aura de réponse pendant une minute environ. "
        "{before} reste tel quel. (oui/non)",
    },
    "type_to_switch": {
        "en": "{name} will use {database} instead of {before}, and nobody is answered for about a minute. {before} "
        "stays as it is. To go on, type the name of the environment:",
        "fr": "{name} passera de {before} à {database}, et personne n’aura de réponse pendant une minute environ. "
        "{before} reste tel quel. Pour continuer, tapez le nom de l’environnement :",
    },
    # What happens
    "backed_up": {
        "en": "{file}: {size}, {count} calculations in {tables} tables; it was read back whole.",
        "fr": "{file} : {size}, {count} calculs en {tables} tables ; il a été relu en entier.",
    },
    "no_backups": {
        "en": "Scaleway keeps no backup of {name} yet. One of your own: calculatrice cloud backup {name} FILE",
        "fr": "Scaleway ne garde pas encore de sauvegarde de {name}. La vôtre : calculatrice cloud backup {name} "
        "FICHIER",
    },
    "holds": {
        "en": "{file}: {count} calculations in {tables} tables. It is whole.",
        "fr": "{file} : {count} calculs en {tables} tables. Il est entier.",
    },
    "restoring": {
        "en": "── {name}: into a new database, {database}; the application goes on with {before}",
        "fr": "── {name} : dans une nouvelle base, {database} ; l’application continue avec {before}",
    },
    "unreadable_now": {
        "en": "{before}, which is in use, can’t be read, for the reason above: there is nothing to compare with.",
        "fr": "{before}, en service, ne se lit pas, pour la raison ci-dessus : rien à quoi comparer.",
    },
    "restored": {
        "en": "{database} is filled. {before} is as it was, and in use. To use the other:\n"
        "  calculatrice cloud switch {name} {database}",
        "fr": "{database} est remplie. {before} est intacte, et en service. Pour utiliser l’autre :\n"
        "  calculatrice cloud switch {name} {database}",
    },
    "switching": {
        "en": "── {name}: from {before} to {database}",
        "fr": "── {name} : de {before} à {database}",
    },
    "in_use_already": {"en": "{name} uses {database} already.", "fr": "{name} utilise déjà {database}."},
    "switched": {
        "en": "{name} uses {database}. What was calculated meanwhile is kept in {before}. Back to it:\n"
        "  calculatrice cloud switch {name} {before}",
        "fr": "{name} utilise {database}. Ce qui a été calculé entre-temps est gardé dans {before}. Pour y revenir :\n"
        "  calculatrice cloud switch {name} {before}",
    },
    # The tables
    "backup": {"en": "backup", "fr": "sauvegarde"},
    "database_of": {"en": "database", "fr": "base"},
    "taken_at": {"en": "taken (UTC)", "fr": "prise (UTC)"},
    "size": {"en": "size", "fr": "taille"},
    "table": {"en": "table", "fr": "table"},
    "compared": {"en": "rows compared", "fr": "lignes comparées"},
    "same": {"en": "same", "fr": "identiques"},
    "differs": {"en": "differ", "fr": "différentes"},
}
