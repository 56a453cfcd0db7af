const place = "bunting captions";

/** Whether captions were wanted the last time, on this browser. */
export function captionsWanted(): boolean {
  try {
    return localStorage.getItem(place) === "on";
  } catch {
    return false;
  }
}

export function rememberCaptions(on: boolean): void {
  try {
    if (on) localStorage.setItem(place, "on");
    else localStorage.removeItem(place);
  } catch {
    // A browser that keeps nothing is asked each time.
  }
}
