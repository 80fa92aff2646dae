"""The groups of the catalogue by their names, with their titles, in the order in which they are listed."""

from __future__ import annotations

from calculatrice.engine.functions.registry import Text

GROUPS = {
    "constants": Text("Constants", "Constantes"),
    "powers": Text("Powers, roots, logarithms", "Puissances, racines, logarithmes"),
    "trigonometry": Text("Trigonometry", "Trigonométrie"),
    "hyperbolic": Text("Hyperbolic functions", "Fonctions hyperboliques"),
    "rounding": Text("Rounding and division", "Arrondis et division"),
    "integers": Text("Integers", "Entiers"),
    "bits": Text("Bits", "Bits"),
    "complex": Text("Complex numbers", "Nombres complexes"),
    "special": Text("Special functions", "Fonctions spéciales"),
    "statistics": Text("Statistics", "Statistiques"),
    "lists": Text("Lists and vectors", "Listes et vecteurs"),
    "money": Text("Money", "Argent"),
    "series": Text("Sums and products", "Sommes et produits"),
    "control": Text("Choice", "Choix"),
}
