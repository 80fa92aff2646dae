output "value" {
  description = "The password: for write-only arguments, which nothing keeps."
  value       = base64decode(ephemeral.scaleway_secret_version.password.data)
  ephemeral   = true
}

output "revision" {
  description = "Which password it is: it changes with the password, so it is what write-only arguments want as their version."
  value       = tonumber(scaleway_secret_version.password.revision)
}

output "secret" {
  description = "Where the password is kept in Secret Manager: its id, its revision, its path and name."
  value = {
    id       = scaleway_secret.password.id
    revision = scaleway_secret_version.password.revision
    name     = "${scaleway_secret.password.path}/${scaleway_secret.password.name}"
  }
}
