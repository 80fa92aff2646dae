# What is the cluster's, the network's and the registry's alone: node_type, node_count, kubernetes_version, maintenance,
# subnet, registry_prefix; and who is told of alerts: alert_addresses with smtp_smarthost, smtp_from and smtp_user, or
# alert_webhook. variables.tf says what each means, and what it is where nothing is said here.
