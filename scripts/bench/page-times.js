// How long pages take under twenty people at once, against a bare page of the same server that makes one query.
import { measure, ratio, signIn } from "./visits.js";

const visits = { people: 20, visitsEach: 25, warmUpEach: 5 };

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
    `Page times with ${visits.people} people at once, ${visits.people * visits.visitsEach} visits each. The bare page is measured just before each.`,
    "",
    "| page | p50 | bare p50 | ratio | p95 | bare p95 | ratio |",
    "|---|--:|--:|--:|--:|--:|--:|",
  ];
  for (const [name, path, cookie] of pages) {
    const bare = await measure(url, "/healthz", "", visits);
    const took = await measure(url, path, cookie, visits);
    const cells = [took.p50, bare.p50, took.p95, bare.p95].map((value) => `${value.toFixed(0)} ms`);
    lines.push(`| ${name} | ${cells[0]} | ${cells[1]} | ${ratio(took.p50, bare.p50)} | ${cells[2]} | ${cells[3]} | ${ratio(took.p95, bare.p95)} |`);
  }
  return [...lines, ""];
}

/** The newest session that the seeded trainee's practice page leads to. */
async function sessionPage(url, cookie) {
  const page = await (await fetch(`${url}/practice`, { headers: { cookie } })).text();
  const found = /href="(\/practice\/[0-9a-f-]{36})"/.exec(page)?.[1];
  if (!found) throw new Error("The practice page leads to no session.");
  return found;
}
