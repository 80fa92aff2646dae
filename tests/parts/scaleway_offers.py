"""What the small Scaleway offers, and whom it lets in, in the shape of each list: the versions as last recorded."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    Item = dict[str, Any]

DEPLOYER = "de910e1a-3333-4444-8555-666677778888"
"""The application that bears the key of whoever runs the command."""
POLICY = "b01c1e5a-3333-4444-8555-666677778888"
SETS_OF_THE_PROJECT = (
    "PrivateNetworksFullAccess",
    "VPCReadOnly",
    "IPAMReadOnly",
    "KubernetesFullAccess",
    "InstancesReadOnly",
    "ContainerRegistryFullAccess",
    "LoadBalancersFullAccess",
    "DomainsDNSFullAccess",
    "RelationalDatabasesFullAccess",
    "RedisFullAccess",
    "SecretManagerFullAccess",
    "SecretManagerSecretAccess",
    "ObservabilityFullAccess",
)
PAGE = 100


@dataclass
class Offers:
    """What there is, by name, and whether some is left; `zones` are the DNS zones that are in the project."""

    kubernetes: list[str] = field(default_factory=lambda: ["1.36.1", "1.35.3", "1.34.6", "1.33.10"])
    engines: list[str] = field(default_factory=lambda: [f"PostgreSQL-{number}" for number in (17, 16, 15, 14)])
    redis: list[str] = field(default_factory=lambda: ["8.6.3"])
    servers: dict[str, str] = field(default_factory=lambda: {"DEV1-M": "available", "DEV1-L": "scarce"})
    database_types: dict[str, str] = field(
        default_factory=lambda: {"DB-DEV-S": "available", "DB-PRO2-XXS": "available", "DB-PRO2-XS": "low_stock"}
    )
    cache_types: dict[str, str] = field(default_factory=lambda: {"RED1-MICRO": "available", "RED1-S": "low_stock"})
    balancer_types: dict[str, str] = field(default_factory=lambda: {"LB-S": "available", "LB-GP-M": "available"})
    zones: list[str] = field(default_factory=lambda: ["polytech-dijon.kiowy.net"])
    granted: list[str] = field(default_factory=lambda: [*SETS_OF_THE_PROJECT, "IAMManager"])
    quotas: dict[str, int] = field(default_factory=lambda: {"k8s_clusters": 5, "cp_servers_type_dev1_m": 10})

    def refused(self, kind: str, body: Item) -> Item | None:
        """What is said to whoever wants to make something of a version that is not offered."""
        asked: dict[str, tuple[str, list[str]]] = {"instances": ("engine", self.engines)}
        asked["clusters"] = ("version", self.redis if "node_type" in body else self.kubernetes)
        name, offered = asked.get(kind, ("", []))
        if not name or body.get(name) in offered:
            return None
        details = [{"argument_name": name, "reason": "constraint", "help_message": f"{body.get(name)} is not offered"}]
        return {"type": "invalid_arguments", "message": "invalid argument(s)", "details": details}

    def kubernetes_versions(self, region: str) -> Item:
        """They have no total."""
        return {
            "versions": [{"name": name, "label": f"Kubernetes {name}", "region": region} for name in self.kubernetes]
        }

    def database_engines(self, region: str) -> Item:
        """Versions, by engine."""
        versions = [
            {"version": name.partition("-")[2], "name": name, "disabled": False, "beta": False} for name in self.engines
        ]
        mysql = {"version": "8", "name": "MySQL-8", "disabled": False, "beta": False}
        engines = [
            {"name": "MySQL", "region": region, "versions": [mysql]},
            {"name": "PostgreSQL", "region": region, "versions": versions},
        ]
        return {"engines": engines, "total_count": len(engines)}

    def redis_versions(self, zone: str) -> Item:
        """Without those that are deprecated."""
        versions = [{"version": name, "available_settings": [], "zone": zone} for name in self.redis]
        return {"versions": versions, "total_count": len(versions)}

    def server_types(self, page: int) -> Item:
        """Their pages say no total in what they answer."""
        here = list(self.servers.items())[(page - 1) * PAGE : page * PAGE]
        return {"servers": {name: {"availability": stock} for name, stock in here}}

    def bearer_of(self, access_key: str, project: str) -> Item:
        """The key of whoever runs the command."""
        return {"access_key": access_key, "secret_key": None, "application_id": DEPLOYER, "default_project_id": project}

    def rules(self, project: str, organization: str) -> list[Item]:
        """What the deployer's policy allows."""
        others = [name for name in self.granted if name in SETS_OF_THE_PROJECT]
        managing = [name for name in self.granted if name not in SETS_OF_THE_PROJECT]
        return [
            {"id": "1", "permission_set_names": others, "project_ids": [project]},
            {"id": "2", "permission_set_names": managing, "organization_id": organization},
        ]


def stocked(kind: str, types: dict[str, str]) -> Item:
    """A list of sizes."""
    more = {} if kind == "lb_types" else {"disabled": False, "beta": False}
    found = [{"name": name, "stock_status": stock, **more} for name, stock in types.items()]
    return {kind: found, "total_count": len(found)}
