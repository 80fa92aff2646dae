# Redis, with TLS, on the private network alone: without a public endpoint there is nobody to let in or keep out.

module "cache_password" {
  source = "../modules/password"

  name        = "cache"
  path        = local.secrets
  description = "Redis, the application’s user"
  tags        = local.tags
  generation  = local.password_generation
}

resource "scaleway_redis_cluster" "cache" {
  name                = "calculatrice-${var.environment}-redis"
  tags                = local.tags
  version             = var.cache_version
  node_type           = var.cache_node_type
  cluster_size        = var.cache_nodes
  tls_enabled         = true
  user_name           = "calculatrice"
  password_wo         = module.cache_password.value
  password_wo_version = module.cache_password.revision

  # A full cache makes room for what is asked now; by itself it would refuse to take anything more.
  settings = {
    maxmemory-policy = "allkeys-lru"
  }

  private_network {
    id = var.network.id
  }
}
