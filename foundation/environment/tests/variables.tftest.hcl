# What the variables refuse, and what they make. Run: terraform test
#
# The provider is the real one, since a mocked one has no ephemeral resources: it wants SCW_ACCESS_KEY and the like to be
# set, and asks nobody anything for a plan.

# Tests run in the workspace `default`.
variables {
  environment = "default"
  network     = { id = "fr-par/11111111-1111-1111-1111-111111111111", subnet = "172.16.8.0/22" }
}

run "names" {
  command = plan

  assert {
    condition     = scaleway_lb.lb.name == "calc-default-lb" && scaleway_rdb_database.database.name == "calculatrice-default-db"
    error_message = "The environment is not part of the names."
  }

  assert {
    condition     = scaleway_domain_record.dns.name == "calculatrice-default-dunand-mathieu"
    error_message = "The record is named after the environment and the owner."
  }
}

run "dns_name" {
  command = plan
  variables {
    dns_name = "sums"
  }

  assert {
    condition     = scaleway_domain_record.dns.name == "sums"
    error_message = "The record has another name than the one that was given."
  }
}

run "closed_to_everybody_else" {
  command = plan

  assert {
    condition     = [for rule in scaleway_rdb_acl.database.acl_rules : rule.ip] == [var.network.subnet]
    error_message = "Somebody outside the private network may reach the database."
  }

  assert {
    condition     = length(scaleway_rdb_instance.database.load_balancer) == 0 && length(scaleway_redis_cluster.cache.acl) == 0
    error_message = "The database or the cache has a public endpoint."
  }
}

run "highly_available" {
  command = plan
  variables {
    database_highly_available = true
    database_node_type        = "DB-PRO2-XXS"
  }

  assert {
    condition     = scaleway_rdb_instance.database.is_ha_cluster
    error_message = "The database has no second server."
  }
}

run "environment_with_a_hyphen" {
  command = plan
  variables {
    environment = "pre-prod"
  }
  expect_failures = [var.environment]
}

run "environment_of_another_workspace" {
  command = plan
  variables {
    environment = "prod"
  }
  expect_failures = [var.environment]
}

run "owner_with_a_capital" {
  command = plan
  variables {
    owner = "Ada"
  }
  expect_failures = [var.owner]
}

run "region_elsewhere" {
  command = plan
  variables {
    region = "eu-west-1"
  }
  expect_failures = [var.region]
}

run "zone_of_another_region" {
  command = plan
  variables {
    zone = "nl-ams-1"
  }
  expect_failures = [var.zone]
}

run "network_without_its_region" {
  command = plan
  variables {
    network = { id = "11111111-1111-1111-1111-111111111111", subnet = "172.16.8.0/22" }
  }
  expect_failures = [var.network]
}

run "network_without_addresses" {
  command = plan
  variables {
    network = { id = "fr-par/11111111-1111-1111-1111-111111111111", subnet = "172.16.8.0" }
  }
  expect_failures = [var.network]
}

run "dns_zone_with_a_scheme" {
  command = plan
  variables {
    dns_zone = "https://example.org"
  }
  expect_failures = [var.dns_zone]
}

run "dns_name_with_a_dot" {
  command = plan
  variables {
    dns_name = "calculatrice.dev"
  }
  expect_failures = [var.dns_name]
}

run "dns_ttl_of_a_second" {
  command = plan
  variables {
    dns_ttl = 1
  }
  expect_failures = [var.dns_ttl]
}

run "dns_ttl_with_a_fraction" {
  command = plan
  variables {
    dns_ttl = 3600.5
  }
  expect_failures = [var.dns_ttl]
}

run "load_balancer_type_in_small_letters" {
  command = plan
  variables {
    load_balancer_type = "lb-s"
  }
  expect_failures = [var.load_balancer_type]
}

run "ssl_compatibility_level_old" {
  command = plan
  variables {
    ssl_compatibility_level = "ssl_compatibility_level_old"
  }
  expect_failures = [var.ssl_compatibility_level]
}

run "database_engine_of_another_make" {
  command = plan
  variables {
    database_engine = "MySQL-8"
  }
  expect_failures = [var.database_engine]
}

run "database_in_use_that_is_no_name" {
  command = plan
  variables {
    database_in_use = "another database"
  }
  expect_failures = [var.database_in_use]
}

run "database_node_type_in_small_letters" {
  command = plan
  variables {
    database_node_type = "db-dev-s"
  }
  expect_failures = [var.database_node_type]
}

run "database_highly_available_for_development" {
  command = plan
  variables {
    database_highly_available = true
  }
  expect_failures = [var.database_highly_available]
}

run "database_volume_that_is_local" {
  command = plan
  variables {
    database_volume = { type = "lssd", size = 10 }
  }
  expect_failures = [var.database_volume]
}

run "database_volume_of_an_odd_size" {
  command = plan
  variables {
    database_volume = { type = "sbs_5k", size = 12 }
  }
  expect_failures = [var.database_volume]
}

run "backup_never" {
  command = plan
  variables {
    backup = { every_hours = 0, keep_days = 7 }
  }
  expect_failures = [var.backup]
}

run "backup_kept_for_ever" {
  command = plan
  variables {
    backup = { every_hours = 24, keep_days = 1000 }
  }
  expect_failures = [var.backup]
}

run "cache_version_without_its_patch" {
  command = plan
  variables {
    cache_version = "7.2"
  }
  expect_failures = [var.cache_version]
}

run "cache_node_type_in_small_letters" {
  command = plan
  variables {
    cache_node_type = "red1-micro"
  }
  expect_failures = [var.cache_node_type]
}

run "three_cache_nodes" {
  command = plan
  variables {
    cache_nodes = 3
  }
  expect_failures = [var.cache_nodes]
}

run "password_generation_of_zero" {
  command = plan
  variables {
    password_generation = 0
  }
  expect_failures = [var.password_generation]
}

run "passwords_since_no_day" {
  command = plan
  variables {
    passwords_since = "2026-13-01"
  }
  expect_failures = [var.passwords_since]
}

run "environment_of_the_monitoring_s_name" {
  command = plan
  variables {
    environment = "monitoring"
  }
  expect_failures = [var.environment]
}
