// How long pages take under twenty people at once, against a bare page of the same server that makes one query.
import { Agent, request } from "node:http";

const people = 20;
const visitsEach = 25;
const warmUpEach = 5;

export async function pageTimes(url) {
  const trainee = await signIn(url, "trainee");
  const supervisor = await signIn(url, "supervisor");
  const clinician = await signIn(url, "clinician");
  const pages = [
    ["/today", "/today", trainee],
    ["/review", "/review", supervisor],
    ["a session's page", await sessionPage(url, trainee), trainee],
    ["/outcomes", "/outcomes", clinician],
  ];
  const lines = [
    `Page times with ${people} people at once, ${people * visitsEach} visits each. The bare page is measured just before each.`,
    "",
    "| page | p50 | bare p50 | ratio | p95 | bare p95 | ratio |",
    "|---|--:|--:|--:|--:|--:|--:|",
  ];
  for (const [name, path, cookie] of pages) {
    const bare = await measure(url, "/healthz", "");
    const took = await measure(url, path, cookie);
    const cells = [took.p50, bare.p50, took.p95, bare.p95].map((value) => `${value.toFixed(0)} ms`);
    lines.push(`| ${name} | ${cells[0]} | ${cells[1]} | ${ratio(took.p50, bare.p50)} | ${cells[2]} | ${cells[3]} | ${ratio(took.p95, bare.p95)} |`);
  }
  return [...lines, ""];
}

const ratio = (value, base) => (value / base).toFixed(1);

async function signIn(url, role) {
  const answer = await fetch(`${url}/sign-in`, { method: "POST", body: new URLSearchParams({ role }), redirect: "manual" });
  const cookie = answer.headers.getSetCookie().map((each) => each.split(";")[0]).join("; ");
  if (answer.status !== 302 || !cookie) throw new Error(`Signing in as ${role} answered ${answer.status}.`);
  return cookie;
}

/** The newest session that the seeded trainee's practice page leads to. */
async function sessionPage(url, cookie) {
  const page = await (await fetch(`${url}/practice`, { headers: { cookie } })).text();
  const found = /href="(\/practice\/[0-9a-f-]{36})"/.exec(page)?.[1];
  if (!found) throw new Error("The practice page leads to no session.");
  return found;
}

async function measure(url, path, cookie) {
  const agent = new Agent({ keepAlive: true, maxSockets: people });
  const times = [];
  const visitor = async () => {
    for (let visit = 0; visit < warmUpEach + visitsEach; visit += 1) {
      const took = await timed(agent, url + path, cookie);
      if (visit >= warmUpEach) times.push(took);
    }
  };
  await Promise.all(Array.from({ length: people }, visitor));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  return { p50: at(0.5), p95: at(0.95) };
}

/** Milliseconds from asking to the last byte. */
function timed(agent, address, cookie) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const asked = request(address, { agent, headers: { accept: "text/html", ...(cookie && { cookie }) } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}.`));
      answer.resume().on("end", () => resolve(performance.now() - began));
    });
    asked.on("error", reject).end();
  });
}
