output "network" {
  description = "The private network, as an environment takes it: its id and its addresses."
  value = {
    id     = scaleway_vpc_private_network.network.id
    subnet = one(scaleway_vpc_private_network.network.ipv4_subnet).subnet
  }
}

output "cluster_id" {
  description = "The cluster, as REGION/ID."
  value       = scaleway_k8s_cluster.cluster.id
}

output "kubeconfig" {
  description = "The kubeconfig of the cluster, once its nodes are ready: whoever holds it rules the cluster."
  value       = scaleway_k8s_cluster.cluster.kubeconfig[0].config_file
  sensitive   = true
  depends_on  = [scaleway_k8s_pool.node]
}

output "registry_endpoint" {
  description = "Where images are pushed to and pulled from."
  value       = scaleway_registry_namespace.registry.endpoint
}

output "registry_key" {
  description = "What the cluster pulls images with: whoever holds it can pull them, and nothing else."
  value       = scaleway_iam_api_key.puller[tostring(var.pull_key_generation)].secret_key
  sensitive   = true
  depends_on  = [scaleway_iam_policy.puller]
}

output "log_endpoint" {
  description = "Where lines are sent by OTLP over HTTP."
  value       = "${scaleway_cockpit_source.logs.url}/otlp"
}

output "log_token" {
  description = "What the cluster sends lines with: whoever holds it can write some, and read none."
  value       = scaleway_cockpit_token.shipper[tostring(var.log_token_generation)].secret_key
  sensitive   = true
}
