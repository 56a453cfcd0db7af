import { z } from "zod";
import type { Viewer } from "~/accounts/index";
import { libraryFor } from "./content.server";
import { levels } from "./model";
import { isRecordable, publishClip } from "./organisation-clip.server";
import { startsSchema } from "./studio/starts";

/** All levels of a moment, the easiest first, with the words of each; null where there is no such moment. */
export async function levelsToRecord(viewer: Viewer, slug: string) {
  const library = await libraryFor(viewer);
  const found = library.vignette(slug);
  if (!found || found.kind === "turn" || !isRecordable(found)) return null;
  const siblings = library.vignettes().filter(({ moment }) => moment === found.moment);
  const all = siblings.length > 0 ? siblings : [found];
  const parts = all.toSorted((a, b) => a.level - b.level).map((one) => ({ slug: one.slug, title: `Level ${one.level}, ${levels[one.level]}`, sentences: one.sentences }));
  return { title: found.title, client: found.client.name, parts };
}

/** All turns of a conversation in the order of its file; null where there is no such conversation. */
export async function turnsToRecord(viewer: Viewer, slug: string) {
  const conversation = (await libraryFor(viewer)).conversation(slug);
  if (!conversation) return null;
  const parts = conversation.turns.map(({ vignette }, i) => ({ slug: vignette.slug, title: `Turn ${i + 1}: ${vignette.sentences[0] ?? ""}`, sentences: vignette.sentences }));
  return { title: conversation.title, client: conversation.client.name, parts };
}

const form = z.object({ intent: z.literal("publish-all"), recording: z.array(z.string().max(2100)).min(1).max(40) });
const line = z.tuple([z.uuid(), startsSchema]);

/** Publishes what was recorded of these parts one after the other, each line "recording starts". Null where one of them is not the viewer's. */
export async function publishAll(viewer: Viewer, parts: { slug: string }[], sent: FormData): Promise<{ problem: string | null; published: number } | null> {
  const read = form.safeParse({ intent: sent.get("intent"), recording: sent.getAll("recording") });
  if (!read.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  let published = 0;
  for (const one of read.data.recording) {
    const [id = "", starts = ""] = one.split(" ");
    const parsed = line.safeParse([id, starts]);
    if (!parsed.success) throw new Response(null, { status: 400, statusText: "Bad request" });
    const done = await publishClip(viewer, { recordingId: parsed.data[0], slugs: parts.map(({ slug }) => slug), cueStartsMs: parsed.data[1] });
    if (done === null) return null;
    if (!done.ok) return { problem: `${published} of ${read.data.recording.length} are published. ${done.problem}`, published };
    published += 1;
  }
  return { problem: null, published };
}
