import type { Viewer } from "~/accounts/index";
import { nameOf } from "~/accounts/index.server";
import { libraryFor } from "../content.server";
import { type Definition, type Item, editionsOf, findItem, levelsOf, levelsSeen, mayEdit } from "../item-store.server";
import { facilitativeRubric } from "../model";
import { db } from "~/platform/db.server";
import { newestOfEach } from "./carry-to-levels.server";
import { textIn } from "./draft";
import { draftClip } from "./draft-clip.server";
import type { MomentDraft } from "./moment-draft";
import { problemsIn } from "./problems-of.server";
import type { RubricDraft } from "./rubric-draft";
import { tellsTheSame, versionOf } from "./save-draft.server";
import type { SkillDraft } from "./skill-draft";

/** One thing of the studio as its page shows it; null where this person may not look at it. */
export async function itemPage(viewer: Viewer, id: string) {
  const item = await findItem(viewer, id);
  if (!item) return null;
  const [names, editions, editable] = await Promise.all([nameOf(viewer, [item.authorId]), editionsOf(db(), viewer, item), mayEdit(viewer, id)]);
  const published = editions.filter(({ publishedAt }) => publishedAt);
  const next = editions.find(({ publishedAt, deletedAt }) => !publishedAt && !deletedAt);
  const shown = {
    id: item.id,
    slug: item.slug,
    edition: item.edition,
    title: titleOf(item),
    publishedAt: item.publishedAt,
    retiredAt: published[0]?.retiredAt ?? null,
    isNewest: published[0]?.id === item.id,
    /** The edition that is being written, where there is one. */
    nextId: next && next.id !== item.id ? next.id : null,
    author: names.get(item.authorId) ?? "somebody who has left",
    isViewers: item.authorId === viewer.personId,
    editable,
    /** What a page writes on from. */
    version: versionOf(item),
  };
  return { item: shown, problems: item.publishedAt ? {} : await problemsIn(viewer, item), ...(await partsOf(viewer, item)) };
}

export const titleOf = ({ definition }: Pick<Item, "definition">) => textIn((definition as Definition).title) || "Without a title";

async function partsOf(viewer: Viewer, item: Item) {
  const library = await libraryFor(viewer);
  if (item.kind === "rubric") return { kind: "rubric" as const, draft: item.definition as RubricDraft };
  if (item.kind === "skill") {
    const moments = library.vignettes().filter(({ skill }) => skill === item.slug);
    return { kind: "skill" as const, draft: item.definition as SkillDraft, moments: moments.map(({ slug, title, client, level }) => ({ value: slug, label: `${client.name}: ${title}, level ${level}` })) };
  }
  const draft = item.definition as MomentDraft;
  const chosen = library.skills().find(({ slug }) => slug === draft.skill);
  const rated = library.rubric(draft.rubric ?? facilitativeRubric);
  const levels = await levelsSeen(viewer, draft.moment ?? item.slug);
  return {
    kind: "vignette" as const,
    draft,
    sentences: item.sentences,
    skills: library.skills().map(({ slug, title }) => ({ value: slug, label: title })),
    criteria: chosen?.criteria.map(({ id, text, looksLike }) => ({ value: id, label: text, hint: looksLike })) ?? null,
    rubrics: library.rubrics().map(({ slug, title }) => ({ value: slug, label: title })),
    noteItems: rated?.items.map(({ id, title }) => ({ id, title })) ?? [],
    levels: newestOfEach(levels).map((one) => ({ id: one.id, level: levelOf(one), isDraft: !one.publishedAt })),
    behind: behind(item, levels),
    apart: await apart(viewer, item, levels),
    ...(await draftClip(viewer, item)),
  };
}

const levelOf = ({ definition }: Item) => Number((definition as Definition).level) || null;

/** Levels that were published before this one and still tell of another client, skill or problem; `nextId` names a draft that mends it, where the viewer may look at one. */
function behind(item: Item, levels: Item[]) {
  const inUse = newestOfEach(levels.filter(({ publishedAt }) => publishedAt));
  if (!inUse.some(({ id }) => id === item.id)) return [];
  const before = inUse.filter((one) => !one.retiredAt && one.publishedAt! < item.publishedAt! && !tellsTheSame(one, item));
  return before.map((one) => ({ id: one.id, level: levelOf(one), nextId: levels.find(({ slug, publishedAt }) => slug === one.slug && !publishedAt)?.id ?? null }));
}

/** Levels whose drafts are others' alone and say something else than this draft: it is not written into them. */
async function apart(viewer: Viewer, item: Item, seen: Item[]): Promise<number[]> {
  if (item.publishedAt) return [];
  const all = await levelsOf(db(), viewer, textIn((item.definition as Definition).moment));
  const others = newestOfEach(all).filter((one) => !one.publishedAt && one.slug !== item.slug && !seen.some(({ id }) => id === one.id));
  return others.filter((one) => !tellsTheSame(one, item)).flatMap((one) => levelOf(one) ?? []).sort();
}

export type ItemPage = NonNullable<Awaited<ReturnType<typeof itemPage>>>;
export type MomentParts = Extract<ItemPage, { kind: "vignette" }>;
