// npm test: everything that has to hold, from a fresh clone on. Ends with one line: N passed, N failed.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { getBrowser } from "./browser.js";
import { build, enterProject, generate, install } from "./prepare.js";

const unitResults = "test-results/unit.json";
/** Journeys of one organisation follow each other, so each half of them has a server and an organisation of its own. */
const halves = ["1", "2"];
const halfResults = (half) => `test-results/results-${half}.json`;
const minute = 60_000;
const total = { passed: 0, failed: 0 };

enterProject();
// What an earlier run reported must not count for this one.
fs.rmSync("test-results", { recursive: true, force: true });
await once("packages", install);
await once("a browser", async () => {
  process.env.CHROMIUM = await getBrowser();
  console.log(process.env.CHROMIUM);
});
await once("the database client", generate);
heading("types, lint and content");
const checks = [
  ["node_modules/typescript/bin/tsc"],
  ["node_modules/eslint/bin/eslint.js", ".", "--cache", "--cache-location", "node_modules/.cache/eslint/", "--max-warnings", "0"],
  ["scripts/content-check.js"],
];
for (const done of await Promise.all(checks.map((check) => run(check, 10 * minute)))) total[done ? "passed" : "failed"] += 1;
await once("the build", build);
heading("unit and database tests");
const unitsDone = await run(["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitResults}`], 20 * minute);
count(unitCounts(), unitsDone);
heading("browser tests");
const journeys = (half) => ["node_modules/@playwright/test/cli.js", "test", "-c", "e2e/playwright.config.ts", `--shard=${half}/${halves.length}`];
const halvesDone = await Promise.all(halves.map((half) => run(journeys(half), 30 * minute, { E2E_PART: half })));
halves.forEach((half, at) => count(browserCounts(half), halvesDone[at]));

for (const { test, said } of [unitFailures(), ...halves.map(browserFailures)].flat()) console.log(`\nFAILED ${test}\n${said}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** One step in this process; it counts as one. */
async function once(name, work) {
  heading(name);
  try {
    await work();
    total.passed += 1;
  } catch (error) {
    console.error(error.message);
    total.failed += 1;
  }
}

/** Each test of a program's report counts. A program that fails without a failed test counts too. */
function count(counts, done) {
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  total.passed += passed;
  total.failed += failed === 0 && !done ? 1 : failed;
}

/** Whether a program said yes within its time. */
function run([script, ...args], timeout, env = {}) {
  const began = Date.now();
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "inherit", "inherit"], timeout, env: { ...process.env, NODE_ENV: "", ...env } });
  return new Promise((resolve) => {
    child.once("exit", (status) => {
      console.log(`${path.basename(script)} ${status === 0 ? "done" : "FAILED"} in ${Math.round((Date.now() - began) / 1000)} s`);
      resolve(status === 0);
    });
  });
}

function heading(name) {
  console.log(`\n== ${name}`);
}

/** What was left out because something before it failed has not passed. */
function unitCounts() {
  const report = read(unitResults);
  return report && { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests };
}

function browserCounts(half) {
  const report = read(halfResults(half));
  return report && { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected + report.stats.skipped };
}

/** Each failed test with what it said, for the end of the output. */
function unitFailures() {
  const failed = read(unitResults)?.testResults.flatMap((file) => [
    ...(file.status === "failed" && file.message ? [{ test: file.name, said: short(file.message) }] : []),
    ...file.assertionResults.filter(({ status }) => status === "failed").map(({ fullName, failureMessages }) => ({ test: `${file.name}: ${fullName}`, said: short(failureMessages[0]) })),
  ]);
  return failed ?? [];
}

function browserFailures(half) {
  return (read(halfResults(half))?.suites ?? []).flatMap(failuresIn);
}

function failuresIn({ file, specs = [], suites = [] }) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ title, line, tests }) => ({ test: `e2e/${file}:${line}: ${title}`, said: short(tests[0]?.results.at(-1)?.errors[0]?.message) }));
  return [...own, ...suites.flatMap(failuresIn)];
}

/** The first lines of what a failed test said. */
function short(message = "It was not run.") {
  return message.replaceAll(/\u001B\[\d+m/g, "").split("\n").slice(0, 12).join("\n");
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
