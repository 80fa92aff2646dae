# What is the cluster's, the network's and the registry's alone: node_type, node_count, kubernetes_version, maintenance,
# subnet, registry_prefix. variables.tf says what each means, and what it is where nothing is said here.
