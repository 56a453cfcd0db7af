import { inThisBrowser } from "../kept-here";

const place = "bunting captions";

/** Whether captions were wanted the last time, on this browser. */
export const captionsWanted = (): boolean => inThisBrowser.read(place) === "on";

export const rememberCaptions = (on: boolean): void => (on ? inThisBrowser.write(place, "on") : inThisBrowser.forget(place));
