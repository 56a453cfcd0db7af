import { early } from "./people/early.mjs";
import { elders } from "./people/elders.mjs";
import { men } from "./people/men.mjs";
import { women } from "./people/women.mjs";

/**
 * The people, by name. Numbers near 1 are ratios to a middling face (people/person.mjs); age, sag, beard and bag go from
 * 0 to 1; cheek from -1 (hollow) to 1 (full). hair, beard, glasses, earrings and top name a style in hair/, face/ and wear/.
 */
export const characters = { ...early, ...women, ...men, ...elders };
