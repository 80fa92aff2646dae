// The tape as a file.

import assert from "node:assert/strict";
import { test } from "node:test";
import { line, modules } from "./modules.js";

const LINES = [
  line("1/3 # rent", 1000, { answer: { relation: "≈", decimal: "0.333", exact: "1/3", adds_exact: true }, pinned: true }),
  line("x = 2", 2000, { answer: { kind: "definition", decimal: "x = 2" } }),
  line("1/0", 3000, { problem: "no" }),
];

for (const language of ["en", "fr"]) {
  test(`a table in ${language} is read back as the same lines, without their answers`, async () => {
    const { fromText, toCsv } = await modules("files", language);
    const read = fromText(toCsv(LINES));
    assert.deepEqual(
      read.map(({ text, at, pinned, answer }) => [text, at, pinned, answer]),
      LINES.map(({ text, at, pinned }) => [text, at, pinned, null]),
    );
  });
  test(`a JSON file in ${language} is read back as the same lines`, async () => {
    const { fromText, toJson } = await modules("files", language);
    assert.deepEqual(fromText(toJson(LINES)).map(({ id, text }) => [id, text]), LINES.map(({ id, text }) => [id, text]));
  });
}

const NO_TAPES = ["", "a,b\n1,2", "{}", '{"kind": "calculatrice-tape", "lines": [{}]}', '{"kind": "other", "lines": []}', "{"];
for (const text of NO_TAPES)
  test(`${JSON.stringify(text)} is no tape`, async () => {
    const { fromText } = await modules("files");
    assert.equal(fromText(text), null);
  });

test("what a line of a file lacks, or says wrongly, is as it is otherwise", async () => {
  const { fromText } = await modules("files");
  const [{ id, digits, angle, locale, pinned }] = fromText(
    '{"kind": "calculatrice-tape", "lines": [{"text": "1", "id": "<b>", "digits": -1, "angle": "turns", "locale": "de"}]}',
  );
  assert.match(id, /^\w+$/);
  assert.deepEqual({ digits, angle, locale, pinned }, { digits: 15, angle: "rad", locale: "en", pinned: false });
});

test("Markdown has each calculation as code and what it comes to", async () => {
  const { toMarkdown } = await modules("files", "fr");
  assert.equal(toMarkdown(LINES), "- `1/3 # rent` = 1/3 ≈ 0,333\n- `x = 2`\n- `1/0`");
});

const file = (name, text, size = text.length) => ({ name, size, text: async () => text });

test("a file is read whose name and size are those of a tape", async () => {
  const { read, toJson, toCsv } = await modules("files");
  for (const [name, text] of [["tape.json", toJson(LINES)], ["TAPE.CSV", toCsv(LINES)]]) {
    const { lines, refused } = await read(file(name, text));
    assert.deepEqual([lines.length, refused], [3, undefined]);
  }
});

test("what a file says of its answers is not believed", async () => {
  const { fromText, toJson } = await modules("files");
  const forged = { ...LINES[0], answer: { decimal: "42", reading: "42", warnings: [], relation: "=" } };
  assert.equal(fromText(toJson([forged]))[0].answer, null);
});

test("a file of another kind, or too large, is not read, and why is said", async () => {
  const { read } = await modules("files");
  const unread = { text: () => assert.fail("it was read") };
  const tables = [
    [{ ...unread, name: "tape.exe", size: 1 }, "not_imported"],
    [{ ...unread, name: "tape", size: 1 }, "not_imported"],
    [{ ...unread, name: "tape.csv", size: 10_000_001 }, "10"],
    [file("tape.json", "no tape"), "not_imported"],
    [file("tape.csv", `expression\n${"1\n".repeat(10_001)}`), "10,001"],
  ];
  for (const [given, expected] of tables) {
    const { lines, refused } = await read(given);
    assert.equal(lines, undefined);
    assert.ok(expected === "not_imported" ? refused.includes("JSON") : refused.includes(expected), refused);
  }
});
