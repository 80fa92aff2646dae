"""Data and their rates: bits, bytes, and what goes through a line."""

from __future__ import annotations

ROWS = """
bit | bit | bit | data | 1 bit | IEC
byte, octet | octet, byte | B (o) | data | 8 bit | IEC
nibble | quartet | | - | 4 bit | IEC
crumb | duet | | - | 2 bit | TRADE
block of 512 bytes/blocks of 512 bytes | bloc de 512 octets/blocs de 512 octets | | - | 4096 bit | TRADE
word of 16 bits/words of 16 bits | mot de 16 bits/mots de 16 bits | | - | 16 bit | TRADE
bit per second/bits per second | bit par seconde/bits par seconde | bps | data | 1 bit/s | IEC
byte per second/bytes per second | octet par seconde/octets par seconde | Bps | data | 8 bit/s | IEC
baud | baud | Bd | large | 1 bit/s | IEC
erlang | erlang | | - | 1 1 | TRADE
"""
