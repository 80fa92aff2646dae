# DNS record -> load balancer, where TLS ends -> the cluster’s nodes, over the private network.

resource "scaleway_lb_ip" "ip" {
  tags = local.tags
  zone = var.zone
}

resource "scaleway_lb" "lb" {
  name                    = "calc-${var.environment}-lb"
  tags                    = local.tags
  zone                    = var.zone
  type                    = var.load_balancer_type
  ip_ids                  = [scaleway_lb_ip.ip.id]
  ssl_compatibility_level = var.ssl_compatibility_level

  private_network {
    private_network_id = var.network.id
  }
}

resource "scaleway_domain_record" "dns" {
  dns_zone = var.dns_zone
  name     = local.dns_name
  type     = "A"
  data     = scaleway_lb_ip.ip.ip_address
  ttl      = var.dns_ttl
}

resource "scaleway_lb_certificate" "certificate" {
  lb_id = scaleway_lb.lb.id
  name  = "calc-${var.environment}-certificate"

  letsencrypt {
    common_name = scaleway_domain_record.dns.fqdn
  }

  # A changed name gets its certificate before the one in use goes.
  lifecycle {
    create_before_destroy = true
  }
}
