"""Electricity and magnetism, in the SI."""

from __future__ import annotations

ROWS = """
ampere, amp | ampère | A | si | 1 A | SI
coulomb | coulomb | C | si | 1 A*s | SI
ampere hour, amp hour | ampère-heure/ampères-heures, ampèreheure | Ah | si | 3600 C | SI
faraday/faradays | faraday | | - | 1.602176634*6.02214076*10^4 C | SI
volt | volt | V | si | 1 J/C | SI
ohm | ohm | Ω \u2126 ohm | si | 1 V/A | SI
siemens/siemens | siemens | S | si | 1 A/V | SI
mho | mho | ℧ mho | si | 1 A/V | SP811
farad | farad | F | si | 1 C/V | SI
weber | weber | Wb | si | 1 V*s | SI
henry/henries | henry | H | si | 1 Wb/A | SI
tesla | tesla | T | si | 1 Wb/m^2 | SI
gamma of a field/gammas of a field | gamma de champ/gammas de champ | | - | 1/10^9 T | SP811
ampere turn | ampère-tour/ampères-tours | At | - | 1 A | TRADE
townsend | townsend | Td | si | 1/10^21 V*m^2 | TRADE
daraf | daraf | | - | 1 V/C | TRADE
mean international ampere | ampère international/ampères internationaux | A_it | - | 1.00034/1.00049 A | CIPM
mean international volt | volt international/volts internationaux | V_it | - | 1.00034 V | CIPM
mean international ohm | ohm international/ohms internationaux | Ω_it ohm_it | - | 1.00049 ohm | CIPM
US international ampere | ampère international américain/ampères internationaux américains | A_US | - | 1.00033/1.000495 A | CIPM
US international volt | volt international américain/volts internationaux américains | V_US | - | 1.00033 V | CIPM
US international ohm | ohm international américain/ohms internationaux américains | Ω_US ohm_US | - | 1.000495 ohm | CIPM
conventional volt | volt conventionnel/volts conventionnels | V_90 | - | 483597.9*10^9*6.62607015/10^34/(2*1.602176634/10^19) V | CIPM
conventional ohm | ohm conventionnel/ohms conventionnels | Ω_90 ohm_90 | - | 6.62607015/10^34/(1.602176634/10^19)^2/25812.807 ohm | CIPM
conventional ampere | ampère conventionnel/ampères conventionnels | A_90 | - | 1 V_90/ohm_90 | CIPM
conventional coulomb | coulomb conventionnel/coulombs conventionnels | C_90 | - | 1 A_90*s | CIPM
conventional watt | watt conventionnel/watts conventionnels | W_90 | - | 1 V_90^2/ohm_90 | CIPM
conventional farad | farad conventionnel/farads conventionnels | F_90 | - | 1 s/ohm_90 | CIPM
conventional henry/conventional henries | henry conventionnel/henrys conventionnels | H_90 | - | 1 ohm_90*s | CIPM
"""  # noqa: E501 - a row is one line
