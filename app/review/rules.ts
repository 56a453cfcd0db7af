import { type Result, done, refused } from "~/core/result";
import type { RatedItem } from "./items";
import type { Rating, Score } from "./model";

/** Whether this rating may stand for one of these items: a value of its scale, or a reason, and never both. */
export function checkRating(items: RatedItem[], { itemKey, value, cannotRateReason }: Rating): Result<Rating> {
  const item = items.find((one) => one.itemKey === itemKey);
  if (!item) return refused("This answer is not rated on that.");
  const reason = cannotRateReason?.trim() ?? "";
  if (value === null) {
    return reason ? done({ itemKey, value: null, cannotRateReason: reason }) : refused("Say in a few words why it cannot be rated.");
  }
  if (cannotRateReason !== null) return refused("Give a score or say why it cannot be rated, not both.");
  if (!item.options.some((option) => option.value === value)) return refused("That score is not on the scale.");
  return done({ itemKey, value, cannotRateReason: null });
}

export type Words = { workedWell: string; tryNext: string };

/** Feedback leaves with one thing that worked and one thing to try; scores may stay open. */
export function checkRelease({ workedWell, tryNext }: Words): Result<void> {
  const missing = [!workedWell.trim() && "one thing that worked", !tryNext.trim() && "one thing to try next time"].filter(Boolean);
  return missing.length === 0 ? done(undefined) : refused(`Before you release it, write ${missing.join(" and ")}.`);
}

/** A rating as the trainee reads it: in words, with the anchor that it stands at or between. */
export function inWords(item: RatedItem, rating: Rating | undefined): Score {
  const { itemKey, kind, title } = item;
  const base = { itemKey, kind, title, value: rating?.value ?? null };
  if (!rating) return { ...base, said: "not rated", anchors: [] };
  if (rating.value === null) return { ...base, said: `could not be rated: ${rating.cannotRateReason}`, anchors: [] };
  const value = rating.value;
  const label = item.options.find((option) => option.value === value)?.label ?? "";
  if (kind === "criterion") return { ...base, said: label, anchors: [] };
  const exact = item.anchors.filter((anchor) => anchor.value === value);
  const below = item.anchors.filter((anchor) => anchor.value < value).slice(-1);
  const above = item.anchors.filter((anchor) => anchor.value > value).slice(0, 1);
  const anchors = (exact.length > 0 ? exact : [...below, ...above]).map((anchor) => anchor.text);
  return { ...base, said: `${label} of ${item.options.at(-1)?.label}`, anchors };
}
