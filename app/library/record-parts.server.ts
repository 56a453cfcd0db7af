import { z } from "zod";
import type { Viewer } from "~/accounts/index";
import { libraryFor } from "./content.server";
import { type KeptPart, keepPart, keptParts } from "./kept-parts.server";
import { type Vignette, levels } from "./model";
import { isRecordable, publishClip } from "./organisation-clip.server";
import { sayThatAllAgree } from "./part-rules";

/** A part as it is recorded: its words, what is told of it before, and what this person keeps of it. */
type PartToRecord = Pick<Vignette, "slug" | "edition" | "kind" | "sentences" | "justHappened"> & { title: string; levelNote?: string; kept: KeptPart | null };

/** All levels of a moment, the easiest first, with the words of each; null where there is no such moment. */
export async function levelsToRecord(viewer: Viewer, slug: string) {
  const library = await libraryFor(viewer);
  const found = library.vignette(slug);
  if (!found || found.kind === "turn" || !isRecordable(found)) return null;
  const siblings = library.vignettes().filter(({ moment }) => moment === found.moment);
  const all = (siblings.length > 0 ? siblings : [found]).toSorted((a, b) => a.level - b.level);
  const parts = await withKept(viewer, all, ({ level, levelNote }) => ({ title: `Level ${level}, ${levels[level]}`, levelNote }));
  return { title: found.title, client: found.client, parts };
}

/** All turns of a conversation in the order of its file; null where there is no such conversation. */
export async function turnsToRecord(viewer: Viewer, slug: string) {
  const conversation = (await libraryFor(viewer)).conversation(slug);
  if (!conversation) return null;
  const turns = conversation.turns.map(({ vignette }) => vignette);
  const parts = await withKept(viewer, turns, ({ sentences }, i) => ({ title: `Turn ${i + 1}: ${sentences[0] ?? ""}` }));
  return { title: conversation.title, client: conversation.client, parts };
}

async function withKept(viewer: Viewer, all: Vignette[], said: (one: Vignette, i: number) => { title: string; levelNote?: string }): Promise<PartToRecord[]> {
  const kept = await keptParts(viewer, all);
  return all.map((one, i) => {
    const { slug, edition, kind, sentences, justHappened } = one;
    return { slug, edition, kind, sentences, justHappened, ...said(one, i), kept: kept.get(slug) ?? null };
  });
}

const form = z.object({ intent: z.literal("publish-all"), agreed: z.boolean(), recording: z.array(z.uuid()).min(1).max(40) });

/** What came of it: one sentence where something is not published, and the slugs of the parts that are. */
type Published = { problem: string | null; published: string[] };

/** Does what a form of the page asks for that records all of these parts: keeps one recording, or publishes what is kept. Null for what is not the viewer's. */
export const recordAllAction = (viewer: Viewer, parts: PartToRecord[], sent: FormData): Promise<Published | null> =>
  (sent.get("intent") === "keep" ? keepPart : publishAll)(viewer, parts, sent);

/** Publishes the recordings that are kept of these parts. Null where one of them is not the viewer's. */
export async function publishAll(viewer: Viewer, parts: Pick<PartToRecord, "slug" | "kept">[], sent: FormData): Promise<Published | null> {
  const read = form.safeParse({ intent: sent.get("intent"), agreed: sent.has("agreed"), recording: sent.getAll("recording") });
  if (!read.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  const { agreed, recording } = read.data;
  if (!agreed) return { problem: sayThatAllAgree, published: [] };
  const published: string[] = [];
  for (const recordingId of recording) {
    const done = await publishClip(viewer, { recordingId, slugs: parts.map(({ slug }) => slug), cueStartsMs: [] });
    if (done === null) return null;
    if (!done.ok) return { problem: `${published.length} of ${recording.length} are published. ${done.problem}`, published };
    published.push(...parts.filter(({ kept }) => kept?.recordingId === recordingId).map(({ slug }) => slug));
  }
  return { problem: null, published };
}
