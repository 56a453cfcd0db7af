import net from "node:net";
import { defineConfig } from "@playwright/test";
import { candidates } from "../scripts/browser.js";

/** E2E_URL names a server that runs already; otherwise the built one is started on a port of its own. */
process.env.E2E_URL ??= `http://localhost:${await freePort()}`;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const [browser] = await candidates();

/** Two parts of the journeys may run beside each other, each with files of its own. */
const part = process.env.E2E_PART ? `-${process.env.E2E_PART}` : "";

export default defineConfig({
  testDir: ".",
  outputDir: `../test-results/journeys${part}`,
  globalSetup: "./setup/server.ts",
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // Journeys of one organisation meet in its rows, so they follow each other.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: `../test-results/results${part}.json` }]],
  use: {
    baseURL: process.env.E2E_URL,
    locale: "en-GB",
    timezoneId: "Europe/London",
    permissions: ["camera", "microphone"],
    trace: "retain-on-failure",
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        "--autoplay-policy=no-user-gesture-required",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    },
  },
});
