"""Every sentence that the command says, in English and in French."""

from __future__ import annotations

CLI_MESSAGES: dict[str, dict[str, str]] = {
    "unknown_option": {
        "en": "{option} is no option; there is: {near}",
        "fr": "{option} n’est pas une option ; il y a : {near}",
    },
    "foreign_option": {
        "en": "{option} is no option of {command}: see calculatrice {command} --help",
        "fr": "{option} n’est pas une option de {command} : voyez calculatrice {command} --help",
    },
    "needless_value": {"en": "{option} takes no value.", "fr": "{option} ne prend pas de valeur."},
    "wrong_value": {
        "en": "{option} takes one of: {expected}",
        "fr": "{option} prend une de ces valeurs : {expected}",
    },
    "jobs_with_session": {
        "en": "--session needs each line before the next: leave out --jobs",
        "fr": "--session a besoin de chaque ligne avant la suivante : ôtez --jobs",
    },
    "jobs_with_table": {
        "en": "A table is answered by one process: leave out --jobs",
        "fr": "Un tableau est traité par un seul processus : ôtez --jobs",
    },
    "no_such_column": {
        "en": "The table has no column “{name}”; its first line names: {names}",
        "fr": "Le tableau n’a pas de colonne « {name} » ; sa première ligne nomme : {names}",
    },
    "column_taken": {
        "en": "The table has a column “{name}” already: name another with --as",
        "fr": "Le tableau a déjà une colonne « {name} » : nommez-en une autre avec --as",
    },
    "broken_table": {
        "en": "Line {line} can’t be read as a row of the table: {why}",
        "fr": "La ligne {line} n’est pas lisible comme une ligne du tableau : {why}",
    },
    "needless_operand": {
        "en": "{operand} is one word too many: see calculatrice {command} --help",
        "fr": "{operand} est de trop : voyez calculatrice {command} --help",
    },
    "missing_operand": {
        "en": "Say which: calculatrice {command} {expected}",
        "fr": "Précisez : calculatrice {command} {expected}",
    },
    "form_or_json": {
        "en": "--form and --json exclude each other: the JSON has the forms.",
        "fr": "--form et --json s’excluent : le JSON contient les formes.",
    },
    "terse_alone": {
        "en": "--terse prints the answer as it is shown: leave out {option}, or --terse.",
        "fr": "--terse affiche la réponse telle qu’elle est montrée : ôtez {option}, ou --terse.",
    },
    "extra_lacking": {
        "en": "This takes packages that are not installed ({name} is lacking). To install them: {command}",
        "fr": "Cela demande des paquets qui ne sont pas installés (il manque {name}). Pour les "
        "installer\u202f: {command}",
    },
    "no_cloud_here": {
        "en": "calculatrice cloud is left out of the image that it deploys: run it in a clone of the repository.",
        "fr": "calculatrice cloud n’est pas dans l’image qu’elle déploie : lancez-la dans un clone du dépôt.",
    },
    "wrong_setting": {
        "en": "{name} can’t be “{text}”: {meaning}.",
        "fr": "{name} ne peut pas valoir « {text} » : {meaning}.",
    },
    "wrong_form": {
        "en": "“{name}” is no form; there are: {forms}",
        "fr": "« {name} » n’est pas une forme ; il y a : {forms}",
    },
    "no_such_form": {
        "en": "This result has no form “{name}”: ask for decimal or exact.",
        "fr": "Ce résultat n’a pas de forme « {name} » : demandez decimal ou exact.",
    },
    "not_utf8": {
        "en": "This is not UTF-8 text: convert it to UTF-8 first.",
        "fr": "Ce texte n’est pas en UTF-8 : convertissez-le d’abord en UTF-8.",
    },
    "no_such_name": {
        "en": "The catalogue has no “{name}”. {near}",
        "fr": "Le catalogue ne contient pas « {name} ». {near}",
    },
    "no_such_unit": {
        "en": "No unit is called “{name}”. {near}",
        "fr": "Aucune unité ne s’appelle « {name} ». {near}",
    },
    "all_units": {"en": "All units: calculatrice units", "fr": "Toutes les unités : calculatrice units"},
    "near_names": {"en": "Close to it: {names}", "fr": "Proches : {names}"},
    "all_names": {"en": "All names: calculatrice functions", "fr": "Tous les noms : calculatrice functions"},
    "warning": {
        "en": "warning: read as {reading}. {sentence}",
        "fr": "attention : lu comme {reading}. {sentence}",
    },
    "kept_name": {
        "en": "“{name}” is the calculator’s own name here: the notebook’s variable {name} is left out. Another name "
        "would be taken.",
        "fr": "« {name} » est ici un nom de la calculatrice\u202f: la variable {name} du carnet n’est pas prise. Un "
        "autre nom le serait.",
    },
    "settled": {
        "en": "Always read so, and not told: {codes}",
        "fr": "Toujours lu ainsi, sans avertissement\u202f: {codes}",
    },
    "explained_reading": {"en": "  read as {reading}", "fr": "  lu comme {reading}"},
    "explained_answer": {"en": "  answered {answer}", "fr": "  réponse {answer}"},
    "explained_warning": {
        "en": "  warning ({code}): {sentence}",
        "fr": "  attention ({code})\u202f: {sentence}",
    },
    # Long calculations, and where they are kept
    "worker_needs_postgresql": {
        "en": "A worker shares a PostgreSQL database with those who serve: give --database-url postgresql://…",
        "fr": "Un processus de calcul partage une base PostgreSQL : donnez --database-url postgresql://…",
    },
    "migrated": {
        "en": "The database has the newest tables.",
        "fr": "La base de données a les tables les plus récentes.",
    },
    "worker_stops": {"en": "Stopping…", "fr": "Arrêt en cours…"},
    "in_the_clear": {
        "en": "{name}: the connection to {host} is not encrypted, and can be read on its way. Where that network is "
        "not yours alone, write rediss:// for redis://, ?sslmode=verify-full behind postgresql://…, https:// for "
        "http://.",
        "fr": "{name}\u202f: la connexion avec {host} n’est pas chiffrée, et peut être lue en chemin. Si ce réseau "
        "n’est pas à vous seul, écrivez rediss:// au lieu de redis://, ?sslmode=verify-full après postgresql://…, "
        "https:// au lieu de http://.",
    },
    "health_current": {"en": "Ready.", "fr": "Prêt."},
    "health_unreachable": {
        "en": "The database is out of reach; trying again.",
        "fr": "La base de données est hors d’atteinte ; nouvel essai en cours.",
    },
    "health_older": {
        "en": "The database has older tables: run calculatrice migrate.",
        "fr": "Les tables de la base sont plus anciennes : exécutez calculatrice migrate.",
    },
    "health_newer": {
        "en": "The database has tables of a newer version: update this program.",
        "fr": "Les tables de la base sont d’une version plus récente : mettez ce programme à jour.",
    },
    "health_extended": {
        "en": "Ready: the database has tables of a newer version, which serve this one too.",
        "fr": "Prêt : les tables de la base sont d’une version plus récente, et servent aussi à celle-ci.",
    },
    "health_incomplete": {
        "en": "A table is missing in the database: restore it from a backup.",
        "fr": "Il manque une table à la base de données : restaurez-la à partir d’une sauvegarde.",
    },
    "health_foreign": {
        "en": "The database belongs to another program: give another with --database-url.",
        "fr": "La base de données appartient à un autre programme : donnez-en une autre avec --database-url.",
    },
    "health_full": {
        "en": "The disk of the database is full: make room, and everything goes on by itself.",
        "fr": "Le disque de la base de données est plein : faites de la place, et tout reprendra tout seul.",
    },
    "health_read_only": {
        "en": "The database can only be read: allow writing to it, and everything goes on by itself.",
        "fr": "La base de données n’est accessible qu’en lecture : permettez d’y écrire, et tout reprendra tout seul.",
    },
    "health_damaged": {
        "en": "The database is damaged: restore it from a backup, then start this again.",
        "fr": "La base de données est endommagée : restaurez-la à partir d’une sauvegarde, puis relancez ce programme.",
    },
    "health_clock_ahead": {
        "en": "The clock here is ahead of that of the database: set it. Until then nothing is forgotten.",
        "fr": "L’horloge d’ici est en avance sur celle de la base de données : réglez-la. D’ici là, rien n’est oublié.",
    },
    "health_clock_behind": {
        "en": "The clock here is behind that of the database: set it. Until then nothing is forgotten.",
        "fr": "L’horloge d’ici est en retard sur celle de la base de données : réglez-la. D’ici là, rien n’est oublié.",
    },
    "health_redis_away": {
        "en": "Redis is out of reach: every process does without, and everything still works.",
        "fr": "Redis est hors d’atteinte : chaque processus s’en passe, et tout fonctionne encore.",
    },
    "wrong_jobs": {"en": "Say what: calculatrice jobs {expected}", "fr": "Précisez : calculatrice jobs {expected}"},
    "request_forgotten": {
        "en": "Calculation {id} has ended, and what it asked is not kept: type it again.",
        "fr": "Le calcul {id} est terminé, et ce qu’il demandait n’est pas conservé : retapez-le.",
    },
    "no_such_job": {
        "en": "There is no calculation {id}: see calculatrice jobs list.",
        "fr": "Il n’y a pas de calcul {id} : voyez calculatrice jobs list.",
    },
    "job_id": {"en": "calculation", "fr": "calcul"},
    "job_state": {"en": "state", "fr": "état"},
    "job_attempts": {"en": "attempts", "fr": "essais"},
    "job_created": {"en": "since", "fr": "depuis"},
    "job_expression": {"en": "expression", "fr": "expression"},
    "job_started": {"en": "started", "fr": "commencé"},
    "job_finished": {"en": "finished", "fr": "terminé"},
    "job_outcome": {"en": "outcome", "fr": "issue"},
    "state_queued": {"en": "waits", "fr": "en attente"},
    "state_running": {"en": "runs", "fr": "en cours"},
    "state_done": {"en": "done", "fr": "fait"},
    "state_failed": {"en": "failed", "fr": "échoué"},
    "state_cancelled": {"en": "cancelled", "fr": "annulé"},
    "at_work": {"en": "{seconds} s · Ctrl-C to stop", "fr": "{seconds} s · Ctrl-C pour arrêter"},
    "batch_at_work": {
        "en": "{lines} answers · {rate}/s · Ctrl-C to stop",
        "fr": "{lines} réponses · {rate}/s · Ctrl-C pour arrêter",
    },
    "batch_until_end": {
        "en": "{lines} answers · {rate}/s · {share}% · {left} s left · Ctrl-C to stop",
        "fr": "{lines} réponses · {rate}/s · {share} % · encore {left} s · Ctrl-C pour arrêter",
    },
    "stopped": {"en": "Stopped.", "fr": "Arrêté."},
    # The server
    "serving": {"en": "Calculatrice: {address}", "fr": "Calculatrice : {address}"},
    "address_refused": {
        "en": "{address} can’t be listened at: {why}. Choose another with --host and --port (0: any free port).",
        "fr": "Impossible d’écouter à {address} : {why}. Choisissez une autre adresse avec --host et --port "
        "(0 : un port libre).",
    },
    "database_unknown": {
        "en": "“{why}” names no database that is known here: write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME.",
        "fr": "« {why} » n’est pas une base de données connue ici : écrivez sqlite:///FICHIER ou "
        "postgresql://NOM:MOT_DE_PASSE@HÔTE/BASE.",
    },
    "database_in_use": {
        "en": "{why} is in use: another Calculatrice serves from it. Stop that one, or name another with "
        "--database-url.",
        "fr": "{why} est occupée : une autre Calculatrice s’en sert. Arrêtez-la, ou choisissez-en une autre avec "
        "--database-url.",
    },
    "database_unavailable": {
        "en": "The database can’t be used: {why}. Check --database-url.",
        "fr": "La base de données est inutilisable : {why}. Vérifiez --database-url.",
    },
    "database_full": {
        "en": "The disk of the database is full: make room, then start this again.",
        "fr": "Le disque de la base de données est plein : faites de la place, puis relancez ce programme.",
    },
    "database_read_only": {
        "en": "The database can only be read ({why}): allow writing to it, or name another with --database-url.",
        "fr": "La base de données n’est accessible qu’en lecture ({why}) : permettez d’y écrire, ou donnez-en une "
        "autre avec --database-url.",
    },
    "database_damaged": {
        "en": "The database is damaged, or no database at all ({why}): restore it from a backup, or name another with "
        "--database-url.",
        "fr": "La base de données est endommagée, ou n’en est pas une ({why}) : restaurez-la à partir d’une "
        "sauvegarde, ou donnez-en une autre avec --database-url.",
    },
    "database_incomplete": {
        "en": "The database is only a part of one: the table {why} is missing or is not as it must be. Restore it from "
        "a backup, or name another with --database-url.",
        "fr": "La base de données n’est pas entière : la table {why} manque, ou n’est pas comme il faut. Restaurez-la "
        "à partir d’une sauvegarde, ou donnez-en une autre avec --database-url.",
    },
    "role_missing": {
        "en": "The database has no role {why} that could serve: make it first (CREATE ROLE … LOGIN PASSWORD …; a "
        "database in a file has no roles), or leave --serving-role out.",
        "fr": "La base de données n’a pas de rôle {why} qui puisse servir : créez-le d’abord (CREATE ROLE … LOGIN "
        "PASSWORD … ; une base en fichier n’a pas de rôles), ou omettez --serving-role.",
    },
    "role_owns": {
        "en": "The role {why} has all the rights of the one that migrates, and would keep them: name another with "
        "--serving-role, or leave it out where one role does both.",
        "fr": "Le rôle {why} a tous les droits de celui qui migre, et les garderait : donnez-en un autre avec "
        "--serving-role, ou omettez-le si un seul rôle fait les deux.",
    },
    "role_may_create": {
        "en": "Note: {role} may still create in {place}. To take that back, as its owner: REVOKE CREATE ON {place} "
        "FROM {role}, PUBLIC.",
        "fr": "Remarque : {role} peut encore créer dans {place}. Pour le lui retirer, en tant que propriétaire : "
        "REVOKE CREATE ON {place} FROM {role}, PUBLIC.",
    },
    # The catalogue
    "aliases": {"en": "also", "fr": "aussi"},
    "domain": {"en": "domain", "fr": "domaine"},
    "source": {"en": "source", "fr": "source"},
    "examples": {"en": "examples", "fr": "exemples"},
    # The settings
    "setting": {"en": "setting", "fr": "réglage"},
    "value": {"en": "value", "fr": "valeur"},
    "default": {"en": "default", "fr": "défaut"},
    "variable": {"en": "environment variable", "fr": "variable d’environnement"},
    "meaning": {"en": "meaning", "fr": "sens"},
    # Help
    "tagline": {
        "en": "A calculator whose every displayed digit is right.",
        "fr": "Une calculatrice dont chaque chiffre affiché est juste.",
    },
    "usage": {"en": "Usage:", "fr": "Usage :"},
    "commands": {"en": "Commands:", "fr": "Commandes :"},
    "actions": {"en": "Actions:", "fr": "Actions :"},
    "options": {"en": "Options:", "fr": "Options :"},
    "more": {
        "en": "calculatrice COMMAND --help says more of each. Without anything: the interactive calculator.",
        "fr": "calculatrice COMMANDE --help en dit plus. Sans rien : la calculatrice interactive.",
    },
    "command_eval": {
        "en": "calculate; - or a pipe: the lines of standard input, each with its answer or its error",
        "fr": "calculer ; - ou un tube : les lignes de l’entrée standard, chacune avec sa réponse ou son erreur",
    },
    "command_explain": {
        "en": "show how a text is read: its parts, its reading, what is told of it",
        "fr": "montrer comment un texte est lu\u202f: ses parties, sa lecture, ce qui en est signalé",
    },
    "command_batch": {
        "en": "an expression a line in, a JSON object a line out; or a table in, the table with its answers out",
        "fr": "une expression par ligne en entrée, un objet JSON par ligne en sortie ; ou un tableau, complété des "
        "réponses",
    },
    "command_repl": {"en": "the interactive calculator", "fr": "la calculatrice interactive"},
    "command_serve": {
        "en": "the page and the HTTP API, until Ctrl-C",
        "fr": "la page et l’API HTTP, jusqu’à Ctrl-C",
    },
    "mcp_waits": {
        "en": "A host of the Model Context Protocol starts this command, and speaks to it here; Ctrl-D ends it.",
        "fr": "Un hôte du Model Context Protocol lance cette commande et lui parle ici ; Ctrl-D y met fin.",
    },
    "command_mcp": {
        "en": "tools for a language model, by the Model Context Protocol at standard input and output",
        "fr": "des outils pour un modèle de langage, par le Model Context Protocol sur l’entrée et la sortie standard",
    },
    "command_cloud": {
        "en": "the environments at Scaleway: shared, dev and prod",
        "fr": "les environnements chez Scaleway : shared, dev et prod",
    },
    "cloud_check": {
        "en": "what is missing before up can begin, all at once",
        "fr": "ce qui manque avant que up puisse commencer, en une fois",
    },
    "cloud_plan": {"en": "show what up would do", "fr": "montrer ce que up ferait"},
    "cloud_up": {
        "en": "make the environment, or go on making it, or bring it up to date",
        "fr": "créer l’environnement, ou continuer, ou le mettre à jour",
    },
    "cloud_status": {"en": "what stands, and what is missing", "fr": "ce qui est en place, et ce qui manque"},
    "cloud_diagram": {
        "en": "a Mermaid diagram of an environment, or of all",
        "fr": "un diagramme Mermaid d’un environnement, ou de tous",
    },
    "cloud_logs": {"en": "what the application said last", "fr": "ce que l’application a dit en dernier"},
    "cloud_monitor": {
        "en": "what looks at every environment and tells an address: up, open, down",
        "fr": "ce qui surveille les environnements et alerte une adresse : up, open, down",
    },
    "cloud_rollback": {
        "en": "the application as it was before its last rollout",
        "fr": "l’application telle qu’avant son dernier déploiement",
    },
    "cloud_backup": {
        "en": "take a dump of the database into a file, and check it",
        "fr": "copier la base dans un fichier, et le vérifier",
    },
    "cloud_backups": {
        "en": "the backups that Scaleway keeps of the database",
        "fr": "les sauvegardes de la base que garde Scaleway",
    },
    "cloud_restore": {
        "en": "fill a new database beside the one in use, and compare the two",
        "fr": "remplir une nouvelle base à côté de celle en service, et comparer les deux",
    },
    "cloud_switch": {
        "en": "let the application use another database, which restore has filled",
        "fr": "faire utiliser à l’application une autre base, que restore a remplie",
    },
    "cloud_down": {
        "en": "destroy the environment; shared comes last",
        "fr": "détruire l’environnement ; shared vient en dernier",
    },
    "command_functions": {
        "en": "the catalogue of functions and constants, or all about one",
        "fr": "le catalogue des fonctions et constantes, ou tout sur l’une d’elles",
    },
    "command_units": {
        "en": "the units and currencies, what each of them is, or all about one",
        "fr": "les unités et les monnaies, ce que vaut chacune, ou tout sur l’une d’elles",
    },
    "command_worker": {
        "en": "run the long calculations of a PostgreSQL database",
        "fr": "effectuer les longs calculs d’une base PostgreSQL",
    },
    "command_jobs": {
        "en": "list, show, cancel, try again or delete long calculations",
        "fr": "lister, montrer, annuler, relancer ou supprimer les longs calculs",
    },
    "command_migrate": {
        "en": "give the database the tables of this version",
        "fr": "donner à la base les tables de cette version",
    },
    "command_settings": {"en": "the settings and their values", "fr": "les réglages et leurs valeurs"},
    "command_completion": {"en": "the completion script of a shell", "fr": "le script de complétion d’un shell"},
    "option_form": {
        "en": "print one form, as it is written after to: hex, fraction, mixed, percent, hms, 2 decimals, base 7, all",
        "fr": "une seule forme, comme après to : hex, fraction, mixte, pourcent, hms, 2 décimales, base 7, tout",
    },
    "option_json": {"en": "print the result as a JSON object", "fr": "afficher le résultat comme objet JSON"},
    "option_terse": {
        "en": "print the answer alone, without = or ≈",
        "fr": "afficher la réponse seule, sans = ni ≈",
    },
    "option_concurrency": {
        "en": "calculations at a time; by default as --workers of serve: one for each core",
        "fr": "calculs simultanés ; par défaut un par cœur",
    },
    "option_session": {
        "en": "let definitions carry over from line to line",
        "fr": "garder les définitions d’une ligne à l’autre",
    },
    "option_column": {
        "en": "the input is a table, whose column of that name holds the expressions (the first one)",
        "fr": "l’entrée est un tableau, dont la colonne de ce nom contient les expressions (la première)",
    },
    "option_as": {
        "en": "the name of the new column for the answers; NAME_relation, NAME_error stand beside it (result)",
        "fr": "le nom de la nouvelle colonne des réponses, suivie de NOM_relation, NOM_error (result)",
    },
    "option_format": {
        "en": "how the table is written: csv, parted by commas or semicolons, or tsv, by tabs (csv)",
        "fr": "l’écriture du tableau : csv, séparé par virgules ou points-virgules, ou tsv, par tabulations (csv)",
    },
    "option_jobs": {
        "en": "answer in so many processes, the answers in order (1); auto: one for each core",
        "fr": "répondre avec autant de processus, les réponses dans l’ordre (1) ; auto : un par cœur",
    },
    "option_open": {"en": "open the page in the browser", "fr": "ouvrir la page dans le navigateur"},
    "option_foundation": {
        "en": "the folder of the Terraform configurations, when it is not the checkout’s",
        "fr": "le dossier des configurations Terraform, s’il n’est pas celui de la copie du dépôt",
    },
    "option_yes": {
        "en": "ask nothing but the name of what is destroyed for good",
        "fr": "ne rien demander, sauf le nom de ce qui est détruit pour de bon",
    },
    "option_follow": {
        "en": "logs: go on with what is said from now on, until Ctrl-C",
        "fr": "logs : continuer avec ce qui se dit ensuite, jusqu’à Ctrl-C",
    },
    "option_since": {
        "en": "logs: what was said in that time, such as 10m or 1h30m",
        "fr": "logs : ce qui a été dit dans ce délai, comme 10m ou 1h30m",
    },
    "option_previous": {
        "en": "logs: what the containers said that were there before a restart",
        "fr": "logs : ce qu’ont dit les conteneurs d’avant un redémarrage",
    },
    "option_from": {
        "en": "restore: the file that backup has written",
        "fr": "restore : le fichier que backup a écrit",
    },
    "option_from-backup": {
        "en": "restore: one of Scaleway’s backups, or the latest of the database in use",
        "fr": "restore : une sauvegarde de Scaleway, ou la dernière (latest) de la base en service",
    },
    "option_help": {"en": "this help", "fr": "cette aide"},
    "option_version": {"en": "the version", "fr": "la version"},
    # The interactive calculator
    "welcome": {
        "en": "Calculatrice {version} · :help for help, Ctrl-D to leave",
        "fr": "Calculatrice {version} · :help pour l’aide, Ctrl-D pour quitter",
    },
    "how_to": {
        "en": "Type a calculation. x = 3 and f(x) = x^2 define names, ans is the last result; Tab completes.",
        "fr": "Tapez un calcul. x = 3 et f(x) = x^2 définissent des noms, ans est le dernier résultat ; Tab complète.",
    },
    "directive_help": {"en": "this help", "fr": "cette aide"},
    "directive_vars": {"en": "the names defined", "fr": "les noms définis"},
    "directive_functions": {
        "en": "the catalogue, or all about a name",
        "fr": "le catalogue, ou tout sur un nom",
    },
    "directive_digits": {"en": "how many digits to show", "fr": "combien de chiffres montrer"},
    "directive_angle": {"en": "the unit of angles", "fr": "l’unité des angles"},
    "directive_units": {"en": "the system of units", "fr": "le système d’unités"},
    "directive_en": {"en": "English, with a decimal point", "fr": "anglais, avec un point décimal"},
    "directive_fr": {"en": "French, with a decimal comma", "fr": "français, avec une virgule décimale"},
    "directive_form": {
        "en": "show this form alone; without a name, the usual ones",
        "fr": "ne montrer que cette forme ; sans nom, les formes habituelles",
    },
    "directive_settle": {
        "en": "always read it so: no longer tell a warning, or those of the last answer",
        "fr": "toujours lire ainsi\u202f: ne plus donner un avertissement, ou ceux de la dernière réponse",
    },
    "directive_save": {"en": "save the names in a file", "fr": "enregistrer les noms dans un fichier"},
    "directive_load": {"en": "read the names of a file", "fr": "relire les noms d’un fichier"},
    "directive_clear": {"en": "forget all names", "fr": "oublier tous les noms"},
    "directive_quit": {"en": "leave", "fr": "quitter"},
    "unknown_directive": {
        "en": ":{name} is no command; there are: {names}",
        "fr": ":{name} n’est pas une commande ; il y a : {names}",
    },
    "directive_argument": {"en": "Write :{name} {argument}", "fr": "Écrivez :{name} {argument}"},
    "no_names": {"en": "No name is defined.", "fr": "Aucun nom n’est défini."},
    "cleared": {"en": "All names are forgotten.", "fr": "Tous les noms sont oubliés."},
    "saved": {"en": "Saved in {path}", "fr": "Enregistré dans {path}"},
    "loaded": {"en": "Loaded from {path}: {names}", "fr": "Relu depuis {path} : {names}"},
    "file_refused": {"en": "{path}: {why}", "fr": "{path} : {why}"},
    "foreign_file": {
        "en": "{path} exists and is no saved session: choose another name.",
        "fr": "{path} existe et n’est pas une session enregistrée : choisissez un autre nom.",
    },
}


def say(reason: str, locale: str, **details: object) -> str:
    """The sentence `reason` in `locale`, its fields filled from `details`.

    >>> say("stopped", "fr")
    'Arrêté.'
    """
    return CLI_MESSAGES[reason][locale].format(**details)
