import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { getBrowser } from "../browser.js";

const patience = { timeout: 120_000 };
const page = "/library/the-bed-until-five/record";
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  "--disable-background-networking",
];

/** A supervisor's browser that records one part after another, and notes what the server acknowledges. */
export async function openRecorder(url) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "bunting-fault-browser-"));
  const browser = await chromium.launchPersistentContext(profile, { executablePath: await getBrowser(() => {}), args: flags, baseURL: url });
  /** Highest acknowledged byte by recording id. */
  const acknowledged = new Map();
  let current = null;
  let tab = await browser.newPage();
  watch(tab);
  await tab.goto("/sign-in");
  await tab.getByRole("button", { name: "Supervisor", exact: true }).click();
  await tab.waitForURL("**/today");

  function watch(opened) {
    opened.setDefaultTimeout(patience.timeout);
    opened.on("response", (response) => {
      const method = response.request().method();
      const { location, "upload-offset": offset } = response.headers();
      const id = (location ?? response.url()).split("/").pop();
      if (!response.url().includes("/uploads") || response.status() >= 300) return;
      if (method === "POST") current = id;
      if (method === "PATCH" || method === "POST") acknowledged.set(id, Math.max(acknowledged.get(id) ?? 0, Number(offset ?? 0)));
    });
  }

  const press = (name) => tab.getByRole("button", { name, exact: true }).click();

  return {
    record: async () => {
      current = null;
      await tab.goto(page);
      await press("Open camera and microphone");
      await press("Start recording");
    },

    /** Answers once so many bytes of the present recording are acknowledged, or it has run for 20 seconds. */
    untilAcknowledged: async (bytes) => {
      const deadline = Date.now() + 20_000;
      while (!current || (acknowledged.get(current) === 0) || ((acknowledged.get(current) ?? 0) < bytes && Date.now() < deadline)) await pause(50);
    },

    stop: () => press("Stop recording"),

    crashTab: async () => {
      const gone = new Promise((resolve) => tab.once("crash", resolve));
      const session = await browser.newCDPSession(tab);
      session.send("Page.crash").catch(() => undefined);
      await gone;
    },

    reopen: async () => {
      const crashed = tab;
      tab = await browser.newPage();
      watch(tab);
      await crashed.close();
      await tab.goto("/library");
    },

    /** Answers once this browser keeps nothing any more: the server has it all. */
    untilNothingHeld: async () => {
      const deadline = Date.now() + patience.timeout;
      while ((await tab.evaluate(takesHeld)) > 0) {
        if (Date.now() > deadline) throw new Error("The browser still holds a take.");
        await pause(100);
      }
    },

    recordings: () => [...acknowledged].map(([id, bytes]) => ({ id, acknowledged: bytes })),

    close: async () => {
      await browser.close();
      fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Runs in the page. */
async function takesHeld() {
  const database = await new Promise((done) => {
    const opening = indexedDB.open("bunting", 1);
    opening.onsuccess = () => done(opening.result);
  });
  const count = await new Promise((done) => {
    const asked = database.transaction("takes").objectStore("takes").count();
    asked.onsuccess = () => done(asked.result);
  });
  database.close();
  return count;
}
