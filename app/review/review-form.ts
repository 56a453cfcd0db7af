import { z } from "zod";
import { plainText } from "~/core/plain-text";
import type { RatedItem } from "./items";
import type { Rating } from "./model";
import { cannotRate } from "~/ui/radio-scale";

/** The field that goes with "cannot be rated" among an item's radios. */
export const reasonField = (itemKey: string) => `${itemKey}-reason`;

/** What the review page's action answers; `problem` is one sentence, null when it was done. */
export type ReviewAnswer = {
  intent: string;
  problem: string | null;
  /** The remark that was taken away or brought back. */
  commentId?: string;
  /** It can no longer be changed at all: released or withdrawn meanwhile, or no longer this reviewer's. */
  closed?: boolean;
  /** Not released because nothing is scored; the words alone can still be. */
  unscored?: boolean;
};

/** With scores, or on purpose without any. */
export const isRelease = (intent: unknown) => intent === "release" || intent === "release-words";

export const commentSchema = z.object({
  key: z.uuid(),
  /** The time in the whole conversation, as it is written. */
  at: z.string(),
  /** The same to the millisecond, where it was taken from the player. */
  exact: z.coerce.number().int().min(0).optional(),
  text: plainText(),
});

/** Milliseconds from "83200", "1:23" or "1:23.4"; null when it is none of these. */
export function momentIn(text: string): number | null {
  if (/^\d+$/.test(text.trim())) return Number(text);
  const parts = /^\s*(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)\s*$/.exec(text);
  return parts ? Math.round((Number(parts[1]) * 60 + Number(parts[2]!.replace(",", "."))) * 1000) : null;
}

/** The rating of one item as its radios and its reason say it; null where nothing was chosen. */
export function ratingIn(form: FormData, item: RatedItem): Rating | null {
  const chosen = form.get(item.itemKey);
  if (typeof chosen !== "string" || chosen === "") return null;
  if (chosen === cannotRate) {
    const reason = form.get(reasonField(item.itemKey));
    return { itemKey: item.itemKey, value: null, cannotRateReason: typeof reason === "string" ? plainText().parse(reason) : "" };
  }
  const option = item.options.find((one) => one.value === chosen);
  return { itemKey: item.itemKey, value: option ? option.stored : Number.NaN, cannotRateReason: null };
}

/** What an item's radios show for a rating. */
export function chosenFor(item: RatedItem, rating: Rating | undefined): { value: string; reason: string } {
  if (!rating) return { value: "", reason: "" };
  if (rating.value === null) return { value: cannotRate, reason: rating.cannotRateReason ?? "" };
  return { value: item.options.find((one) => one.stored === rating.value)?.value ?? "", reason: "" };
}
