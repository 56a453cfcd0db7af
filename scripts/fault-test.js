// node scripts/fault-test.js [--kills 50] [--seed 1]: records in a real browser against the built product, kills the tab, the
// server process or the database at random moments, and counts in the end what the server had acknowledged against what it
// stored. Prints a table; ends with 1 when a byte that was acknowledged is gone, or a recording never became playable.
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { build, enterProject, install } from "./prepare.js";
import { openProduct } from "./fault-test/product.js";
import { openRecorder } from "./fault-test/recorder.js";
import { randomFrom } from "./random-from.js";

const { values } = parseArgs({ options: { kills: { type: "string", default: "50" }, seed: { type: "string", default: "1" } } });
const kills = Number(values.kills);
const random = randomFrom(Number(values.seed));
const targets = ["tab", "server", "database"];

enterProject();
await install();
await build();
const product = await openProduct();
const recorder = await openRecorder(product.url);
const done = { tab: 0, server: 0, database: 0 };
let lostOnDisk = 0;
try {
  for (let kill = 0; kill < kills; kill += 1) {
    await recorder.record();
    await recorder.untilAcknowledged(1 + Math.floor(random() * 60_000));
    await pause(random() * 1000);
    const target = targets[Math.floor(random() * targets.length)];
    await { tab: recorder.crashTab, server: product.killServer, database: product.killDatabase }[target]();
    done[target] += 1;
    if (target === "server") lostOnDisk += missingNow();
    await product.up();
    if (target === "tab") await recorder.reopen();
    else await recorder.stop();
    await recorder.untilNothingHeld();
    process.stdout.write(`kill ${kill + 1} of ${kills}: ${target}\n`);
  }
  process.exitCode = report(await product.stored(recorder.recordings()));
} finally {
  await recorder.close();
  await product.close();
}

/** Bytes that were acknowledged and are not in the file of an upload that is still open. */
function missingNow() {
  return recorder.recordings().reduce((sum, { id, acknowledged }) => {
    const here = product.uploadedBytes(id);
    return here === null ? sum : sum + Math.max(0, acknowledged - here);
  }, 0);
}

function report(rows) {
  const sum = (of) => rows.reduce((total, row) => total + of(row), 0);
  const notPlayable = rows.filter(({ status, fileBytes, durationMs }) => status !== "ready" || !fileBytes || !durationMs);
  const lost = sum(({ acknowledged, stored }) => Math.max(0, acknowledged - stored)) + lostOnDisk;
  const table = [
    ["kills of the tab", done.tab],
    ["kills of the server", done.server],
    ["kills of the database", done.database],
    ["recordings", rows.length],
    ["playable", rows.length - notPlayable.length],
    ["bytes acknowledged", sum(({ acknowledged }) => acknowledged)],
    ["bytes stored", sum(({ stored }) => stored)],
    ["acknowledged bytes lost", lost],
  ];
  console.log(["", "| what | count |", "|---|--:|", ...table.map(([what, count]) => `| ${what} | ${count} |`)].join("\n"));
  for (const { id, status, acknowledged, stored } of notPlayable) console.error(`${id}: ${status}, ${acknowledged} acknowledged, ${stored} stored`);
  return lost > 0 || notPlayable.length > 0 || rows.length < kills ? 1 : 0;
}
