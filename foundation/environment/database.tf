# PostgreSQL, on the private network alone: one database, a user that owns it and migrates, and one that serves from it.

module "database_admin_password" {
  source = "../modules/password"

  name        = "database-admin"
  path        = local.secrets
  description = "PostgreSQL, the instance’s administrator"
  tags        = local.tags
}

module "database_password" {
  source = "../modules/password"

  name        = "database"
  path        = local.secrets
  description = "PostgreSQL, the user that migrates"
  tags        = local.tags
  generation  = local.password_generation
}

module "database_server_password" {
  source = "../modules/password"

  name        = "database-server"
  path        = local.secrets
  description = "PostgreSQL, the user of servers and workers"
  tags        = local.tags
  generation  = local.password_generation
}

resource "scaleway_rdb_instance" "database" {
  name                      = "calculatrice-${var.environment}-rdb"
  tags                      = local.tags
  region                    = var.region
  engine                    = var.database_engine
  node_type                 = var.database_node_type
  is_ha_cluster             = var.database_highly_available
  volume_type               = var.database_volume.type
  volume_size_in_gb         = var.database_volume.size
  disable_backup            = false
  backup_schedule_frequency = var.backup.every_hours
  backup_schedule_retention = var.backup.keep_days
  user_name                 = "admin"
  password_wo               = module.database_admin_password.value
  password_wo_version       = module.database_admin_password.revision

  private_network {
    pn_id       = var.network.id
    enable_ipam = true
  }

  # Scaleway tells neither again: an instance that is imported would be replaced for them, data and all.
  lifecycle {
    ignore_changes = [user_name, password_wo_version]
  }
}

resource "scaleway_rdb_acl" "database" {
  instance_id = scaleway_rdb_instance.database.id

  acl_rules {
    ip          = var.network.subnet
    description = "The private network"
  }
}

resource "scaleway_rdb_database" "database" {
  instance_id = scaleway_rdb_instance.database.id
  name        = "calculatrice-${var.environment}-db"
}

resource "scaleway_rdb_user" "calculatrice" {
  instance_id         = scaleway_rdb_instance.database.id
  name                = "calculatrice"
  is_admin            = false
  password_wo         = module.database_password.value
  password_wo_version = module.database_password.revision
}

resource "scaleway_rdb_privilege" "calculatrice" {
  instance_id   = scaleway_rdb_instance.database.id
  database_name = scaleway_rdb_database.database.name
  user_name     = scaleway_rdb_user.calculatrice.name
  permission    = "all"

  # Scaleway calls it `custom` as soon as there are tables that were made after it.
  lifecycle {
    ignore_changes = [permission]
  }
}

# What it may do with which table is granted by the migration, which knows the tables.
resource "scaleway_rdb_user" "server" {
  instance_id         = scaleway_rdb_instance.database.id
  name                = "calculatrice-server"
  is_admin            = false
  password_wo         = module.database_server_password.value
  password_wo_version = module.database_server_password.revision
}

resource "scaleway_rdb_privilege" "server" {
  instance_id   = scaleway_rdb_instance.database.id
  database_name = scaleway_rdb_database.database.name
  user_name     = scaleway_rdb_user.server.name
  permission    = "readwrite"

  # As above.
  lifecycle {
    ignore_changes = [permission]
  }

  # The server takes one change of rights at a time.
  depends_on = [scaleway_rdb_privilege.calculatrice]
}
