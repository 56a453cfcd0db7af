import type { Viewer } from "~/accounts/index";
import type { PlayedClip } from "../clip-for.server";
import { content, libraryFor } from "../content.server";
import { findItem } from "../item-store.server";
import type { Skill, Vignette } from "../model";
import { vignetteOf } from "../own-library.server";
import { draftClip } from "./draft-clip.server";
import { titleOf } from "./item-page.server";
import { problemsIn } from "./problems-of.server";

/** A moment as a trainee will meet it, or how much is missing before it can be looked at so. `clip` is null while there is none that this person may play. */
export type Preview = { itemId: string; title: string; met: { vignette: Vignette; skill: Skill; clip: PlayedClip | null } | null; problems: string[] };

/** Null where this person may not look at it. */
export async function previewOf(viewer: Viewer, id: string): Promise<Preview | null> {
  const item = await findItem(viewer, id);
  if (item?.kind !== "vignette") return null;
  const problems = Object.values(item.publishedAt ? {} : await problemsIn(viewer, item)).map(({ says }) => says);
  const shown = { itemId: item.id, title: titleOf(item), problems };
  if (problems.length > 0) return { ...shown, met: null };
  const library = await libraryFor(viewer);
  const skills = [...content().skills(), ...library.skills()];
  const [vignette] = vignetteOf(item, skills);
  const skill = vignette && (library.skill(vignette.skill, item.skillEdition ?? undefined) ?? null);
  if (!vignette || !skill) return { ...shown, met: null };
  const { clip } = await draftClip(viewer, item);
  const played = clip?.url ? { videoUrl: clip.url, posterUrl: undefined, captionsUrl: clip.captionsUrl, durationMs: clip.durationMs, illustrated: false, organisationClipId: clip.id } : null;
  return { ...shown, met: { vignette, skill, clip: played } };
}
