# What the variables refuse, and what stands when they are left alone. Run: terraform test

mock_provider "scaleway" {}

run "defaults" {
  command = plan

  assert {
    condition     = scaleway_k8s_cluster.cluster.name == "calculatrice-dunand-mathieu-cluster"
    error_message = "The cluster has another name than the document’s."
  }

  assert {
    condition     = scaleway_k8s_pool.node.size == 3 && scaleway_k8s_pool.node.autohealing
    error_message = "The cluster has three nodes, which heal themselves."
  }
}

run "registry_prefix" {
  command = plan
  variables {
    registry_prefix = "ada"
  }

  assert {
    condition     = scaleway_registry_namespace.registry.name == "ada-container-registry"
    error_message = "The prefix comes before the registry’s name."
  }
}

run "owner_with_a_capital" {
  command = plan
  variables {
    owner = "Ada"
  }
  expect_failures = [var.owner]
}

run "owner_too_long" {
  command = plan
  variables {
    owner = "a-name-of-more-than-twenty-four"
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

run "subnet_that_is_none" {
  command = plan
  variables {
    subnet = "172.16.8.0"
  }
  expect_failures = [var.subnet]
}

run "dns_zone_in_capitals" {
  command = plan
  variables {
    dns_zone = "Example.org"
  }
  expect_failures = [var.dns_zone]
}

run "subnet_that_is_public" {
  command = plan
  variables {
    subnet = "8.8.8.0/22"
  }
  expect_failures = [var.subnet]
}

run "subnet_too_small" {
  command = plan
  variables {
    subnet = "172.16.8.0/29"
  }
  expect_failures = [var.subnet]
}

run "kubernetes_version_with_a_patch" {
  command = plan
  variables {
    kubernetes_version = "1.35.2"
  }
  expect_failures = [var.kubernetes_version]
}

run "maintenance_day_in_french" {
  command = plan
  variables {
    maintenance = { day = "dimanche", hour = 3 }
  }
  expect_failures = [var.maintenance]
}

run "maintenance_at_half_past" {
  command = plan
  variables {
    maintenance = { day = "sunday", hour = 3.5 }
  }
  expect_failures = [var.maintenance]
}

run "node_type_in_small_letters" {
  command = plan
  variables {
    node_type = "dev1-m"
  }
  expect_failures = [var.node_type]
}

run "node_type_too_small" {
  command = plan
  variables {
    node_type = "DEV1-S"
  }
  expect_failures = [var.node_type]
}

run "no_node" {
  command = plan
  variables {
    node_count = 0
  }
  expect_failures = [var.node_count]
}

run "half_a_node" {
  command = plan
  variables {
    node_count = 2.5
  }
  expect_failures = [var.node_count]
}

run "registry_name_with_a_slash" {
  command = plan
  variables {
    registry_name = "container/registry"
  }
  expect_failures = [var.registry_name]
}

run "registry_prefix_with_an_underscore" {
  command = plan
  variables {
    registry_prefix = "a_b"
  }
  expect_failures = [var.registry_prefix]
}

run "pull_key_before_the_first" {
  command = plan
  variables {
    pull_key_generation = 0
  }
  expect_failures = [var.pull_key_generation]
}

run "the_token_writes_lines_and_does_nothing_else" {
  command = plan

  assert {
    condition     = [for name, given in one(scaleway_cockpit_token.shipper["1"].scopes) : name if coalesce(given, false)] == ["write_logs"]
    error_message = "The token can do more than write lines."
  }
}

run "lines_that_are_kept_for_no_day" {
  command = plan
  variables {
    log_days = 0
  }
  expect_failures = [var.log_days]
}

run "log_token_before_the_first" {
  command = plan
  variables {
    log_token_generation = 0
  }
  expect_failures = [var.log_token_generation]
}

run "an_address_without_a_host" {
  command = plan
  variables {
    alert_addresses = ["ada"]
  }
  expect_failures = [var.alert_addresses]
}

run "a_webhook_in_clear" {
  command = plan
  variables {
    alert_webhook = "http://chat.example.org"
  }
  expect_failures = [var.alert_webhook]
}

run "a_mail_server_without_a_port" {
  command = plan
  variables {
    smtp_smarthost = "smtp.example.org"
  }
  expect_failures = [var.smtp_smarthost]
}

run "a_mail_server_without_a_port_nor_one_without_such_a_port" {
  command = plan
  variables {
    smtp_smarthost = "smtp.example.org:65536"
  }
  expect_failures = [var.smtp_smarthost]
}

run "a_sender_without_a_host" {
  command = plan
  variables {
    smtp_from = "calculatrice"
  }
  expect_failures = [var.smtp_from]
}

run "a_mail_user_with_a_space" {
  command = plan
  variables {
    smtp_user = "a b"
  }
  expect_failures = [var.smtp_user]
}
