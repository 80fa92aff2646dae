variable "name" {
  description = "The secret’s name in Secret Manager."
  type        = string

  validation {
    condition     = can(regex("^[a-z]([a-z0-9-]*[a-z0-9])?$", var.name))
    error_message = "name takes lower-case letters, digits and hyphens, beginning with a letter."
  }
}

variable "path" {
  description = "The folder of Secret Manager that the secret lies in."
  type        = string

  validation {
    condition     = can(regex("^(/[a-z0-9-]+)+$", var.path))
    error_message = "path is made of names after slashes, such as /calculatrice/dev."
  }
}

variable "description" {
  description = "What the password opens."
  type        = string

  validation {
    condition     = length(var.description) > 0
    error_message = "description says what the password opens."
  }
}

variable "tags" {
  description = "The secret’s tags."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for tag in var.tags : length(tag) > 0])
    error_message = "tags has no empty one."
  }
}

variable "generation" {
  description = "Which password this is: a higher number replaces it."
  type        = number
  default     = 1

  validation {
    condition     = var.generation >= 1 && floor(var.generation) == var.generation
    error_message = "generation is a whole number from 1."
  }
}
