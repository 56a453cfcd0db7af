import { homes } from "./room/homes.mjs";
import { offices } from "./room/offices.mjs";
import { workplaces } from "./room/workplaces.mjs";

/**
 * The rooms, on a stage of 640 x 360. wall: colours from the light to the dark side; light: where daylight falls; shade: how
 * dark the corners are; tint: the colour of the air over all; window, furniture: what stands where (furniture.mjs, window.mjs).
 */
export const rooms = { ...offices, ...homes, ...workplaces };
