# A password that is made once, kept in Secret Manager, and never written into a plan or a state.
#
# It is kept first and read back: whoever uses it gets the one that was kept, even where a run ended between the two.

resource "scaleway_secret" "password" {
  name        = var.name
  path        = var.path
  description = var.description
  tags        = var.tags
}

resource "scaleway_secret_version" "password" {
  secret_id = scaleway_secret.password.id
  # 154 random bits, 122 of a UUID and 32 of another; the beginning is what Scaleway asks of a password: both cases, a digit, a special
  # character.
  data_wo         = "Aa1-${uuid()}-${substr(uuid(), 0, 8)}"
  data_wo_version = var.generation
}

ephemeral "scaleway_secret_version" "password" {
  secret_id = scaleway_secret_version.password.secret_id
  revision  = scaleway_secret_version.password.revision
}
