"""Times and frequencies, calendars counted in whole days."""

from __future__ import annotations

ROWS = """
second | seconde | s sec | si | 1 s | SI
minute | minute | min | - | 60 s | SI
hour | heure | h hr hrs | - | 3600 s | SI
day | jour | d | - | 86400 s | SI
week | semaine | wk | - | 7 d | DEF
fortnight | quinzaine de jours/quinzaines de jours | | - | 14 d | SP811
month | mois | mo | - | 1/12 yr | DEF
quarter of a year/quarters of a year | trimestre | | - | 1/4 yr | DEF
half year | semestre | | - | 1/2 yr | DEF
year, Julian year | an, année, année julienne/années juliennes | yr | large | 1461/4 d | IAU
common year | année commune/années communes | | - | 365 d | DEF
leap year | année bissextile/années bissextiles | | - | 366 d | DEF
Gregorian year | année grégorienne/années grégoriennes | | - | 365.2425 d | DEF
banking year | année bancaire/années bancaires | | - | 360 d | DEF
thirty day month | mois bancaire/mois bancaires | | - | 30 d | DEF
decade of years/decades of years | décennie | | - | 10 yr | DEF
lustrum/lustra | lustre | | - | 5 yr | DEF
century/centuries | siècle | | - | 100 yr | DEF
millennium/millennia | millénaire | | - | 1000 yr | DEF
eon | éon | | - | 10^9 yr | TRADE
annum/anna | annum/anna | | large | 1 yr | DEF
work week, working week | semaine de travail/semaines de travail | | - | 35 h | DEF
ten days/tens of days | décade | | - | 10 d | DEF
shake | shake | | - | 1/10^8 s | SP811
svedberg | svedberg | | - | 1/10^13 s | SP811
jiffy of light/jiffies of light | jiffy lumière/jiffies lumière | | - | 1/29979245800 s | TRADE
tierce of time/tierces of time | tierce | | - | 1/60 s | TRADE
moment | moment | | - | 90 s | TRADE
decimal second | seconde décimale/secondes décimales | | - | 108/125 s | FR
decimal minute | minute décimale/minutes décimales | | - | 432/5 s | FR
decimal hour | heure décimale/heures décimales | | - | 8640 s | FR
hertz/hertz | hertz | Hz | si | 1 1/s | SI
revolution per minute/revolutions per minute | tour par minute/tours par minute | rpm | - | 2*pi/60 1/s | SP811
revolution per second/revolutions per second | tour par seconde/tours par seconde | rps | - | 2*pi 1/s | SP811
count per second/counts per second | coup par seconde/coups par seconde | cps | - | 1 1/s | DEF
beat per minute/beats per minute | battement par minute/battements par minute | bpm | - | 1/60 1/s | DEF
frame per second/frames per second | image par seconde/images par seconde | FPS | - | 1 1/s | DEF
"""
