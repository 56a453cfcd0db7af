import { type Result, done, refused } from "~/core/result";
import type { RatedItem } from "./items";
import type { Rating, Score } from "./model";
import { longestReason, nothingScored } from "./words";

/** Whether this rating may stand for one of these items: a value of its scale, or a reason, and never both. */
export function checkRating(items: RatedItem[], { itemKey, value, cannotRateReason }: Rating): Result<Rating> {
  const item = items.find((one) => one.itemKey === itemKey);
  if (!item) return refused("This answer is not rated on that.");
  if (item.standsAside) return refused(item.standsAside);
  const reason = cannotRateReason?.trim() ?? "";
  if (reason.length > longestReason) return refused(`Please keep the reason to ${longestReason} characters.`);
  if (value === null) {
    return reason ? done({ itemKey, value: null, cannotRateReason: reason }) : refused("Say in a few words why it cannot be rated.");
  }
  if (cannotRateReason !== null) return refused("Give a score or say why it cannot be rated, not both.");
  // Rows keep whole numbers, each a half point.
  if (!Number.isInteger(value) || !item.options.some((option) => option.stored === value)) return refused("That score is not on the scale.");
  return done({ itemKey, value, cannotRateReason: null });
}

export type Words = { workedWell: string; tryNext: string };

/** Feedback leaves with one thing that worked and one thing to try; scores may stay open, all of them only on purpose. */
export function checkRelease({ workedWell, tryNext, scored, wordsOnly }: Words & { scored: number; wordsOnly: boolean }): Result<void> {
  const missing = [!workedWell.trim() && "one thing that worked", !tryNext.trim() && "one thing to try next time"].filter(Boolean);
  if (missing.length > 0) return refused(`Before you release it, write ${missing.join(" and ")}.`);
  return scored > 0 || wordsOnly ? done(undefined) : refused(nothingScored);
}

/** A rating as the trainee reads it: in words, with the anchor that it stands at or between. */
export function inWords(item: RatedItem, rating: Rating | undefined): Score {
  const { itemKey, kind, title } = item;
  const base = { itemKey, kind, title, value: rating?.value ?? null, ...(item.critical && { critical: true }), ...(item.standsAside && { aside: true }) };
  if (item.standsAside) return { ...base, said: item.standsAside, anchors: [] };
  if (!rating) return { ...base, said: "not rated", anchors: [] };
  if (rating.value === null) return { ...base, said: `could not be rated: ${rating.cannotRateReason}`, anchors: [] };
  const chosen = item.options.find((option) => option.stored === rating.value);
  if (!chosen) return { ...base, said: "not rated", anchors: [] };
  if (kind === "criterion") return { ...base, said: chosen.label.toLowerCase(), anchors: [] };
  const next = kind === "step" ? above(item, chosen.value) : undefined;
  return { ...base, said: `${chosen.label} of ${item.options.at(-1)?.label}`, anchors: anchorsAt(item, Number(chosen.value)), ...(next && { next }) };
}

/** What the highest score looks like, where this one is below it. */
function above({ anchors, options }: RatedItem, value: string): string | undefined {
  const highest = options.at(-1)?.value;
  return value === highest ? undefined : anchors.find((anchor) => anchor.value === highest)?.text;
}

/** The words that stand at this score, or those below and above it. */
function anchorsAt({ anchors }: RatedItem, score: number): string[] {
  const at = anchors.filter((anchor) => Number(anchor.value) === score);
  const below = anchors.filter((anchor) => Number(anchor.value) < score).slice(-1);
  const above = anchors.filter((anchor) => Number(anchor.value) > score).slice(0, 1);
  return (at.length > 0 ? at : [...below, ...above]).map((anchor) => anchor.text);
}
