import type { Viewer } from "~/accounts/index";
import { nameOf } from "~/accounts/index.server";
import { content } from "../content.server";
import { type Definition, type Item, findAny, itemsFor } from "../item-store.server";
import { titleOf } from "./item-page.server";

export type StudioLine = {
  id: string;
  kind: Item["kind"];
  title: string;
  /** Of a moment: its client and level. */
  about: string | null;
  edition: number;
  state: "draft" | "published" | "retired";
  by: string;
  at: Date;
  /** Its next edition is being written. */
  nextId: string | null;
};

/** What the organisation has of its own, the newest edition of each, and what it could take over. `deleted` names a draft that was just put away. */
export async function studioPage(viewer: Viewer, deleted: string | undefined) {
  const items = await itemsFor(viewer);
  const names = await nameOf(viewer, [...new Set(items.map(({ authorId }) => authorId))]);
  const lineOf = (item: Item): StudioLine => ({
    id: item.id,
    kind: item.kind,
    title: titleOf(item),
    about: aboutOf(item),
    edition: item.edition,
    state: !item.publishedAt ? "draft" : item.retiredAt ? "retired" : "published",
    by: item.authorId === viewer.personId ? "you" : (names.get(item.authorId) ?? "somebody who has left"),
    at: item.publishedAt ?? item.updatedAt,
    nextId: items.find((other) => isSame(other, item) && !other.publishedAt && other.id !== item.id)?.id ?? null,
  });
  const latest = items.filter((one) => !one.publishedAt || !items.some((other) => isSame(other, one) && other.publishedAt && other.edition > one.edition));
  const put = deleted ? await findAny(viewer, deleted) : null;
  return {
    lines: latest.map(lineOf),
    deleted: put?.deletedAt ? { id: put.id, title: titleOf(put) } : null,
    exportable: latest.filter(({ publishedAt, retiredAt }) => publishedAt && !retiredAt).map((one) => ({ value: one.id, label: [titleOf(one), aboutOf(one)].filter(Boolean).join(", ") })),
    shipped: { skills: namesOf(content().skills()), rubrics: namesOf(content().rubrics()) },
  };
}

const isSame = (a: Item, b: Item) => a.kind === b.kind && a.slug === b.slug;
const namesOf = (all: { slug: string; title: string }[]) => all.map(({ slug, title }) => ({ value: slug, label: title }));

function aboutOf({ kind, definition }: Item): string | null {
  if (kind !== "vignette") return null;
  const { client, level } = definition as Definition & { client?: { name?: string } };
  return [client?.name, level ? `level ${String(level as number)}` : null].filter(Boolean).join(", ") || null;
}
