// What a program does with the types that openapi-typescript makes, over openapi-fetch: what it found, as JSON.
import createClient from "openapi-fetch";
import type { components, paths } from "./calculatrice.js";

type LineAnswer = components["schemas"]["LineAnswer"];
type Problem = components["schemas"]["ProblemDocument"];

// The media types that this program reads as objects: not the stream of events.
type Objects = "application/json" | "application/problem+json";

function there<Value>(value: Value | undefined): NonNullable<Value> {
  if (value === undefined || value === null) throw new Error("nothing is there");
  return value;
}

function job(found: components["schemas"]["Answer"] | components["schemas"]["JobDocument"]) {
  if (!("state" in found)) throw new Error("an answer, and no job");
  return found;
}

const [server, later, heavy, endless] = process.argv.slice(2).map(String) as [string, string, string, string];
const client = createClient<paths, Objects>({ baseUrl: server });

const calculated = await client.GET("/api/v1/calculate", { params: { query: { expression: "1/3", digits: 20, locale: "en" } } });
const answer = there(calculated.data);
if (!("kind" in answer)) throw new Error("a job, and no answer");

const post = await client.POST("/api/v1/calculations", { body: { expression: "200+10%" } });
const posted = there(post.data);
if (!("kind" in posted)) throw new Error("a job, and no answer");
const relation: components["schemas"]["Relation"] = "=";

const text = await createClient<paths>({ baseUrl: server }).POST("/api/v1/batch", {
  body: "1/4\n1/(2-2)\n",
  headers: { "Content-Type": "application/x-ndjson" },
  bodySerializer: (lines) => lines,
  parseAs: "text",
});
const [quarter, nothing] = there(text.data).trimEnd().split("\n").map((line) => JSON.parse(line) as LineAnswer) as [LineAnswer, LineAnswer];

const headers = { Prefer: "respond-async" };
const submitted = await client.POST("/api/v1/calculations", { params: { header: headers }, body: { expression: heavy } });
let waited = job(there(submitted.data));
const { id } = waited;
while (waited.state === "queued" || waited.state === "running") {
  waited = there((await client.GET("/api/v1/calculations/{id}", { params: { path: { id }, query: { wait: 10 } } })).data);
}

const long = job(there((await client.POST("/api/v1/calculations", { params: { header: headers }, body: { expression: endless } })).data));
const permitted = { path: { id: long.id }, header: { "Cancel-Token": there(long.cancel_token) } };
const cancelled = there((await client.DELETE("/api/v1/calculations/{id}", { params: permitted })).data);

const refused = await client.GET("/api/v1/calculate", {
  params: { query: { expression: "1/(2-2)" }, header: { "Accept-Language": "fr" } },
});
const problem: Problem = there(refused.error);
const code: components["schemas"]["Code"] = "division_by_zero";

const unknown = there((await createClient<paths, Objects>({ baseUrl: later }).GET("/api/v1/calculate", { params: { query: { expression: "1/3" } } })).data);
if (!("kind" in unknown)) throw new Error("a job, and no answer");

console.log(JSON.stringify({
  calculate: [answer.decimal, answer.relation, answer.kind],
  post: [posted.decimal, posted.relation, posted.kind],
  known: answer.kind === "number" && posted.relation === relation,
  batch: [quarter.decimal, there(nothing.error).code],
  submit: [submitted.response.status, there(submitted.response.headers.get("location")).endsWith(id)],
  wait: [waited.state, there(waited.result).decimal, waited.state === "done"],
  cancel: [cancelled.state, cancelled.state === "cancelled"],
  error: [refused.response.status, problem.code, problem.title, there(problem.span).start],
  code: problem.code === code,
  unknown: [unknown.kind, unknown.relation, unknown.decimal],
}));
