import { covered } from "./hair/covered.mjs";
import { long } from "./hair/long.mjs";
import { short } from "./hair/short.mjs";
import { textured } from "./hair/textured.mjs";
import { tied } from "./hair/tied.mjs";
import { hairTools } from "./hair/tools.mjs";

const styles = { ...short, ...long, ...tied, ...textured, ...covered };

export const hidesEars = ({ hair }) => Boolean(styles[hair.style].hidesEars);

/** What of the hair lies behind head and neck. */
export function hairBack(g, person) {
  styles[person.hair.style].back?.(hairTools(g, person));
}

/** What of the hair lies over the forehead; the hairline follows the turn of the head. */
export function hairFront(g, person, skull) {
  styles[person.hair.style].front?.(hairTools(g, person, skull));
}

/** What falls over the shoulders, drawn over the clothes. */
export function hairOver(g, person) {
  styles[person.hair.style].over?.(hairTools(g, person));
}
