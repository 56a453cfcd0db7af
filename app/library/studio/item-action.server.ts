import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Viewer } from "~/accounts/index";
import { type Result, missing } from "~/core/result";
import { paths } from "~/paths";
import { notFound } from "~/platform/guard.server";
import { libraryFor } from "../content.server";
import { type Item, findItem } from "../item-store.server";
import { facilitativeRubric } from "../model";
import { addLevel } from "./add-level.server";
import { setDeleted } from "./delete-draft.server";
import { textIn } from "./draft";
import { readMoment } from "./moment-draft";
import { newEdition } from "./new-edition.server";
import { publishItem } from "./publish-item.server";
import { setRetired } from "./retire-item.server";
import { readRubric } from "./rubric-draft";
import { type Written, noSuchDraft, saveDraft } from "./save-draft.server";
import { setCaptions, setStarts } from "./set-captions.server";
import { readSkill } from "./skill-draft";
import { startsSchema } from "./starts";

const forms = z.discriminatedUnion("intent", [
  /** These carry the whole draft, which is kept before anything else is done. */
  z.object({ intent: z.enum(["save", "record", "preview", "publish"]), agreed: z.string().optional(), passOn: z.string().optional() }),
  /** Comes with the whole draft, too, or from what is published, without. */
  z.object({ intent: z.literal("add-level"), key: z.uuid() }),
  z.object({ intent: z.literal("new-edition"), key: z.uuid() }),
  z.object({ intent: z.enum(["retire", "unretire", "delete"]) }),
  z.object({ intent: z.literal("captions"), captions: z.string().max(100_000), again: z.string().optional() }),
  z.object({ intent: z.literal("clip"), recordingId: z.uuid(), starts: startsSchema }),
]);

/** What came of a form: `of` says beside which part of the page the sentence stands, `all` that every gap is to be shown. */
export type ItemAnswer = {
  of: "draft" | "captions";
  problem: string | null;
  done: string | null;
  all: boolean;
  /** Of the draft as it was kept now: what is written next goes on from it. */
  version?: string;
  /** What the form held, and the version that it went on from, where it could not be kept. */
  written?: Written;
};
const told = (done: string | null, of: ItemAnswer["of"] = "draft"): ItemAnswer => ({ of, problem: null, done, all: false });

/** Does what a form of an item's page asks for; times are told in the reader's zone. Throws what leads elsewhere, and 404 where it is not the viewer's to change. */
export async function itemAction(viewer: Viewer, id: string, form: FormData, timeZone: string): Promise<ItemAnswer> {
  const sent = forms.safeParse(Object.fromEntries(form));
  if (!sent.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  const { data } = sent;
  switch (data.intent) {
    case "add-level": {
      const kept = form.has("title") ? await keepDraft(viewer, id, form, timeZone) : null;
      if (kept && kept.version === undefined) return kept;
      return to(await addLevel(viewer, id, data.key), ({ id: made }) => paths.studioItem(made));
    }
    case "new-edition":
      return to(await newEdition(viewer, id, data.key), ({ id: made }) => paths.studioItem(made));
    case "delete":
      return to(await setDeleted(viewer, id, true), () => `${paths.studio()}?deleted=${id}`);
    case "retire":
      return answer(await setRetired(viewer, id, true), null);
    case "unretire":
      return answer(await setRetired(viewer, id, false), "It is in the library again.");
    case "captions":
      return answer(await setCaptions(viewer, id, data.again ? null : data.captions), data.again ? "The captions follow the words again." : "The captions are kept.", "captions");
    case "clip":
      return answer(await setStarts(viewer, id, data), null, "captions");
    default: {
      const kept = await keepDraft(viewer, id, form, timeZone);
      if (kept.version === undefined) return kept;
      if (data.intent === "record") throw redirect(paths.studioRecord(id));
      if (data.intent === "preview") throw redirect(paths.studioPreview(id));
      if (data.intent === "save") return kept;
      const published = await publishItem(viewer, id, { agreed: data.agreed !== undefined, passOn: data.passOn !== undefined, version: kept.version });
      return { ...answer(published, "It is published: from now on everyone in your programme meets it."), all: !published.ok, version: kept.version };
    }
  }
}

function answer(result: Result<unknown>, done: string | null, of: ItemAnswer["of"] = "draft"): ItemAnswer {
  if (!result.ok && result.missing) notFound();
  return result.ok ? told(done, of) : { of, problem: result.problem, done: null, all: false };
}

function to<T>(result: Result<T>, where: (value: T) => string): ItemAnswer {
  if (result.ok) throw redirect(where(result.value));
  return answer(result, null);
}

const clock = (at: Date, timeZone: string) => new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(at);

/** Keeps what the form holds of a draft, unless it was changed since the form was shown. */
async function keepDraft(viewer: Viewer, id: string, form: FormData, timeZone: string): Promise<ItemAnswer> {
  const item = await findItem(viewer, id);
  if (!item) return answer(missing(noSuchDraft), null);
  const version = textIn(form.get("version"));
  const written = { ...(await writtenIn(viewer, item, form)), ...(version && { version }) };
  const kept = await saveDraft(viewer, id, written);
  if (!kept.ok) return answer(kept, null);
  if ("version" in kept.value) return { ...told("Saved."), version: kept.value.version };
  const problem = `This draft was changed in another tab or by somebody else at ${clock(kept.value.changedAt, timeZone)}. Load the page anew; what you wrote here is still in the fields.`;
  return { ...told(null), problem, written };
}

async function writtenIn(viewer: Viewer, { kind }: Item, form: FormData): Promise<Written> {
  if (kind === "skill") return { definition: readSkill(form), sentences: [] };
  if (kind === "rubric") return { definition: readRubric(form), sentences: [] };
  const library = await libraryFor(viewer);
  const rubric = library.rubric(textIn(form.get("rubric")) || facilitativeRubric);
  return readMoment(form, rubric?.items.map((one) => one.id) ?? []);
}
