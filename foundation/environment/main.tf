# One environment: the way in (address, record, load balancer, certificate), its database, its cache.

locals {
  tags     = ["calculatrice", var.environment, var.owner]
  secrets  = "/calculatrice/${var.environment}"
  dns_name = coalesce(var.dns_name, join("-", compact(["calculatrice", var.environment == "prod" ? "" : var.environment, var.owner])))
}
