import { fork } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { answerJobs } from "./answer.mjs";
import { sourceOf, upToDate } from "./clip.mjs";

/** Folders of content that hold clips: each folder below them with a script.json gets one. */
const shelves = ["vignettes", "conversations"];

/** Everything that has to be rendered, each with what it is called in the log. */
export function jobsOf({ root, only, all, to }) {
  const content = path.join(root, "content");
  const clips = shelves
    .flatMap((shelf) => scriptsBelow(path.join(content, shelf)))
    .map((folder) => clipJob(folder, path.relative(content, folder), { only, all, to }));
  return [...clips.filter(Boolean), ...answerJobs({ root, only, all, to })];
}

function scriptsBelow(folder) {
  if (!existsSync(folder)) return [];
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const deeper = inside.map(({ name }) => path.join(folder, name)).sort().flatMap(scriptsBelow);
  return existsSync(path.join(folder, "script.json")) ? [folder, ...deeper] : deeper;
}

function clipJob(folder, name, { only, all, to }) {
  if (only.length > 0 && !only.some((one) => name.split(path.sep).includes(one) || name.endsWith(one))) return null;
  const script = JSON.parse(readFileSync(path.join(folder, "script.json"), "utf8"));
  if (!all && !to && upToDate(folder, sourceOf(script))) return null;
  return { kind: "clip", name, script, folder: to ? path.join(to, name) : folder };
}

/**
 * Hands the jobs to worker processes, the longest first, so that none is left alone with it at the end.
 * @param done called with each job and its facts
 * @returns the jobs that failed, with why
 */
export async function inWorkers(jobs, workers, done) {
  const waiting = [...jobs].sort((a, b) => letters(b) - letters(a));
  const failed = [];
  const one = async () => {
    const worker = fork(fileURLToPath(new URL("worker.mjs", import.meta.url)));
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const { facts, error } = await answerOf(worker, job);
      if (error) failed.push({ name: job.name, error });
      else done(job, facts);
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, one));
  return failed;
}

const letters = ({ script }) => script.lines.reduce((sum, { text }) => sum + text.length, 0);

function answerOf(worker, job) {
  return new Promise((resolve) => {
    const gone = (code) => resolve({ error: `the worker ended with ${code}` });
    worker.once("exit", gone);
    worker.once("message", (answer) => {
      worker.off("exit", gone);
      resolve(answer);
    });
    if (worker.connected) worker.send(job);
    else gone("nothing to say");
  });
}
