terraform {
  required_version = ">= 1.11"

  required_providers {
    scaleway = {
      source  = "scaleway/scaleway"
      version = ">= 2.81, < 3.0"
    }
  }
}

provider "scaleway" {
  region = var.region
  zone   = var.zone
}
