/** Renders one job after the other, as they come from jobs.mjs. */
import { renderAnswer } from "./answer.mjs";
import { renderClip } from "./clip.mjs";

process.on("message", async (job) => {
  try {
    process.send({ facts: job.kind === "clip" ? await renderClip(job.script, job.folder) : await renderAnswer(job) });
  } catch (error) {
    process.send({ error: error.message });
  }
});
