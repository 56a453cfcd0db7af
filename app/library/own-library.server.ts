import type { Viewer } from "~/accounts/index";
import { log } from "~/platform/log.server";
import { askAgain, onceARequest } from "~/platform/once-a-request.server";
import { remember } from "~/platform/remember.server";
import { type Rubric, type Skill, type Vignette, rubricSchema, skillSchema, vignetteSchema } from "./model";
import { type PublishedRow, publishedRows, publishedVersion } from "./item-store.server";

type Of = Pick<Viewer, "organisationId">;

/** Everything that an organisation has published, all editions. */
export type OwnParts = { vignettes: Vignette[]; skills: Skill[]; rubrics: Rubric[]; /** What has its newest edition out of use, by ownKey. */ retired: Set<string> };

/** A slug names something of one kind: a skill and a moment may be called alike. */
export const ownKey = ({ kind, slug }: Pick<PublishedRow, "kind" | "slug">) => `${kind} ${slug}`;

type Kept = { version: string; parts: OwnParts };
/** By organisation. What is read is checked against the database by each request that asks. */
const kept = () => remember("own libraries", () => new Map<string, Kept>());
const mostKept = 200;

/** What the organisation has published, null where that is nothing. One small query a request, and more only after a change. */
export function ownPartsOf(viewer: Of, shipped: { skills: Skill[] }): Promise<OwnParts | null> {
  return onceARequest(keyOf(viewer), () => read(viewer, shipped));
}

const keyOf = ({ organisationId }: Of) => `own library of ${organisationId}`;

/** To be called in a request that has published or retired something, before it looks at the library again. */
export const libraryChanged = (viewer: Of): void => askAgain(keyOf(viewer));

async function read(viewer: Of, shipped: { skills: Skill[] }): Promise<OwnParts | null> {
  const version = await publishedVersion(viewer);
  if (version === null) return null;
  const known = kept().get(viewer.organisationId);
  if (known?.version === version) return known.parts;
  const parts = partsOf(await publishedRows(viewer), shipped.skills);
  kept().delete(viewer.organisationId);
  kept().set(viewer.organisationId, { version, parts });
  if (kept().size > mostKept) kept().delete(kept().keys().next().value as string);
  return parts;
}

/** Rows come with the editions of one slug from the oldest to the newest. */
function partsOf(rows: PublishedRow[], shippedSkills: Skill[]): OwnParts {
  const skills = rows.flatMap((row) => (row.kind === "skill" ? readAs(skillSchema, row) : []));
  const rubrics = rows.flatMap((row) => (row.kind === "rubric" ? readAs(rubricSchema, row) : []));
  const all = [...shippedSkills, ...skills];
  const vignettes = rows.flatMap((row) => (row.kind === "vignette" ? vignetteOf(row, all) : []));
  const newest = new Map(rows.map((row) => [ownKey(row), row]));
  const retired = new Set([...newest.values()].filter(({ retiredAt }) => retiredAt).map(ownKey));
  return { vignettes, skills, rubrics, retired };
}

type Named = Pick<PublishedRow, "slug" | "edition" | "definition">;

function readAs<T>(schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } }, { slug, edition, definition }: Named): T[] {
  const parsed = schema.safeParse({ ...(definition as object), slug, edition });
  if (parsed.success) return [parsed.data];
  log.error({ slug, edition }, "a published part of a library cannot be read");
  return [];
}

/** A moment of a row, its criteria in full as the skill said them when it was published. */
export function vignetteOf(row: Named & { sentences: string[]; skillEdition: number | null }, skills: Skill[]): Vignette[] {
  return readAs(vignetteSchema, row).map((file) => {
    const editions = skills.filter(({ slug }) => slug === file.skill).sort((a, b) => b.edition - a.edition);
    const skill = editions.find(({ edition }) => edition === row.skillEdition) ?? editions[0];
    return { ...file, criteria: skill?.criteria.filter(({ id }) => file.criteria.includes(id)) ?? [], sentences: row.sentences, clip: null };
  });
}
