output "load_balancer" {
  description = "The load balancer that the cluster’s Service takes: its id, zone and address."
  value = {
    id   = split("/", scaleway_lb.lb.id)[1]
    zone = scaleway_lb.lb.zone
    ip   = scaleway_lb_ip.ip.ip_address
  }
}

output "lb_ip" {
  description = "The address of the load balancer, under the document’s name."
  value       = scaleway_lb_ip.ip.ip_address
}

output "certificate_id" {
  description = "The certificate that the load balancer shows on port 443."
  value       = split("/", scaleway_lb_certificate.certificate.id)[1]
}

output "host_name" {
  description = "The name under which the environment is reached."
  value       = scaleway_domain_record.dns.fqdn
}

output "database" {
  description = "PostgreSQL: where it is reached, who signs it, and as whom: who migrates, and who serves, each with the secret that keeps the password."
  value = {
    host            = one(scaleway_rdb_instance.database.private_network).ip
    port            = one(scaleway_rdb_instance.database.private_network).port
    name            = coalesce(var.database_in_use, scaleway_rdb_privilege.calculatrice.database_name)
    user            = scaleway_rdb_privilege.calculatrice.user_name
    tls_ca          = scaleway_rdb_instance.database.certificate
    password_secret = module.database_password.secret
    server = {
      user            = scaleway_rdb_privilege.server.user_name
      password_secret = module.database_server_password.secret
    }
  }
}

output "cache" {
  description = "Redis: where it is reached, as whom, the authority that signs it, and the secret that keeps the password."
  value = {
    host            = one(scaleway_redis_cluster.cache.private_network).ips[0]
    port            = one(scaleway_redis_cluster.cache.private_network).port
    user            = scaleway_redis_cluster.cache.user_name
    tls_ca          = scaleway_redis_cluster.cache.certificate
    password_secret = module.cache_password.secret
  }
}

output "digests" {
  description = "The secret that keeps what digests of clients are made with."
  value = {
    password_secret = module.digests_secret.secret
  }
}

output "passwords_since" {
  description = "The day since when passwords are what they are; null where none was ever set."
  value       = var.passwords_since
}
