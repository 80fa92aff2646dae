// Which forms are offered for an answer.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, modules } from "./modules.js";

const { fits } = await modules("fitting");
const FORMS = ["percent", "degrees", "dms", "scientific"];
const RATIONAL = { forms: { fraction: "1/8" } };
const OFFERED = [
  // what is answered, the forms that are offered
  [{ decimal: "0.125", exact: "1/8", reading: "1/8", ...RATIONAL }, ["percent", "scientific"]],
  [{ decimal: "-1.5", exact: "-3/2", reading: "-3/2", ...RATIONAL }, ["percent", "scientific"]],
  [{ decimal: "12", exact: "12", reading: "12", forms: { fraction: "12" } }, ["scientific"]],
  [{ decimal: "1234.5", exact: "2469/2", reading: "1234.5", ...RATIONAL }, ["scientific"]],
  [{ decimal: "1.4142135623731", exact: "√2", reading: "√2", forms: { fraction: null } }, ["scientific"]],
  [{ decimal: "0.523598775598299", exact: "π/6", reading: "asin(1/2)" }, ["degrees", "dms", "scientific"]],
  [{ decimal: "3.14159265358979", exact: "π", reading: "π" }, ["degrees", "dms", "scientific"]],
  [{ decimal: "0.3046926540153975", exact: null, reading: "asin(0.3)" }, ["degrees", "dms", "scientific"]],
  [{ decimal: "0.5", exact: "1/2", reading: "sin(30°)", ...RATIONAL }, FORMS],
  [{ decimal: "200", exact: "200", reading: "20000%", shown_as: "percent" }, ["percent", "scientific"]],
  [{ kind: "list", decimal: "1; 2", exact: null, reading: "[30°; 2]" }, ["scientific"]],
];

for (const [fields, offered] of OFFERED)
  test(`${fields.reading} is offered as ${offered.join(", ")}`, () => assert.deepEqual(FORMS.filter((name) => fits(answer(fields), name)), offered));
