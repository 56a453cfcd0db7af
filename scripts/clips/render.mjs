/**
 * Renders what has changed and nothing else:
 *
 *     node scripts/clips/render.mjs [slug ...] [--all] [--to folder]
 *
 * --all renders although nothing has changed, --to writes drafts elsewhere. Needs festival, the slt voice, hts_engine
 * and ffmpeg (docs/content.md); neither the app nor its tests do.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { renderAnswers } from "./film/answer.mjs";
import { renderClip, sourceOf, upToDate } from "./film/clip.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: "boolean", default: false }, to: { type: "string" } },
});

const vignettes = path.join(root, "content", "vignettes");
for (const name of readdirSync(vignettes)) {
  const folder = path.join(vignettes, name);
  const file = path.join(folder, "script.json");
  if (!existsSync(file) || (positionals.length > 0 && !positionals.includes(name))) continue;
  const script = JSON.parse(readFileSync(file, "utf8"));
  if (!values.all && !values.to && upToDate(folder, sourceOf(script))) continue;
  const into = values.to ? path.join(values.to, name) : folder;
  mkdirSync(into, { recursive: true });
  const facts = await renderClip(script, into);
  console.log(`${name}: ${(facts.durationMs / 1000).toFixed(1)} s, ${facts.loudness} LUFS, ${facts.clip.bytes} bytes`);
}
await renderAnswers({ root, only: positionals, all: values.all, to: values.to });
