// Visits to a page of a running server, by several people at once.
import { Agent, request } from "node:http";

export const ratio = (value, base, digits = 1) => (value / base).toFixed(digits);

/** The cookie of one of the demo's people. */
export async function signIn(url, role) {
  const answer = await fetch(`${url}/sign-in`, { method: "POST", body: new URLSearchParams({ role }), redirect: "manual" });
  const cookie = answer.headers.getSetCookie().map((each) => each.split(";")[0]).join("; ");
  if (answer.status !== 302 || !cookie) throw new Error(`Signing in as ${role} answered ${answer.status}.`);
  return cookie;
}

/** Milliseconds at the 50th and the 95th percentile. */
export async function measure(url, path, cookie, { people, visitsEach, warmUpEach }) {
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
