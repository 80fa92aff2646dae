environment               = "prod"
database_node_type        = "DB-PRO2-XXS"
database_highly_available = true
backup                    = { every_hours = 12, keep_days = 30 }
cache_nodes               = 2
