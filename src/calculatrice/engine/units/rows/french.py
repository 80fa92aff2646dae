"""Old French measures, on the toise of Peru and the pile of Charlemagne, and the usual ones of 1812."""

from __future__ import annotations

ROWS = """
Paris line, ligne of Paris/lignes of Paris | ligne, ligne de Paris/lignes de Paris | | - | 1000/443296 m | FR
Paris point | point de Paris/points de Paris | | - | 1/12 Paris_line | FR
Paris inch/Paris inches, French inch/French inches | pouce du roi/pouces du roi, pouce de Paris/pouces de Paris | | - | 12 Paris_line | FR
Paris foot/Paris feet, French foot/French feet | pied du roi/pieds du roi, pied de Paris/pieds de Paris | | - | 144 Paris_line | FR
toise | toise, toise de Paris/toises de Paris | | - | 864 Paris_line | FR
Paris aune, French ell | aune, aune de Paris/aunes de Paris | | - | 6322/12 Paris_line | FR
French fathom | brasse, brasse marine/brasses marines | | - | 5 Paris_foot | TRADE
Paris perch/Paris perches | perche de Paris/perches de Paris | | - | 18 Paris_foot | TRADE
forest perch/forest perches | perche des eaux et forêts/perches des eaux et forêts | | - | 22 Paris_foot | TRADE
Paris league | lieue de Paris/lieues de Paris | | - | 2000 toise | TRADE
postal league | lieue de poste/lieues de poste | | - | 2200 toise | TRADE
tariff league | lieue tarifaire/lieues tarifaires | | - | 2400 toise | TRADE
metric league | lieue, lieue métrique/lieues métriques | | - | 4000 m | FRU
usual toise | toise usuelle/toises usuelles | | - | 2 m | FRU
usual foot/usual feet | pied usuel/pieds usuels | | - | 1/3 m | FRU
usual inch/usual inches | pouce usuel/pouces usuels | | - | 1/36 m | FRU
usual aune | aune usuelle/aunes usuelles | | - | 6/5 m | FRU
Paris arpent | arpent, arpent de Paris/arpents de Paris | | - | 32400 Paris_foot^2 | FR
common arpent | arpent commun/arpents communs | | - | 40000 Paris_foot^2 | TRADE
forest arpent | arpent des eaux et forêts/arpents des eaux et forêts | | - | 48400 Paris_foot^2 | FR
linear arpent | arpent de longueur/arpents de longueur | | - | 180 Paris_foot | TRADE
Quebec arpent | arpent du Québec/arpents du Québec | | - | 3418.89 m^2 | TRADE
square toise | toise carrée/toises carrées | | - | 1 toise^2 | FR
Paris grain | grain de Paris/grains de Paris | | - | 1/18827.15 kg | FR
Paris scruple | scrupule | | - | 24 Paris_grain | TRADE
Paris denier | denier de poids/deniers de poids | | - | 24 Paris_grain | FR
Paris gros/Paris gros | gros | | - | 72 Paris_grain | FR
Paris ounce | once de Paris/onces de Paris | | - | 576 Paris_grain | FR
Paris mark | marc | | - | 4608 Paris_grain | FR
Paris pound | livre de Paris/livres de Paris, livre poids de marc/livres poids de marc | | - | 9216 Paris_grain | FR
Paris quintal | quintal de Paris/quintaux de Paris | | - | 100 Paris_pound | FR
Paris millier | millier/milliers | | - | 1000 Paris_pound | TRADE
Paris tonneau/Paris tonneaux | tonneau de mer/tonneaux de mer | | - | 2000 Paris_pound | TRADE
usual pound | livre usuelle/livres usuelles | | - | 1/2 kg | FRU
usual ounce | once usuelle/onces usuelles | | - | 1/32 kg | FRU
usual gros/usual gros | gros usuel/gros usuels | | - | 1/256 kg | FRU
Paris pint | pinte de Paris/pintes de Paris | | - | 48 Paris_inch^3 | TRADE
Paris chopine | chopine | | - | 24 Paris_inch^3 | TRADE
Paris setier of wine/Paris setiers of wine | setier de vin/setiers de vin | | - | 384 Paris_inch^3 | TRADE
Paris muid of wine/Paris muids of wine | muid de vin/muids de vin | | - | 288 Paris_pint | TRADE
Paris feuillette | feuillette de Paris/feuillettes de Paris | | - | 144 Paris_pint | TRADE
Paris litron | litron | | - | 1/16 Paris_boisseau | TRADE
Paris boisseau/Paris boisseaux | boisseau de Paris/boisseaux de Paris | | - | 655.78 Paris_inch^3 | TRADE
Paris minot | minot | | - | 3 Paris_boisseau | TRADE
Paris mine | mine | | - | 6 Paris_boisseau | TRADE
Paris setier | setier | | - | 12 Paris_boisseau | TRADE
Paris muid | muid | | - | 144 Paris_boisseau | TRADE
usual boisseau/usual boisseaux | boisseau usuel/boisseaux usuels | | - | 25/2 L | FRU
Paris cord | corde des eaux et forêts/cordes des eaux et forêts | | - | 112 Paris_foot^3 | TRADE
solive | solive | | - | 3 Paris_foot^3 | TRADE
ecu piece of wine/ecu pieces of wine | pièce de Bordeaux/pièces de Bordeaux, barrique bordelaise/barriques bordelaises | | - | 225 L | TRADE
Burgundy barrel | pièce de Bourgogne/pièces de Bourgogne | | - | 228 L | TRADE
"""  # noqa: E501 - a row is one line
