let opened: BroadcastChannel | null = null;

type Said = "going" | "staying";

/** One a page: what it says reaches every other page of this browser, and not itself. */
const tabs = () => ("BroadcastChannel" in globalThis ? (opened ??= new BroadcastChannel("handed-over")) : null);

const say = (said: Said) => tabs()?.postMessage(said);

/** Tells every other tab of this browser that the device is about to go to somebody else. */
export const coverOtherTabs = () => say("going");

/** It does not go after all. */
export const uncoverOtherTabs = () => say("staying");

/** After so long without a word to the contrary the device has gone. */
export const goneAfterMs = 3000;

/**
 * Shows nothing of this page from the moment another tab says that the device is about to go, and carries out `leave` unless
 * that tab says in time that it stays: then the page is as it was, with what was typed into it.
 */
export function whenLeaving(leave: () => void): void {
  const page = document.documentElement;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  tabs()?.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    clearTimeout(leaving);
    page.style.display = data === "going" ? "none" : "";
    if (data === "going") leaving = setTimeout(leave, goneAfterMs);
  });
}
