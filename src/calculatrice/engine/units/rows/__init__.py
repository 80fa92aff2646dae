"""The rows of units, a file a subject: names in English, in French, symbols, prefixes, definition, source.

A name stands with its plural behind `/` where that is not formed by adding an s. Symbols in brackets are read behind a
prefix alone. A definition is a factor and a product of other units; `scale` is an absolute scale with its origin, and
`level multiplier;base factor unit` a logarithm of the ratio to a reference.
"""

from __future__ import annotations

from calculatrice.engine.units.rows import (
    angle,
    area,
    astronomy,
    cgs,
    chemistry,
    data,
    electricity,
    energy,
    force,
    french,
    fuel,
    length,
    light,
    liquid,
    mass,
    nautical,
    power,
    pressure,
    radiation,
    ratio,
    speed,
    temperature,
    textile,
    time,
    typography,
    volume,
)

TABLES = {
    "length": length.ROWS,
    "nautical": nautical.ROWS,
    "astronomy": astronomy.ROWS,
    "time": time.ROWS,
    "mass": mass.ROWS,
    "french": french.ROWS,
    "area": area.ROWS,
    "volume": volume.ROWS,
    "liquid": liquid.ROWS,
    "angle": angle.ROWS,
    "temperature": temperature.ROWS,
    "speed": speed.ROWS,
    "force": force.ROWS,
    "pressure": pressure.ROWS,
    "energy": energy.ROWS,
    "power": power.ROWS,
    "electricity": electricity.ROWS,
    "cgs": cgs.ROWS,
    "light": light.ROWS,
    "radiation": radiation.ROWS,
    "chemistry": chemistry.ROWS,
    "ratio": ratio.ROWS,
    "data": data.ROWS,
    "typography": typography.ROWS,
    "textile": textile.ROWS,
    "fuel": fuel.ROWS,
}
"""The tables in the order in which a unit with a name that several have is taken."""
