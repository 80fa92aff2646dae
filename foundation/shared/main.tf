# What both environments stand on: one private network, one cluster of three nodes, one registry,
# and who may pull from that.

locals {
  tags = ["calculatrice", "shared", var.owner]
}

resource "scaleway_vpc_private_network" "network" {
  name = "calculatrice-${var.owner}-network"
  tags = local.tags

  ipv4_subnet {
    subnet = var.subnet
  }
}

resource "scaleway_k8s_cluster" "cluster" {
  name                        = "calculatrice-${var.owner}-cluster"
  tags                        = local.tags
  version                     = var.kubernetes_version
  cni                         = "cilium"
  private_network_id          = scaleway_vpc_private_network.network.id
  delete_additional_resources = false

  auto_upgrade {
    enable                        = true
    maintenance_window_day        = var.maintenance.day
    maintenance_window_start_hour = var.maintenance.hour
  }
}

resource "scaleway_k8s_pool" "node" {
  cluster_id          = scaleway_k8s_cluster.cluster.id
  name                = "node"
  tags                = local.tags
  node_type           = var.node_type
  size                = var.node_count
  autohealing         = true
  wait_for_pool_ready = true

  upgrade_policy {
    max_surge       = 1
    max_unavailable = 0
  }
}

resource "scaleway_registry_namespace" "registry" {
  name        = "${coalesce(var.registry_prefix, var.owner)}-${var.registry_name}"
  description = "Registry calculatrice"
}

# The cluster keeps a key of whoever may pull images, and can do nothing else.
resource "scaleway_iam_application" "puller" {
  name            = "calculatrice-${var.owner}-puller"
  description     = "Pulls the images of Calculatrice"
  organization_id = scaleway_registry_namespace.registry.organization_id
  tags            = local.tags
}

resource "scaleway_iam_policy" "puller" {
  name            = "calculatrice-${var.owner}-puller"
  description     = "Images may be pulled, and nothing else done"
  organization_id = scaleway_registry_namespace.registry.organization_id
  tags            = local.tags
  application_id  = scaleway_iam_application.puller.id

  rule {
    project_ids          = [scaleway_registry_namespace.registry.project_id]
    permission_set_names = ["ContainerRegistryReadOnly"]
  }
}

# The key before is kept until the next one comes: pods that have not been deployed anew still pull with it.
resource "scaleway_iam_api_key" "puller" {
  for_each = toset([for number in [var.pull_key_generation - 1, var.pull_key_generation] : tostring(number) if number > 0])

  application_id     = scaleway_iam_application.puller.id
  default_project_id = scaleway_registry_namespace.registry.project_id
  description        = "Opens the registry to the cluster"
}

moved {
  from = scaleway_iam_api_key.puller
  to   = scaleway_iam_api_key.puller["1"]
}

# The lines of the pods, off their nodes. Whoever may look at Cockpit reads them; what is written stays as it is until its time is over.
resource "scaleway_cockpit_source" "logs" {
  name           = "calculatrice-${var.owner}-logs"
  type           = "logs"
  retention_days = var.log_days
}

# The cluster keeps a token that writes lines, and reads none. The one before is kept until the next one comes, as with the key above.
resource "scaleway_cockpit_token" "shipper" {
  for_each = toset([for number in [var.log_token_generation - 1, var.log_token_generation] : tostring(number) if number > 0])

  name = "calculatrice-${var.owner}-shipper-${each.value}"

  scopes {
    write_logs    = true
    write_metrics = false
  }
}
