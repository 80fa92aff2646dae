"""Powers: horsepowers, and what refrigerators carry away."""

from __future__ import annotations

ROWS = """
watt | watt | W | si | 1 J/s | SI
volt ampere, voltampere | voltampère, volt-ampère/volts-ampères | VA | si | 1 W | SI
volt ampere reactive/volt amperes reactive, var | voltampère réactif/voltampères réactifs, var | var | si | 1 W | IEC
horsepower/horsepower, mechanical horsepower/mechanical horsepower, UK horsepower/UK horsepower | cheval-vapeur britannique/chevaux-vapeur britanniques, horsepower/horsepower | hp HP | - | 550 ft*lbf/s | SP811
metric horsepower/metric horsepower | cheval-vapeur/chevaux-vapeur, cheval/chevaux | PS CV ch | - | 735.49875 W | SP811
electrical horsepower/electrical horsepower, electric horsepower/electric horsepower | cheval électrique/chevaux électriques | | - | 746 W | SP811
boiler horsepower/boiler horsepower | cheval de chaudière/chevaux de chaudière | | - | 33475 Btu_ISO/h | TRADE
water horsepower/water horsepower | cheval hydraulique/chevaux hydrauliques | | - | 746.043 W | SP811
poncelet | poncelet | | - | 980.665 W | TRADE
ton of refrigeration/tons of refrigeration, refrigeration ton | tonne de réfrigération/tonnes de réfrigération | TR | - | 12000 Btu/h | SP811
cooling tower ton | tonne de tour de refroidissement/tonnes de tour de refroidissement | | - | 15000 Btu/h | TRADE
British thermal unit per hour/British thermal units per hour | unité thermique britannique par heure/unités thermiques britanniques par heure | Btu/h BTUh | - | 1 Btu/h | SP811
clusec | clusec | | - | 101325/760/10^8 W | TRADE
standard liter per minute/standard liters per minute | litre normal par minute/litres normaux par minute | slpm slm | - | 101.325/60 W | TRADE
donkey power/donkey power | force d'âne/forces d'âne | | - | 250 W | TRADE
"""  # noqa: E501 - a row is one line
