"""What vehicles use: a distance by a volume, or the reciprocal of that (decision 102)."""

from __future__ import annotations

ROWS = """
mile per US gallon/miles per US gallon, mile per gallon/miles per gallon | mile par gallon américain/miles par gallon américain | mpg MPG usmpg | - | 1 mi/gal | SP811
mile per imperial gallon/miles per imperial gallon | mile par gallon impérial/miles par gallon impérial | mpg_imp | - | 1 mi/impgal | WMA
kilometer per liter/kilometers per liter, kilometre per litre/kilometres per litre | kilomètre par litre/kilomètres par litre | km/L kmpl | - | 1 km/L | DEF
liter per 100 kilometers/liters per 100 kilometers, litre per 100 kilometres/litres per 100 kilometres | litre aux 100 kilomètres/litres aux 100 kilomètres | L/100km l/100km | - | 1/100 L/km | DEF
mile per gallon gasoline equivalent/miles per gallon gasoline equivalent | mile par gallon équivalent essence/miles par gallon équivalent essence | MPGe | - | 1/33.705/1000 mi/Wh | TRADE
"""  # noqa: E501 - a row is one line
