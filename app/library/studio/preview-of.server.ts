import type { Viewer } from "~/accounts/index";
import type { PlayedClip } from "../clip-for.server";
import { libraryFor } from "../content.server";
import { findItem } from "../item-store.server";
import type { Criterion, Skill, Vignette } from "../model";
import { type Point, fieldId, lacksClip } from "./draft";
import { draftClip } from "./draft-clip.server";
import { titleOf } from "./item-page.server";
import type { MomentDraft } from "./moment-draft";
import { problemsIn } from "./problems-of.server";

type Client = Vignette["client"];

/** What a trainee will meet of a moment; null and an empty list are what is not written or chosen yet. */
type Met = {
  client: { name: string | null; age: number | null; role: Client["role"]; summary: string | null };
  justHappened: string | null;
  hard: string | null;
  level: string | null;
  levelNote: string | null;
  touches: string[];
  contentNote: string | null;
  /** Seconds. */
  timeLimit: string | null;
  skill: Pick<Skill, "title" | "summary"> | null;
  criteria: Criterion[];
};

/**
 * A moment as a trainee will meet it, with what there is of it. `isWhole`: nothing of its words is missing. `met` is null
 * while the client says nothing, because there is nothing to meet then. `lacks` names words and clip that are not there.
 * `clip` is null while there is none that this person may play.
 */
export type Preview = { itemId: string; title: string; isWhole: boolean; met: Met | null; lacks: Point[]; clip: PlayedClip | null };

const lacksWords: Point = { id: fieldId("sentences"), says: "The client’s words: write them, one sentence a line" };

/** Null where this person may not look at it. */
export async function previewOf(viewer: Viewer, id: string): Promise<Preview | null> {
  const item = await findItem(viewer, id);
  if (item?.kind !== "vignette") return null;
  const [library, { clip }, problems] = await Promise.all([libraryFor(viewer), draftClip(viewer, item), item.publishedAt ? {} : problemsIn(viewer, item)]);
  const draft = item.definition as MomentDraft;
  const skill = draft.skill ? (library.skill(draft.skill, item.skillEdition ?? undefined) ?? null) : null;
  const played = clip?.url ? { videoUrl: clip.url, posterUrl: undefined, captionsUrl: clip.captionsUrl, durationMs: clip.durationMs, illustrated: false, organisationClipId: clip.id } : null;
  return {
    itemId: item.id,
    title: titleOf(item),
    isWhole: Object.keys(problems).length === 0,
    met: item.sentences.length > 0 ? { ...metIn(draft), skill, criteria: skill?.criteria.filter((one) => (draft.criteria ?? []).includes(one.id)) ?? [] } : null,
    lacks: [...(item.sentences.length === 0 ? [lacksWords] : []), ...(clip ? [] : [lacksClip])],
    clip: played,
  };
}

/** Nothing in a draft is sure to be there, nor what it should be. */
function metIn(draft: MomentDraft): Omit<Met, "skill" | "criteria"> {
  const { name, age, role, summary } = typeof draft.client === "object" ? draft.client : {};
  return {
    client: { name: told(name), age: typeof age === "number" ? age : null, role: role === "relative" || role === "colleague" ? role : "client", summary: told(summary) },
    justHappened: told(draft.justHappened),
    hard: told(draft.hard),
    level: told(draft.level),
    levelNote: told(draft.levelNote),
    touches: draft.touches ?? [],
    contentNote: told(draft.contentNote),
    timeLimit: told(draft.timeLimitSeconds),
  };
}

const told = (value: unknown): string | null => (typeof value === "string" || typeof value === "number" ? String(value) || null : null);
