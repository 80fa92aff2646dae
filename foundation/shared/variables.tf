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
  description = "The zone, within the region, of the nodes."
  type        = string
  default     = "fr-par-1"

  validation {
    condition     = can(regex("^${var.region}-[1-3]$", var.zone))
    error_message = "zone is the region, a hyphen and 1, 2 or 3, such as fr-par-1."
  }
}

variable "dns_zone" {
  description = "The DNS zone of the environments. Nothing of it is made here: one file of settings serves every part."
  type        = string
  default     = "polytech-dijon.kiowy.net"

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$", var.dns_zone))
    error_message = "dns_zone is a domain name in lower case, such as example.org."
  }
}

variable "subnet" {
  description = "The addresses of the private network, in CIDR notation."
  type        = string
  default     = "172.16.8.0/22"

  validation {
    condition = can(cidrnetmask(var.subnet)) && anytrue([
      for private in ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"] :
      try(cidrhost("${split("/", var.subnet)[0]}/${split("/", private)[1]}", 0) == cidrhost(private, 0), false)
    ])
    error_message = "subnet is a private IPv4 network in CIDR notation, such as 172.16.8.0/22."
  }

  validation {
    condition     = try(tonumber(split("/", var.subnet)[1]) >= 20 && tonumber(split("/", var.subnet)[1]) <= 28, false)
    error_message = "subnet has a prefix of 20 to 28: Scaleway takes no other."
  }
}

variable "kubernetes_version" {
  description = "The minor version of Kubernetes: Scaleway applies its patches in the maintenance window."
  type        = string
  default     = "1.35"

  validation {
    condition     = can(regex("^1\\.[0-9]{2}$", var.kubernetes_version))
    error_message = "kubernetes_version is a minor version such as 1.35: with automatic upgrades Scaleway picks the patch."
  }
}

variable "maintenance" {
  description = "When Scaleway may apply patches: a day in English and the hour, UTC, at which two hours begin."
  type = object({
    day  = string
    hour = number
  })
  default = {
    day  = "sunday"
    hour = 3
  }

  validation {
    condition = contains(
      ["any", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], var.maintenance.day
    )
    error_message = "maintenance.day is a day in English and lower case, or any."
  }

  validation {
    condition     = var.maintenance.hour >= 0 && var.maintenance.hour <= 23 && floor(var.maintenance.hour) == var.maintenance.hour
    error_message = "maintenance.hour is a whole hour from 0 to 23."
  }
}

variable "node_type" {
  description = "The type of the servers that are nodes of the cluster."
  type        = string
  default     = "DEV1-M"

  validation {
    condition     = can(regex("^[A-Z][A-Z0-9]+-[A-Z0-9-]+$", var.node_type))
    error_message = "node_type is a Scaleway server type in capitals, such as DEV1-M."
  }

  validation {
    condition     = !startswith(var.node_type, "DEV1-S") && !startswith(var.node_type, "STARDUST")
    error_message = "node_type has less than 4 GiB of memory, which Kapsule refuses."
  }
}

variable "node_count" {
  description = "How many nodes the cluster has: node1, node2, node3."
  type        = number
  default     = 3

  validation {
    condition     = var.node_count >= 1 && var.node_count <= 20 && floor(var.node_count) == var.node_count
    error_message = "node_count is a whole number from 1 to 20."
  }
}

variable "registry_name" {
  description = "The container registry’s name, after its prefix: the document’s own."
  type        = string
  default     = "container-registry"

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?$", var.registry_name))
    error_message = "registry_name takes 1 to 30 lower-case letters, digits and hyphens."
  }
}

variable "registry_prefix" {
  description = "What makes the registry’s name one of its own: in a region it is shared by every organisation. By default, the owner."
  type        = string
  default     = null

  validation {
    condition     = var.registry_prefix == null || can(regex("^[a-z][a-z0-9-]{0,28}[a-z0-9]$", var.registry_prefix))
    error_message = "registry_prefix takes 2 to 30 lower-case letters, digits and hyphens, beginning with a letter."
  }
}

variable "pull_key_generation" {
  description = "Which key the cluster pulls images with: a higher number makes another, and removes the one before the last."
  type        = number
  default     = 1

  validation {
    condition     = var.pull_key_generation >= 1 && floor(var.pull_key_generation) == var.pull_key_generation
    error_message = "pull_key_generation is a whole number from 1."
  }
}

variable "log_days" {
  description = "How long the lines of the pods are kept off their nodes, in days."
  type        = number
  default     = 30

  validation {
    condition     = var.log_days >= 1 && var.log_days <= 365 && floor(var.log_days) == var.log_days
    error_message = "log_days is a whole number from 1 to 365."
  }
}

variable "log_token_generation" {
  description = "Which token the cluster sends lines with: a higher number makes another, and removes the one before the last."
  type        = number
  default     = 1

  validation {
    condition     = var.log_token_generation >= 1 && floor(var.log_token_generation) == var.log_token_generation
    error_message = "log_token_generation is a whole number from 1."
  }
}

variable "alert_addresses" {
  description = "Whom alerts are mailed to, as the command puts it into the cluster: nothing is made of it here."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for address in var.alert_addresses : can(regex("^[^@\\s{}<>,]+@[^@\\s{}<>,]+$", address))])
    error_message = "alert_addresses are addresses such as ada@example.org, each in quotes of its own."
  }
}

variable "alert_webhook" {
  description = "Where alerts are sent as JSON, beside the addresses or in their place: nothing is made of it here."
  type        = string
  default     = null

  validation {
    condition     = var.alert_webhook == null || can(regex("^https://[^\\s{}]+$", var.alert_webhook))
    error_message = "alert_webhook begins with https://."
  }
}

variable "smtp_smarthost" {
  description = "The mail server that takes the mails, and its port: it speaks TLS. Nothing is made of it here."
  type        = string
  default     = null

  validation {
    condition     = var.smtp_smarthost == null || try(tonumber(regex("^(?:[a-zA-Z0-9.-]+|\\[[0-9a-f:.]+\\]):([0-9]{1,5})$", var.smtp_smarthost)[0]) <= 65535, false)
    error_message = "smtp_smarthost is a host and a port, such as smtp.example.org:587."
  }
}

variable "smtp_from" {
  description = "Whom the mails are from. Nothing is made of it here."
  type        = string
  default     = null

  validation {
    condition     = var.smtp_from == null || can(regex("^[^@\\s{}<>,]+@[^@\\s{}<>,]+$", var.smtp_from))
    error_message = "smtp_from is an address, such as calculatrice@example.org."
  }
}

variable "smtp_user" {
  description = "The user that the mail server knows, if it wants one: its password is in CALCULATRICE_SMTP_PASSWORD, and in no file."
  type        = string
  default     = null

  validation {
    condition     = var.smtp_user == null || can(regex("^[^\\s{}]+$", var.smtp_user))
    error_message = "smtp_user is a name without spaces."
  }
}
