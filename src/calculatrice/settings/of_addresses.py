"""Where the server listens, and where it sends what it observed."""

from __future__ import annotations

from calculatrice.settings.setting import Setting

ADDRESSES = (
    Setting(
        "host",
        "127.0.0.1",
        {
            "en": "the address to listen at; 0.0.0.0: every address of this machine",
            "fr": "adresse d’écoute ; 0.0.0.0 : toutes celles de cette machine",
        },
        "ADDRESS",
        served=True,
    ),
    Setting(
        "port",
        "8000",
        {"en": "the port to listen at; 0: any free one", "fr": "port d’écoute ; 0 : un port libre"},
        "N",
        least=0,
        most=65_535,
        served=True,
    ),
    Setting(
        "metrics_port",
        "off",
        {"en": "the port where Prometheus finds metrics, or off", "fr": "port des mesures pour Prometheus, ou off"},
        "N",
        choices=("off",),
        least=1,
        most=65_535,
        served=True,
    ),
    Setting(
        "otlp_endpoint",
        "none",
        {
            "en": "the OpenTelemetry collector that is told of traces, http://HOST:4318; none: nobody is",
            "fr": "le collecteur OpenTelemetry qui reçoit les traces, http://HÔTE:4318 ; none : aucun",
        },
        "URL",
        served=True,
    ),
    Setting(
        "redirect_port",
        "off",
        {
            "en": "the port from where all are led to the same address with https, or off",
            "fr": "le port d’où chacun est mené à la même adresse en https, ou off",
        },
        "N",
        choices=("off",),
        least=1,
        most=65_535,
        served=True,
    ),
)
