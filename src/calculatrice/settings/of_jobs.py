"""Calculations that became jobs: where they are kept, who works on them, how many and for how long."""

from __future__ import annotations

from calculatrice.settings.setting import Setting

SHORTEST_SECRET = 32
"""Characters: 128 bits, as `openssl rand -hex 16` writes them."""

JOBS = (
    Setting(
        "database_url",
        "auto",
        {
            "en": "where calculations are kept: sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME; "
            "auto: a file in the user’s data folder",
            "fr": "où les calculs sont conservés : sqlite:///FICHIER ou postgresql://NOM:MOT_DE_PASSE@HÔTE/BASE ; "
            "auto : un fichier dans le dossier de données de l’utilisateur",
        },
        "URL",
        served=True,
    ),
    Setting(
        "serving_role",
        "none",
        {
            "en": "the PostgreSQL role of servers and workers, where migrate is run by another: it may read and write "
            "rows, and change no table; none: one role does both",
            "fr": "rôle PostgreSQL des serveurs et des workers, si un autre migre : il peut lire et écrire des "
            "lignes, et ne change aucune table ; none : un seul rôle fait les deux",
        },
        "ROLE",
        served=True,
    ),
    Setting(
        "workers",
        "auto",
        {
            "en": "processes for long calculations; 0 leaves them to workers elsewhere; auto: one for each core",
            "fr": "processus pour les longs calculs ; 0 les laisse à d’autres ; auto : un par cœur",
        },
        "N",
        choices=("auto",),
        least=0,
        served=True,
    ),
    Setting(
        "queue",
        "1000",
        {
            "en": "long calculations that may wait for their turn",
            "fr": "longs calculs qui peuvent attendre leur tour",
        },
        "N",
        least=0,
        served=True,
    ),
    Setting(
        "queue_seconds",
        "600",
        {
            "en": "how long those that go before a new one may have waited, in seconds; 0: any time",
            "fr": "attente que peuvent avoir subie ceux qui passent avant un nouveau, en secondes ; 0 : sans limite",
        },
        "N",
        least=0,
        whole=False,
        served=True,
    ),
    Setting(
        "client_size",
        "64",
        {
            "en": "what is kept of a client’s long calculations, in MiB, unless it is on this machine; 0: any amount",
            "fr": "longs calculs conservés d’un client, en Mio, sauf depuis cette machine ; 0 : sans limite",
        },
        "N",
        least=0,
        served=True,
    ),
    Setting(
        "record_size",
        "4096",
        {
            "en": "what is kept of all long calculations, in MiB; 0: any amount",
            "fr": "longs calculs conservés en tout, en Mio ; 0 : sans limite",
        },
        "N",
        least=0,
        served=True,
    ),
    Setting(
        "redis_url",
        "none",
        {
            "en": "where processes share answers, counts and news: redis://:PASSWORD@HOST or rediss://…, with TLS; "
            "none: each for itself",
            "fr": "où les processus partagent réponses, décomptes et nouvelles : redis://:MOT_DE_PASSE@HÔTE, ou "
            "rediss://… avec TLS ; none : chacun pour soi",
        },
        "URL",
        served=True,
    ),
    Setting(
        "secret",
        "auto",
        {
            "en": f"the secret of the deployment, the same for all its servers, {SHORTEST_SECRET} characters or more, "
            "with which addresses of clients become digests; auto: kept beside a database in a file, made of the "
            "password of others",
            "fr": f"secret du déploiement, le même pour tous ses serveurs, d’au moins {SHORTEST_SECRET} caractères, "
            "avec lequel les adresses des clients deviennent des empreintes ; auto : gardé à côté d’une base en "
            "fichier, tiré du mot de passe des autres",
        },
        "TEXT",
        choices=("auto",),
        shortest=SHORTEST_SECRET,
        served=True,
    ),
    Setting(
        "connections",
        "10",
        {
            "en": "connections to a PostgreSQL database that are kept open, twice: for the record and for the queue",
            "fr": "connexions gardées avec une base PostgreSQL, deux fois : pour les calculs et pour la file d’attente",
        },
        "N",
        least=1,
        served=True,
    ),
    Setting(
        "retention",
        "30",
        {
            "en": "how long finished calculations are kept, in days",
            "fr": "durée de conservation des calculs terminés, en jours",
        },
        "N",
        least=0,
        whole=False,
        served=True,
    ),
)
