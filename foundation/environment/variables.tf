variable "environment" {
  description = "The environment’s name: part of the names of everything in it, and the workspace that its state lies in."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9]{0,11}$", var.environment))
    error_message = "environment takes 1 to 12 lower-case letters and digits, beginning with a letter."
  }

  validation {
    condition     = !contains(["monitoring", "logs"], var.environment)
    error_message = "environment is another than monitoring and logs: what looks at every environment has these names in the cluster."
  }

  validation {
    condition     = var.environment == terraform.workspace
    error_message = "environment is not the workspace: another environment’s state would be overwritten. Set TF_WORKSPACE to the environment’s name."
  }
}

variable "owner" {
  description = "Whose calculatrice this is: part of every name that would otherwise collide."
  type        = string
  default     = "dunand-mathieu"

  validation {
    condition     = can(regex("^[a-z]([a-z0-9-]{0,22}[a-z0-9])?$", var.owner))
    error_message = "owner takes 1 to 24 lower-case letters, digits and hyphens, beginning with a letter: it becomes part of a host name."
  }
}

variable "region" {
  description = "The Scaleway region that everything stands in."
  type        = string
  default     = "fr-par"

  validation {
    condition     = contains(["fr-par", "nl-ams", "pl-waw"], var.region)
    error_message = "region is one of fr-par, nl-ams, pl-waw: elsewhere Scaleway has no load balancers, databases, caches, secrets or registries."
  }
}

variable "zone" {
  description = "The zone, within the region, of the load balancer and the cache."
  type        = string
  default     = "fr-par-1"

  validation {
    condition     = can(regex("^${var.region}-[1-3]$", var.zone))
    error_message = "zone is the region, a hyphen and 1, 2 or 3, such as fr-par-1."
  }
}

variable "network" {
  description = "The private network that shared made, its output of the same name: its id, REGION/UUID, and its addresses."
  type = object({
    id     = string
    subnet = string
  })

  validation {
    condition     = can(regex("^${var.region}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", var.network.id))
    error_message = "network.id is the region, a slash and a UUID: take the output `network` of shared."
  }

  validation {
    condition     = can(cidrnetmask(var.network.subnet))
    error_message = "network.subnet is an IPv4 network in CIDR notation: take the output `network` of shared."
  }
}

variable "dns_zone" {
  description = "The DNS zone, in the same Scaleway project, that gets the record."
  type        = string
  default     = "polytech-dijon.kiowy.net"

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$", var.dns_zone))
    error_message = "dns_zone is a domain name in lower case, such as example.org."
  }
}

variable "dns_name" {
  description = "The record’s name in the zone. By default calculatrice-OWNER in prod, calculatrice-ENVIRONMENT-OWNER elsewhere."
  type        = string
  default     = null

  validation {
    condition     = var.dns_name == null || can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.dns_name))
    error_message = "dns_name takes 1 to 63 lower-case letters, digits and hyphens."
  }
}

variable "dns_ttl" {
  description = "How long, in seconds, the record may be remembered."
  type        = number
  default     = 3600

  validation {
    condition     = var.dns_ttl >= 60 && var.dns_ttl <= 2592000 && floor(var.dns_ttl) == var.dns_ttl
    error_message = "dns_ttl is a whole number of seconds from 60 to 2592000, thirty days."
  }
}

variable "load_balancer_type" {
  description = "The size of the load balancer."
  type        = string
  default     = "LB-S"

  validation {
    condition     = contains(["LB-S", "LB-GP-M", "LB-GP-L", "LB-GP-XL"], var.load_balancer_type)
    error_message = "load_balancer_type is one of LB-S, LB-GP-M, LB-GP-L, LB-GP-XL."
  }
}

variable "ssl_compatibility_level" {
  description = "Which versions of TLS the load balancer speaks."
  type        = string
  default     = "ssl_compatibility_level_intermediate"

  validation {
    condition = contains(
      ["ssl_compatibility_level_intermediate", "ssl_compatibility_level_modern"], var.ssl_compatibility_level
    )
    error_message = "ssl_compatibility_level is ssl_compatibility_level_intermediate or ssl_compatibility_level_modern: what is older is not safe."
  }
}

variable "database_engine" {
  description = "The version of PostgreSQL."
  type        = string
  default     = "PostgreSQL-17"

  validation {
    condition     = can(regex("^PostgreSQL-1[4-9]$", var.database_engine))
    error_message = "database_engine is PostgreSQL-14 or newer, such as PostgreSQL-17."
  }
}

variable "database_in_use" {
  description = "The database of the server that the application uses; empty for the one that is made with it. `calculatrice cloud switch` writes it."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^[a-z0-9-]{0,63}$", var.database_in_use))
    error_message = "database_in_use is the name of a database, such as calculatrice-dev-db."
  }
}

variable "database_node_type" {
  description = "The size of the database’s server."
  type        = string
  default     = "DB-DEV-S"

  validation {
    condition     = can(regex("^DB-[A-Z0-9]+-[A-Z0-9]+$", var.database_node_type))
    error_message = "database_node_type is a Scaleway database node in capitals, such as DB-DEV-S."
  }
}

variable "database_highly_available" {
  description = "Whether a second server follows the first and takes over when it fails."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = !var.database_highly_available || !startswith(var.database_node_type, "DB-DEV-")
    error_message = "database_highly_available wants a database_node_type that Scaleway’s guarantee covers, such as DB-PRO2-XXS: DB-DEV is for development."
  }
}

variable "database_volume" {
  description = "Where the database’s data lie: the type of block storage, and its size in GB."
  type = object({
    type = string
    size = number
  })
  default = {
    type = "sbs_5k"
    size = 10
  }

  validation {
    condition     = contains(["sbs_5k", "sbs_15k"], var.database_volume.type)
    error_message = "database_volume.type is sbs_5k or sbs_15k: a local volume (lssd) has no size of its own."
  }

  validation {
    condition     = var.database_volume.size >= 5 && var.database_volume.size <= 10000 && var.database_volume.size % 5 == 0
    error_message = "database_volume.size is a multiple of 5 from 5 to 10000."
  }
}

variable "backup" {
  description = "The database’s backups: one every so many hours, each kept for so many days."
  type = object({
    every_hours = number
    keep_days   = number
  })
  default = {
    every_hours = 24
    keep_days   = 7
  }

  validation {
    condition     = var.backup.every_hours >= 1 && var.backup.every_hours <= 168 && floor(var.backup.every_hours) == var.backup.every_hours
    error_message = "backup.every_hours is a whole number from 1 to 168, a week."
  }

  validation {
    condition     = var.backup.keep_days >= 1 && var.backup.keep_days <= 365 && floor(var.backup.keep_days) == var.backup.keep_days
    error_message = "backup.keep_days is a whole number from 1 to 365."
  }
}

variable "cache_version" {
  description = "The version of Redis. Where NAME.tfvars names none, `calculatrice cloud up` writes the newest into it."
  type        = string
  default     = "8.6.3"

  validation {
    condition     = can(regex("^[0-9]+\\.[0-9]+\\.[0-9]+$", var.cache_version))
    error_message = "cache_version is a full version of Redis, such as 8.6.3."
  }
}

variable "cache_node_type" {
  description = "The size of each server of the cache."
  type        = string
  default     = "RED1-MICRO"

  validation {
    condition     = can(regex("^RED1-[A-Z0-9]+$", var.cache_node_type))
    error_message = "cache_node_type is a Scaleway Redis node in capitals, such as RED1-MICRO."
  }
}

variable "cache_nodes" {
  description = "How many servers the cache has: 1 alone, or 2, where the second takes over when the first fails."
  type        = number
  default     = 1

  validation {
    condition     = contains([1, 2], var.cache_nodes)
    error_message = "cache_nodes is 1 or 2: from 3 on it is another protocol (Redis Cluster), which the application does not speak."
  }
}

variable "password_generation" {
  description = "Which passwords the application has: a higher number replaces them. The administrator’s is set once."
  type        = number
  default     = 1

  validation {
    condition     = var.password_generation >= 1 && floor(var.password_generation) == var.password_generation
    error_message = "password_generation is a whole number from 1."
  }
}
