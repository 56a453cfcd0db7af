// npm run bench: page times under load, an import, and the time from Stop recording to stored, all as ratios, so that they can be
// compared between machines. The table is printed as Markdown.
import { chromium } from "@playwright/test";
import { growthTimes } from "./bench/growth-times.js";
import { importTimes } from "./bench/import-times.js";
import { pageTimes } from "./bench/page-times.js";
import { startServer } from "./bench/server.js";
import { storingTimes } from "./bench/storing-times.js";
import { getBrowser } from "./browser.js";
import { build, enterProject, install } from "./prepare.js";

enterProject();
await install();
await build();
const server = await startServer();
try {
  console.log(`\nNode ${process.version}, ${process.platform} ${process.arch}\n`);
  for (const line of await pageTimes(server.url)) console.log(line);
  for (const line of await importTimes(server.dataDir)) console.log(line);
  const browser = await chromium.launch({ executablePath: await getBrowser(() => {}), args: fakeDevices() });
  try {
    for (const line of await storingTimes(browser, server.url)) console.log(line);
  } finally {
    await browser.close();
  }
  // Last, because it changes whose clients there are.
  for (const line of await growthTimes(server.url, server.dataDir)) console.log(line);
} finally {
  await server.end();
}

function fakeDevices() {
  return ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--autoplay-policy=no-user-gesture-required"];
}
