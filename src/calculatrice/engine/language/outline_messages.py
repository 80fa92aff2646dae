"""What the parts of an expression are called, in English and in French; numbers and names stand for themselves."""

from __future__ import annotations

PARTS: dict[str, dict[str, str]] = {
    "sum": {"en": "sum", "fr": "somme"},
    "product": {"en": "product", "fr": "produit"},
    "unwritten": {"en": "{} (not written)", "fr": "{} (sous-entendu)"},
    "call": {"en": "function {}", "fr": "fonction {}"},
    "power": {"en": "power", "fr": "puissance"},
    "absolute": {"en": "absolute value", "fr": "valeur absolue"},
    "arc": {"en": "angle in degrees and minutes", "fr": "angle en degrés et minutes"},
    "comparison": {"en": "comparison", "fr": "comparaison"},
    "logic": {"en": "truths between", "fr": "vérités entre"},
    "range": {"en": "the integers from … to", "fr": "les entiers de … à"},
    "index": {"en": "item of a list", "fr": "élément d’une liste"},
    "comprehension": {"en": "list of a term for each {}", "fr": "liste d’un terme pour chaque {}"},
    "conversion": {"en": "told as {}", "fr": "donné en {}"},
    "measured": {"en": "number of {}", "fr": "nombre de {}"},
    "amount": {"en": "amount in {}", "fr": "montant en {}"},
    "compound": {"en": "quantity in several units", "fr": "grandeur en plusieurs unités"},
    "unit_conversion": {"en": "converted to {}", "fr": "converti en {}"},
    "items": {"en": "list", "fr": "liste"},
    "assignment": {"en": "{} is set to", "fr": "{} prend pour valeur"},
    "unit_definition": {"en": "one {} is", "fr": "l’unité {} vaut"},
    "function_definition": {"en": "{} is defined as", "fr": "{} est définie par"},
}
