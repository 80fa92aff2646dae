// Which units fit a quantity.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const { fitting } = await modules("unitfit");
const TABLE = {
  dimensions: { m: "m", s: "s", h: "s", g: "kg", J: "kg*m^2/s^2", N: "kg*m/s^2", Wh: "kg*m^2/s^2", min: "s", in: "m", Hz: "1/s", "km/h": "m/s", "°": "1" },
  prefixes: ["Ki", "k", "m", "µ"],
  fitting: { m: ["m", "km", "in"], "m/s": ["m/s", "km/h"], "kg*m^2/s^2": ["J", "kWh"], s: ["s", "min"], "1/s": ["Hz"] },
};
const UNITS = [
  ["m", ["km", "in"]],
  ["km", ["m", "in"]],
  ["min", ["s"]],
  ["km/h", ["m/s"]],
  ["m/min", ["m/s", "km/h"]],
  ["N·m", ["J", "kWh"]],
  ["g·m²/s²", ["J", "kWh"]],
  ["s^-1", ["Hz"]],
  ["m³", []],
  ["°", []],
  ["smoot", []],
  ["m^(1/2)", []],
];

for (const [unit, fit] of UNITS) test(`${unit} can be told in ${fit}`, () => assert.deepEqual(fitting(unit, TABLE), fit));
