"""Masses: metric, avoirdupois, troy and apothecaries', and what is carried."""

from __future__ import annotations

ROWS = """
gram, gramme | gramme | g | si | 1/1000 kg | SI
tonne, metric ton | tonne, tonne métrique/tonnes métriques | t | large | 1000 kg | SI
quintal, metric quintal | quintal/quintaux, quintal métrique/quintaux métriques | | - | 100 kg | TRADE
carat, metric carat | carat, carat métrique/carats métriques | ct | - | 1/5000 kg | SP811
gamma of mass/gammas of mass, gamma mass/gamma masses | gamma de masse/gammas de masse | | - | 1/10^9 kg | SP811
metric pound, livre métrique/livres métriques | livre métrique/livres métriques | | - | 1/2 kg | FRU
metric slug, hyl, technical mass unit | unité technique de masse/unités techniques de masse | | - | 9.80665 kg | SP811
Dutch ounce | once néerlandaise/onces néerlandaises | | - | 1/10 kg | TRADE

grain | grain, grain anglais/grains anglais | gr | - | 64.79891/10^6 kg | SP811
dram, avoirdupois dram | drachme avoirdupois/drachmes avoirdupois | dr | - | 1/256 lb | WMA
ounce, avoirdupois ounce | once, once avoirdupois/onces avoirdupois | oz | - | 1/16 lb | SP811
pound, avoirdupois pound | livre, livre avoirdupois/livres avoirdupois | lb lbs lbm | - | 0.45359237 kg | SP811
clove | clou | | - | 7 lb | TRADE
stone/stone | stone/stones, pierre anglaise/pierres anglaises | st | - | 14 lb | WMA
quarter, long quarter | quarter britannique/quarters britanniques | qr | - | 28 lb | WMA
short quarter | quarter américain/quarters américains | | - | 25 lb | SP811
bag of cement/bags of cement, bag | sac de ciment/sacs de ciment | | - | 94 lb | TRADE
hundredweight/hundredweight, short hundredweight/short hundredweight, US hundredweight/US hundredweight | quintal américain/quintaux américains | cwt | - | 100 lb | SP811
long hundredweight/long hundredweight, UK hundredweight/UK hundredweight, imperial hundredweight/imperial hundredweight | quintal impérial/quintaux impériaux | | - | 112 lb | WMA
short ton, US ton | tonne courte/tonnes courtes, tonne américaine/tonnes américaines | tn | - | 2000 lb | SP811
long ton, UK ton, imperial ton | tonne longue/tonnes longues, tonne impériale/tonnes impériales | LT | - | 2240 lb | WMA
kilopound | kilolivre | klb | - | 1000 lb | SP811

pennyweight | pennyweight, denier de Troyes anglais/deniers de Troyes anglais | dwt | - | 24 gr | SP811
troy ounce | once troy/onces troy | ozt toz | - | 480 gr | SP811
troy pound | livre troy/livres troy | lbt tlb | - | 5760 gr | SP811
assay ton, short assay ton | tonne d'essai/tonnes d'essai | AT | - | 7/240 kg | SP811
long assay ton | tonne d'essai longue/tonnes d'essai longues | | - | 49/1500 kg | TRADE
scruple | scrupule anglais/scrupules anglais | | - | 20 gr | SP811
apothecary dram, drachm, apothecary drachm | drachme d'apothicaire/drachmes d'apothicaire | | - | 60 gr | SP811
apothecary ounce | once d'apothicaire/onces d'apothicaire | | - | 480 gr | SP811
apothecary pound | livre d'apothicaire/livres d'apothicaire | | - | 5760 gr | SP811
slug | slug | | - | 9.80665/0.3048 lb | SP811
slinch/slinches, blob, slugette | slinch/slinches | | - | 9.80665/0.0254 lb | TRADE
mercantile pound | livre marchande/livres marchandes | | - | 6750 gr | TRADE
tower pound | livre de la Tour/livres de la Tour | | - | 5400 gr | TRADE
firkin of butter/firkins of butter | firkin de beurre/firkins de beurre | | - | 56 lb | TRADE
Spanish quintal | quintal espagnol/quintaux espagnols | | - | 46 kg | TRADE
pood | poud | | - | 16.3804964 kg | TRADE
Russian pound, funt | livre russe/livres russes | | - | 0.40951241 kg | TRADE
Zentner/Zentner, German hundredweight/German hundredweight | zentner/zentners, quintal allemand/quintaux allemands | | - | 50 kg | TRADE
jin/jin, catty of China/catties of China | jin/jin | | - | 1/2 kg | TRADE
liang/liang | liang/liang | | - | 1/20 kg | TRADE
tola | tola | | - | 180 gr | TRADE
"""  # noqa: E501 - a row is one line
