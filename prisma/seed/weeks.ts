import type { Maker } from "../../tests/make/maker";

/** How many days ago a weekday (0 is Monday) was, so many calendar weeks before this one (UTC); below 1 where it is today or to come. */
export function daysAgoOf({ now }: Pick<Maker, "now">, week: number, weekday: number): number {
  return ((now.getUTCDay() + 6) % 7) + 7 * week - weekday;
}
