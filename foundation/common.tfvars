# What every part has in common, and is yours to set before anything is made: another owner later is another cluster.
# What one environment has for itself stands in environment/NAME.tfvars, which has the last word.

# Part of every name that would otherwise collide.
owner = "dunand-mathieu"

# The DNS zone that gets the records, in the same Scaleway project.
dns_zone = "polytech-dijon.kiowy.net"

region = "fr-par"
zone   = "fr-par-1"
