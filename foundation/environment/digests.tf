# What digests of clients are made with: nobody who sees a digest can find out of which address it is.

module "digests_secret" {
  source = "../modules/password"

  name        = "digests"
  path        = local.secrets
  description = "The secret that digests of clients are made with"
  tags        = local.tags
  generation  = local.password_generation
}
