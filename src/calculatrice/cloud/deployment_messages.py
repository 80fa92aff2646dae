"""The sentences of `calculatrice cloud` about the application in the cluster, in English and in French."""

from __future__ import annotations

DEPLOYMENT_MESSAGES: dict[str, dict[str, str]] = {
    # What ends a run
    "stands_not": {
        "en": "Not all of {name} stands yet. First: calculatrice cloud up {name}",
        "fr": "{name} n’est pas encore entièrement en place. D’abord : calculatrice cloud up {name}",
    },
    "uncommitted": {
        "en": "{place} has changes that are not committed, and an image is known by its commit. Commit them, or put "
        "them aside with `git stash`.",
        "fr": "{place} contient des changements non enregistrés, or une image est connue par son commit. "
        "Enregistrez-les, ou mettez-les de côté avec `git stash`.",
    },
    "migration_failed": {
        "en": "The migrations failed, for the reason above. The application runs as before. Mend it, then:\n  {again}",
        "fr": "Les migrations ont échoué, pour la raison ci-dessus. L’application tourne comme avant. Corrigez, "
        "puis :\n  {again}",
    },
    "rolled_back": {
        "en": "The new version does not come up, for the reason above. The one before runs again. Mend it, "
        "then:\n  {again}",
        "fr": "La nouvelle version ne démarre pas, pour la raison ci-dessus. La précédente tourne de nouveau. "
        "Corrigez, puis :\n  {again}",
    },
    "rollout_failed": {
        "en": "The application does not come up, for the reason above, and there is no version before it that did. "
        "Mend it, then:\n  {again}",
        "fr": "L’application ne démarre pas, pour la raison ci-dessus, et aucune version précédente n’a démarré. "
        "Corrigez, puis :\n  {again}",
    },
    "nothing_before": {
        "en": "{name} has had no other version than the one that runs: there is nothing to go back to.",
        "fr": "{name} n’a connu que la version en service : il n’y en a pas d’autre à reprendre.",
    },
    "namespace_stays": {
        "en": "The namespace {namespace} does not end. It waits for:\n{waits}\nWhat holds a load balancer is the "
        "cloud’s controller, which wants Scaleway’s API. Nothing else was destroyed. Once it is free:\n  {again}",
        "fr": "Le namespace {namespace} ne se termine pas. Il attend :\n{waits}\nCe qui retient un répartiteur de "
        "charge est le contrôleur du nuage, qui a besoin de l’API de Scaleway. Rien d’autre n’a été détruit. Une fois "
        "libéré :\n  {again}",
    },
    "namespace_waits": {
        "en": "The namespace {namespace} waits for:\n{waits}",
        "fr": "Le namespace {namespace} attend :\n{waits}",
    },
    "certificate_later": {
        "en": "The certificate of the name before is still shown: it goes once the deployment below shows the new one.",
        "fr": "Le certificat du nom précédent est encore présenté : il partira quand le déploiement ci-dessous "
        "présentera le nouveau.",
    },
    "certificate_goes": {
        "en": "── {name}: the certificate of the name before, which nothing shows any more",
        "fr": "── {name} : le certificat du nom précédent, que plus rien ne présente",
    },
    "wrong_since": {
        "en": "--since takes hours, minutes and seconds, such as 2h, 10m or 1h30m: not {since}",
        "fr": "--since prend des heures, des minutes et des secondes, comme 2h, 10m ou 1h30m : pas {since}",
    },
    "no_answer": {
        "en": "{address} does not answer: {why}. See calculatrice cloud status {name}",
        "fr": "{address} ne répond pas : {why}. Voyez calculatrice cloud status {name}",
    },
    "base_by_name": {
        "en": "{base} has no digest, since no registry has given it one: the image is built upon what has that name "
        "here.",
        "fr": "{base} n’a pas d’empreinte, car aucun registre ne lui en a donné : l’image est construite sur ce "
        "qui porte ce nom ici.",
    },
    # Questions
    "roll_back": {
        "en": "Take the application in {name} back to its version before? (yes/no)",
        "fr": "Ramener l’application de {name} à sa version précédente ? (oui/non)",
    },
    # What happens
    "application": {"en": "── {name}: application", "fr": "── {name} : application"},
    "as_it_is": {"en": "Nothing to change: {image} runs.", "fr": "Rien à changer : {image} est en service."},
    "pod_fails": {"en": "Why {pod} does not come up:", "fr": "Pourquoi {pod} ne démarre pas :"},
    "answers": {"en": "{name} answers at {address}", "fr": "{name} répond à {address}"},
    "none_restarted": {
        "en": "No container of {name} has restarted: there is nothing from before.",
        "fr": "Aucun conteneur de {name} n’a redémarré : il n’y a rien d’avant.",
    },
    "is_back": {"en": "{name} runs its version before.", "fr": "{name} a repris sa version précédente."},
    # The table
    "pod": {"en": "pod", "fr": "pod"},
    "node": {"en": "node", "fr": "nœud"},
    "image": {"en": "image", "fr": "image"},
    "restarts": {"en": "restarts", "fr": "redémarrages"},
    "ready": {"en": "ready", "fr": "prêt"},
    "not_ready": {"en": "not ready", "fr": "pas prêt"},
    "certificate_until": {"en": "Certificate until {end}", "fr": "Certificat jusqu’au {end}"},
    "certificate_none": {"en": "Certificate: {why}", "fr": "Certificat : {why}"},
    "application_says": {"en": "The application says: {what}", "fr": "L’application dit : {what}"},
    # What looks at every environment
    "no_smtp_password": {
        "en": "The password of {user} at the mail server is known neither here nor in the cluster: export "
        "{variable}, then:\n"
        "  {again}",
        "fr": "Le mot de passe de {user} au serveur de courrier n’est connu ni ici ni dans le cluster : exportez "
        "{variable}, "
        "puis :\n  {again}",
    },
    "monitoring_fails": {
        "en": "{part} does not come up, for the reason above. The environments run as before. Mend it, then:\n  "
        "{again}",
        "fr": "{part} ne démarre pas, pour la raison ci-dessus. Les environnements tournent comme avant. Corrigez, "
        "puis :\n  {again}",
    },
    "monitoring_stands": {
        "en": "Prometheus, Alertmanager and Grafana look at {names}. The dashboard:\n  calculatrice cloud "
        "monitor open\n"
        "The alerts, at http://127.0.0.1:9090/alerts:\n"
        "  kubectl --kubeconfig={key} --namespace=calculatrice-monitoring port-forward service/prometheus 9090\n"
        "Silences, at http://127.0.0.1:9093:\n"
        "  kubectl --kubeconfig={key} --namespace=calculatrice-monitoring port-forward service/alertmanager 9093",
        "fr": "Prometheus, Alertmanager et Grafana surveillent {names}. Le tableau de bord :\n"
        "  calculatrice cloud monitor open\n"
        "Les alertes, sur http://127.0.0.1:9090/alerts :\n"
        "  kubectl --kubeconfig={key} --namespace=calculatrice-monitoring port-forward service/prometheus 9090\n"
        "Les silences, sur http://127.0.0.1:9093 :\n"
        "  kubectl --kubeconfig={key} --namespace=calculatrice-monitoring port-forward service/alertmanager 9093",
    },
    "monitoring_looks": {
        "en": "The dashboard is at {address} until Ctrl-C.",
        "fr": "Le tableau de bord est sur {address} jusqu’à Ctrl-C.",
    },
    "stop_monitoring": {
        "en": "Remove Prometheus, Alertmanager and Grafana, with all that they have seen, and leave the lines of the "
        "pods on their nodes from now on? Those that were sent stay in Cockpit. (yes/no)",
        "fr": "Supprimer Prometheus, Alertmanager et Grafana, avec tout ce qu’ils ont vu, et laisser désormais les "
        "lignes des pods sur leurs nœuds ? Celles qui ont été envoyées restent dans Cockpit. (oui/non)",
    },
    "lines_leave": {
        "en": "The lines of the pods of {names} are sent off their nodes, to Scaleway’s Cockpit. To read them:\n"
        "  https://console.scaleway.com/cockpit",
        "fr": "Les lignes des pods de {names} quittent leurs nœuds pour Cockpit, chez Scaleway. Pour les lire :\n"
        "  https://console.scaleway.com/cockpit",
    },
    "lines_stay": {
        "en": "The lines of the pods stay on their nodes, and go with them: the shared part was made before there was "
        "a place for them. Bring an environment up, which makes one, then:\n  {again}",
        "fr": "Les lignes des pods restent sur leurs nœuds, et disparaissent avec eux : la partie commune a été créée "
        "avant qu’il y ait une place pour elles. Mettez en place un environnement, ce qui la crée, puis :\n  {again}",
    },
    "alerts_reach": {"en": "Alerts reach {who}.", "fr": "Les alertes parviennent à {who}."},
    "alerts_reach_nobody": {
        "en": "Alerts reach nobody: write alert_addresses, with smtp_smarthost and smtp_from, or alert_webhook "
        "into {file}, then: "
        "calculatrice cloud monitor up",
        "fr": "Les alertes ne parviennent à personne : écrivez alert_addresses, avec smtp_smarthost et smtp_from, ou "
        "alert_webhook dans {file}, puis : calculatrice cloud monitor up",
    },
}
