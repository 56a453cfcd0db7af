// Finds a browser for the browser tests, or gets one. Every try is bounded in time and proved by a launch.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const places = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/opt/google/chrome/chrome", "/snap/bin/chromium"],
  darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => path.join(process.env[name] ?? "C:\\", "Google/Chrome/Application/chrome.exe")),
};

/**
 * Browsers that seem to be there, without proof: CHROMIUM first, then what is installed, then Playwright's own.
 * @returns {Promise<string[]>}
 */
export async function candidates() {
  const { chromium } = await import("@playwright/test");
  const named = [process.env.CHROMIUM, ...(places[process.platform] ?? []), chromium.executablePath()];
  return named.filter((file) => file && fs.existsSync(file));
}

/** The path of a browser that starts. Throws one sentence where none can be had. */
export async function getBrowser(say = console.log) {
  const steps = [
    ["Looking for an installed browser", () => {}],
    ["Downloading Playwright's Chromium", downloadPlaywrights],
    ["Installing Debian's chromium", installDebians],
  ];
  for (const [label, step] of steps) {
    say(`${label} ...`);
    step();
    const found = (await candidates()).find(starts);
    if (found) return found;
  }
  throw new Error("There is no Chrome or Chromium that starts: install one, or name it with CHROMIUM=/path/to/it.");
}

/** Whether it shows a page within half a minute. */
function starts(file) {
  const options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"];
  const { stdout } = spawnSync(file, [...options, "--dump-dom", "data:text/html,<p>launched</p>"], { encoding: "utf8", timeout: 30_000, killSignal: "SIGKILL" });
  return (stdout ?? "").includes("launched");
}

function downloadPlaywrights() {
  run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], 180_000);
}

function installDebians() {
  if (!fs.existsSync("/usr/bin/apt-get")) return;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (args, ms) => {
    const [command, ...rest] = [...asRoot, "apt-get", ...args];
    run(command, rest, ms);
  };
  apt(["update"], 120_000);
  apt(["install", "-y", "--no-install-recommends", "chromium"], 300_000);
}

/** Its success shows in the launch that follows. */
function run(command, args, timeout) {
  spawnSync(command, args, {
    stdio: "ignore",
    timeout,
    killSignal: "SIGKILL",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "20000" },
  });
}
