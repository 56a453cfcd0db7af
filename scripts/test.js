// npm test: everything that has to hold, from a fresh clone on. Ends with one line: N passed, N failed.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
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
command("types", "node_modules/typescript/bin/tsc", [], 10 * minute);
command("lint", "node_modules/eslint/bin/eslint.js", [".", "--cache", "--cache-location", "node_modules/.cache/eslint/", "--max-warnings", "0"], 10 * minute);
command("content", "scripts/content-check.js", [], 2 * minute);
await once("the build", build);
heading("unit and database tests");
const unitsDone = run("node_modules/vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitResults}`], 20 * minute);
count(unitCounts(), unitsDone);
heading("browser tests");
const halvesDone = await Promise.all(halves.map((half) => journeys(half, 30 * minute)));
halves.forEach((half, at) => count(browserCounts(half), halvesDone[at]));

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

/** One program that says yes or no; it counts as one. */
function command(name, script, args, timeout) {
  heading(name);
  if (run(script, args, timeout)) total.passed += 1;
  else total.failed += 1;
}

/** Each test of a program's report counts. A program that fails without a failed test counts too. */
function count(counts, done) {
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  total.passed += passed;
  total.failed += failed === 0 && !done ? 1 : failed;
}

function journeys(half, timeout) {
  const began = Date.now();
  const args = ["node_modules/@playwright/test/cli.js", "test", "-c", "e2e/playwright.config.ts", `--shard=${half}/${halves.length}`];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"], timeout, env: { ...process.env, NODE_ENV: "", E2E_PART: half } });
  return new Promise((resolve) => {
    child.once("exit", (status) => {
      console.log(`${status === 0 ? "done" : "FAILED"} in ${Math.round((Date.now() - began) / 1000)} s`);
      resolve(status === 0);
    });
  });
}

function run(script, args, timeout) {
  const began = Date.now();
  const { status, error } = spawnSync(process.execPath, [script, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    timeout,
    killSignal: "SIGTERM",
    env: { ...process.env, NODE_ENV: "" },
  });
  if (error) console.error(error.message);
  console.log(`${status === 0 ? "done" : "FAILED"} in ${Math.round((Date.now() - began) / 1000)} s`);
  return status === 0;
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

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
