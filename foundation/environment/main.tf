# One environment: the way in (address, record, load balancer, certificate), its database, its cache.

locals {
  tags     = ["calculatrice", var.environment, var.owner]
  secrets  = "/calculatrice/${var.environment}"
  dns_name = coalesce(var.dns_name, join("-", compact(["calculatrice", var.environment == "prod" ? "" : var.environment, var.owner])))

  # The day, as a number, and the generation: a later day is another password, as a higher generation is.
  password_generation = var.password_generation + (var.passwords_since == null ? 0 : tonumber(replace(coalesce(var.passwords_since, "0"), "-", "")))
}
