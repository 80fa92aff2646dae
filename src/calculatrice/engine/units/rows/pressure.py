"""Pressures, viscosities and surface tensions."""

from __future__ import annotations

ROWS = """
pascal | pascal | Pa | si | 1 N/m^2 | SI
bar | bar | bar | si | 10^5 Pa | SI8
barye, barad, baryd | barye | Ba | - | 1/10 Pa | SI8
pieze | pièze | pz | - | 1000 Pa | SP811
atmosphere, standard atmosphere | atmosphère, atmosphère normale/atmosphères normales | atm | - | 101325 Pa | SP811
technical atmosphere | atmosphère technique/atmosphères techniques | at | - | 98066.5 Pa | SP811
torr/torr | torr/torr | Torr torr | si | 101325/760 Pa | SP811
millimeter of mercury/millimeters of mercury, millimetre of mercury/millimetres of mercury | millimètre de mercure/millimètres de mercure | mmHg | - | 13.5951*9.80665 Pa | SP811
centimeter of mercury/centimeters of mercury, centimetre of mercury/centimetres of mercury | centimètre de mercure/centimètres de mercure | cmHg | - | 10 mmHg | SP811
meter of mercury/meters of mercury, metre of mercury/metres of mercury | mètre de mercure/mètres de mercure | mHg | - | 1000 mmHg | SP811
inch of mercury/inches of mercury | pouce de mercure/pouces de mercure | inHg | - | 25.4 mmHg | SP811
foot of mercury/feet of mercury | pied de mercure/pieds de mercure | ftHg | - | 304.8 mmHg | SP811
millimeter of water/millimeters of water, millimetre of water/millimetres of water | millimètre d'eau/millimètres d'eau | mmH2O | - | 9.80665 Pa | SP811
centimeter of water/centimeters of water, centimetre of water/centimetres of water | centimètre d'eau/centimètres d'eau | cmH2O | - | 98.0665 Pa | SP811
meter of water/meters of water, metre of water/metres of water | mètre d'eau/mètres d'eau | mH2O mCE | - | 9806.65 Pa | SP811
inch of water/inches of water | pouce d'eau/pouces d'eau | inH2O | - | 25.4*9.80665 Pa | SP811
foot of water/feet of water | pied d'eau/pieds d'eau | ftH2O | - | 304.8*9.80665 Pa | SP811
pound per square inch/pounds per square inch, pound force per square inch/pounds force per square inch | livre par pouce carré/livres par pouce carré | psi | - | 1 lbf/in^2 | SP811
pound per square foot/pounds per square foot | livre par pied carré/livres par pied carré | psf | - | 1 lbf/ft^2 | SP811
kip per square inch/kips per square inch | kip par pouce carré/kips par pouce carré | ksi | - | 1 kip/in^2 | SP811
ton per square inch/tons per square inch | tonne longue par pouce carré/tonnes longues par pouce carré | | - | 2240 lbf/in^2 | TRADE
poise/poise | poise | (P) | si | 1/10 Pa*s | SI8
poiseuille | poiseuille | | - | 1 Pa*s | SP811
reyn | reyn | | - | 1 psi*s | TRADE
rhe | rhé | | - | 10 1/Pa/s | SP811
stokes/stokes | stokes | St | si | 1/10^4 m^2/s | SI8
perm, US perm | perm américain/perms américains | | - | 1 gr/h/ft^2/inHg | SP811
metric perm | perm métrique/perms métriques | | - | 1 g/d/m^2/mmHg | TRADE
langmuir | langmuir | | - | 1/10^6 torr*s | TRADE
"""  # noqa: E501 - a row is one line
