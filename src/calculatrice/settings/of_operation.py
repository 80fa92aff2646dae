"""What stands around the server: proxies, names, logs, parts, its end."""

from __future__ import annotations

from calculatrice.settings.setting import Setting

OPERATION = (
    Setting(
        "proxies",
        "none",
        {
            "en": "addresses or networks, separated by commas, of proxies whose X-Forwarded-For is believed, or none",
            "fr": "adresses ou réseaux de mandataires, séparés par des virgules, dont X-Forwarded-For est cru, ou none",
        },
        "LIST",
        served=True,
    ),
    Setting(
        "public_host",
        "none",
        {
            "en": "names, separated by commas, by which readers know the server, the first for addresses that it "
            "writes; none: those of this machine, and what a named proxy calls it",
            "fr": "noms, séparés par des virgules, sous lesquels on connaît le serveur, le premier pour les adresses "
            "qu’il écrit ; none : ceux de cette machine, et celui que lui donne un mandataire nommé",
        },
        "LIST",
        served=True,
    ),
    Setting(
        "log_level",
        "warning",
        {
            "en": "what is logged; info: every request",
            "fr": "ce qui est journalisé ; info : chaque requête",
        },
        choices=("error", "warning", "info"),
        served=True,
    ),
    Setting(
        "log_expressions",
        "no",
        {
            "en": "whether the log of requests holds what is calculated",
            "fr": "si le journal des requêtes contient ce qui est calculé",
        },
        choices=("no", "yes"),
        served=True,
    ),
    Setting(
        "mcp",
        "off",
        {
            "en": "whether /mcp serves the tools for language models that calculatrice mcp has",
            "fr": "si /mcp sert les outils pour modèles de langage de calculatrice mcp",
        },
        choices=("off", "on"),
        served=True,
    ),
    Setting(
        "security_contact",
        "none",
        {
            "en": "whom /.well-known/security.txt names to those who find a weakness: mail or https addresses, "
            "separated by commas; none: nobody",
            "fr": "à qui /.well-known/security.txt dit de signaler une faille : adresses électroniques ou https, "
            "séparées par des virgules ; none : à personne",
        },
        "LIST",
        served=True,
    ),
    Setting(
        "parts",
        "none",
        {
            "en": "the folder of what lets browsers calculate by themselves, which make offline builds; none: the "
            "server calculates alone",
            "fr": "dossier de ce qui permet aux navigateurs de calculer eux-mêmes, que make offline construit ; none : "
            "le serveur calcule seul",
        },
        "FOLDER",
        served=True,
    ),
    Setting(
        "grace",
        "5",
        {
            "en": "how long calculations that run may go on when the server is stopped, in seconds",
            "fr": "temps laissé aux calculs en cours quand le serveur s’arrête, en secondes",
        },
        "N",
        least=0,
        whole=False,
        served=True,
    ),
)
