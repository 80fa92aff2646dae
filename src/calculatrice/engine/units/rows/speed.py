"""Speeds, accelerations and flows."""

from __future__ import annotations

ROWS = """
kilometer per hour/kilometers per hour, kilometre per hour/kilometres per hour | kilomètre par heure/kilomètres par heure, kilomètre à l'heure/kilomètres à l'heure, kilomètre-heure/kilomètres-heure | km/h kmh kph | - | 1 km/h | SI
mile per hour/miles per hour | mile par heure/miles par heure, mille à l'heure/milles à l'heure | mph | - | 1 mi/h | SP811
meter per second/meters per second, metre per second/metres per second | mètre par seconde/mètres par seconde | m/s mps | - | 1 m/s | SI
kilometer per second/kilometers per second | kilomètre par seconde/kilomètres par seconde | km/s | - | 1 km/s | SI
foot per second/feet per second | pied par seconde/pieds par seconde | fps | - | 1 ft/s | SP811
foot per minute/feet per minute | pied par minute/pieds par minute | fpm | - | 1 ft/min | SP811
furlong per fortnight/furlongs per fortnight | furlong par quinzaine/furlongs par quinzaine | | - | 1 fur/fortnight | DEF
meter per second squared/meters per second squared, metre per second squared/metres per second squared | mètre par seconde carrée/mètres par seconde carrée | m/s² | - | 1 m/s^2 | SI
galileo | galiléo | Gal | si | 1/100 m/s^2 | SI8
leo | leo | | - | 10 m/s^2 | TRADE
cubic foot per minute/cubic feet per minute | pied cube par minute/pieds cubes par minute | cfm | - | 1 ft^3/min | SP811
cubic foot per second/cubic feet per second, cusec | pied cube par seconde/pieds cubes par seconde | cfs | - | 1 ft^3/s | SP811
gallon per minute/gallons per minute | gallon par minute/gallons par minute | gpm usgpm | - | 1 gal/min | SP811
gallon per day/gallons per day | gallon par jour/gallons par jour | gpd usgpd | - | 1 gal/d | SP811
imperial gallon per minute/imperial gallons per minute | gallon impérial par minute/gallons impériaux par minute | impgpm | - | 1 impgal/min | WMA
imperial gallon per day/imperial gallons per day | gallon impérial par jour/gallons impériaux par jour | impgpd | - | 1 impgal/d | WMA
liter per minute/liters per minute, litre per minute/litres per minute | litre par minute/litres par minute | lpm | - | 1 L/min | SI
LMH unit, liter per square meter per hour/liters per square meter per hour | litre par mètre carré et par heure/litres par mètre carré et par heure | LMH | - | 1 L/m^2/h | TRADE
"""  # noqa: E501 - a row is one line
