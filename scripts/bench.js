// npm run bench: page times under load, imports, the time from Stop recording to stored, and pages while the organisation grows, all
// as ratios, so that they can be compared between machines. The tables are printed as Markdown. `npm run bench -- growth` runs one part.
import { chromium } from "@playwright/test";
import { growthTimes } from "./bench/growth-times.js";
import { importTimes } from "./bench/import-times.js";
import { pageTimes } from "./bench/page-times.js";
import { startServer } from "./bench/server.js";
import { storingTimes } from "./bench/storing-times.js";
import { getBrowser } from "./browser.js";
import { build, enterProject, install } from "./prepare.js";

// Growth comes last, because it changes whose clients there are.
const parts = {
  pages: () => pageTimes(server.url),
  import: () => importTimes(server.dataDir),
  storing,
  growth: () => growthTimes(server.url, server.dataDir),
};
const asked = process.argv.slice(2);
const unknown = asked.find((part) => !(part in parts));
if (unknown) throw new Error(`There is no part "${unknown}": choose among ${Object.keys(parts).join(", ")}.`);
const chosen = Object.keys(parts).filter((part) => asked.length === 0 || asked.includes(part));

enterProject();
await install();
await build();
const server = await startServer();
try {
  console.log(`\nNode ${process.version}, ${process.platform} ${process.arch}\n`);
  for (const part of chosen) for (const line of await parts[part]()) console.log(line);
} finally {
  await server.end();
}

async function storing() {
  const browser = await chromium.launch({ executablePath: await getBrowser(() => {}), args: fakeDevices() });
  try {
    return await storingTimes(browser, server.url);
  } finally {
    await browser.close();
  }
}

function fakeDevices() {
  return ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--autoplay-policy=no-user-gesture-required"];
}
