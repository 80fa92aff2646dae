"""Temperatures: absolute scales, and the differences that are units like others."""

from __future__ import annotations

ROWS = """
kelvin | kelvin | K | si | 1 K | SI
degree Celsius/degrees Celsius, celsius/celsius, degree centigrade/degrees centigrade | degré Celsius/degrés Celsius, celsius/celsius | °C degC | - | scale 1 K + 5463/20 | SI
degree Fahrenheit/degrees Fahrenheit, fahrenheit/fahrenheit | degré Fahrenheit/degrés Fahrenheit, fahrenheit/fahrenheit | °F degF | - | scale 5/9 K + 45967/180 | SP811
degree Réaumur/degrees Réaumur, réaumur/réaumur | degré Réaumur/degrés Réaumur, réaumur/réaumur | °Ré °Re degRe | - | scale 5/4 K + 5463/20 | TRADE
degree Rømer/degrees Rømer | degré Rømer/degrés Rømer | °Rø | - | scale 40/21 K + 36241/140 | TRADE
degree Delisle/degrees Delisle | degré Delisle/degrés Delisle | °De | - | scale -2/3 K + 7463/20 | TRADE
degree Newton/degrees Newton | degré Newton/degrés Newton | °N | - | scale 100/33 K + 5463/20 | TRADE
degree Rankine/degrees Rankine, rankine/rankine | degré Rankine/degrés Rankine, rankine/rankine | °R degR °Ra | - | 5/9 K | SP811
difference of a degree Celsius/differences of degrees Celsius | degré Celsius d'écart/degrés Celsius d'écart | Δ°C ΔC deltaC | - | 1 K | SI
difference of a degree Fahrenheit/differences of degrees Fahrenheit | degré Fahrenheit d'écart/degrés Fahrenheit d'écart | Δ°F ΔF deltaF | - | 5/9 K | SP811
difference of a degree Réaumur/differences of degrees Réaumur | degré Réaumur d'écart/degrés Réaumur d'écart | Δ°Ré | - | 5/4 K | TRADE
entropy unit | unité d'entropie/unités d'entropie | | - | 4.184 J/K/mol | TRADE
clo | clo | clo | - | 0.155 K*m^2/W | TRADE
tog | tog | tog | - | 1/10 K*m^2/W | TRADE
R-value, R value | valeur R/valeurs R | | - | 1 degR*ft^2*h/Btu | TRADE
"""  # noqa: E501 - a row is one line
