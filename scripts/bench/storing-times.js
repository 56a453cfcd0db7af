// From "Stop recording" to stored and playable at 5 Mbit/s up, against sending the same file after the end.
import { setTimeout as pause } from "node:timers/promises";

/** A part is recorded for less than 45 seconds. */
const seconds = 40;
const bitsPerSecond = 5_000_000;
const part = "the-bed-until-five";

export async function storingTimes(browser, url) {
  const context = await browser.newContext({ baseURL: url, permissions: ["camera", "microphone"] });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Supervisor", exact: true }).click();
  await page.waitForURL("**/today");
  await page.goto(`/library/${part}/record`);
  await slowDown(page);
  const { took: during, media } = await recordAndStop(page);
  const after = await page.evaluate(sendAfterwards, { part, media });
  await context.close();
  return [
    `From Stop recording to stored, for a take of ${seconds} s (${(after.bytes / 1e6).toFixed(1)} MB) at ${bitsPerSecond / 1e6} Mbit/s up.`,
    "",
    "| way | to stored | ratio |",
    "|---|--:|--:|",
    `| sent while it is recorded | ${(during / 1000).toFixed(2)} s | ${(during / after.took).toFixed(2)} |`,
    `| the same file, sent after the end | ${(after.took / 1000).toFixed(2)} s | 1.00 |`,
  ];
}

async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: bitsPerSecond / 8 });
}

/** Milliseconds from the click to the answer that says ready, and where the take then is. */
async function recordAndStop(page) {
  let recordingId = "";
  page.on("response", (response) => {
    const location = response.url().endsWith("/uploads") && response.headers().location;
    if (location) recordingId = location.split("/").pop();
  });
  await page.getByRole("button", { name: "Open camera and microphone" }).click();
  await page.getByRole("button", { name: "Start recording" }).click();
  await page.getByRole("button", { name: "Stop recording" }).waitFor();
  await pause(seconds * 1000);
  const began = performance.now();
  await page.getByRole("button", { name: "Stop recording" }).click();
  for (;;) {
    const { status, url } = await recording(page, recordingId);
    if (status === "ready") return { took: performance.now() - began, media: url };
    await pause(50);
  }
}

async function recording(page, recordingId) {
  const answer = await page.request.get(`/recordings/${recordingId}/status`);
  return answer.ok() ? answer.json() : { status: "receiving" };
}

/** Runs in the page: the same take goes up in one piece, as a form with a file would send it. */
async function sendAfterwards({ part: forId, media }) {
  const blob = await (await fetch(media)).blob();
  const encode = (text) => btoa(text);
  const metadata = Object.entries({ key: crypto.randomUUID(), purpose: "clip", for: forId, medium: "video", filetype: blob.type }).map(([name, value]) => `${name} ${encode(value)}`);
  const began = performance.now();
  const announced = await fetch("/uploads", {
    method: "POST",
    headers: { "Tus-Resumable": "1.0.0", "Upload-Length": String(blob.size), "Upload-Metadata": metadata.join(",") },
  });
  const location = announced.headers.get("location");
  await fetch(location, {
    method: "PATCH",
    headers: { "Tus-Resumable": "1.0.0", "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream" },
    body: blob,
  });
  const id = location.split("/").pop();
  for (;;) {
    const { status } = await (await fetch(`/recordings/${id}/status`)).json();
    if (status === "ready") return { bytes: blob.size, took: performance.now() - began };
    if (status === "refused") throw new Error("The file was refused.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
