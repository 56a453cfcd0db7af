/**
 * Renders what has changed and nothing else, two at a time:
 *
 *     node scripts/clips/render.mjs [name ...] [--all] [--to folder] [--workers 2]
 *
 * A name is a vignette, a conversation, one of its turns (my-conversation/opening), or an answer. --all renders although
 * nothing has changed, --to writes drafts elsewhere. Needs festival, the slt voice, hts_engine and ffmpeg
 * (docs/content.md); neither the app nor its tests do.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { recordAnswer } from "./film/answer.mjs";
import { inWorkers, jobsOf } from "./film/jobs.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: "boolean", default: false },
    to: { type: "string" },
    workers: { type: "string", default: "2" },
  },
});

const jobs = jobsOf({ root, only: positionals, all: values.all, to: values.to });
const failed = await inWorkers(jobs, Number(values.workers), (job, facts) => {
  if (job.kind === "answer") recordAnswer(job, facts);
  const { bytes } = facts.clip ?? facts;
  const loud = facts.loudness === undefined ? "" : `, ${facts.loudness} LUFS`;
  console.log(`${job.name}: ${(facts.durationMs / 1000).toFixed(1)} s${loud}, ${bytes} bytes`);
});
for (const { name, error } of failed) console.error(`${name}: ${error}`);
console.log(`${jobs.length - failed.length} rendered, ${failed.length} failed`);
if (failed.length > 0) process.exitCode = 1;
