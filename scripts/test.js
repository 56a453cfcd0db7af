// npm test: everything that has to hold, from a fresh clone on. Ends with one line: N passed, N failed.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { getBrowser } from "./browser.js";
import { build, enterProject, generate, install } from "./prepare.js";

const results = { unit: "test-results/unit.json", browser: "test-results/results.json" };
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
suite("unit and database tests", "node_modules/vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${results.unit}`], 12 * minute, unitCounts);
suite("browser tests", "node_modules/@playwright/test/cli.js", ["test", "-c", "e2e/playwright.config.ts"], 20 * minute, browserCounts);

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

/** A program that runs many tests and writes a report; each test counts. One that fails without a failed test counts too. */
function suite(name, script, args, timeout, counts) {
  heading(name);
  const done = run(script, args, timeout);
  const { passed, failed } = counts() ?? { passed: 0, failed: 0 };
  total.passed += passed;
  total.failed += failed === 0 && !done ? 1 : failed;
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
  const report = read(results.unit);
  return report && { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests };
}

function browserCounts() {
  const report = read(results.browser);
  return report && { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected + report.stats.skipped };
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
