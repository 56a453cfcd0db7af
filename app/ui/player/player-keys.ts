import { useEffect, useRef } from "react";
import type { Transport } from "./transport";

const step = 5000;

/** Keys of the player: space or k, arrows (5 seconds, volume), c captions, m mute, r from the start. */
export function playerKey(transport: Transport, event: Pick<KeyboardEvent, "key" | "target" | "altKey" | "ctrlKey" | "metaKey">): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || !free(event.target, event.key)) return false;
  const act: Record<string, () => void> = {
    " ": transport.toggle,
    k: transport.toggle,
    ArrowLeft: () => transport.seek(Math.max(0, transport.atMs - step)),
    ArrowRight: () => transport.seek(Math.min(transport.durationMs, transport.atMs + step)),
    ArrowUp: () => transport.setVolume(transport.volume + 0.1),
    ArrowDown: () => transport.setVolume(transport.volume - 0.1),
    c: () => transport.captions !== null && transport.setCaptions(!transport.captions),
    m: () => transport.setMuted(!transport.muted),
    r: transport.replay,
  };
  const chosen = act[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  chosen?.();
  return chosen !== undefined;
}

/** Whether the player may have this key: what is typed into belongs to the field, space on a button to the button. */
function free(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (target.closest("textarea, select, [contenteditable], input:not([type=range])")) return false;
  if (target.closest("input[type=range]") && key.startsWith("Arrow")) return false;
  return !(key === " " && target.closest("button, a, summary, label"));
}

/** Listens for the player's keys on the whole page, for pages where the player is the page. */
export function usePlayerKeys(transport: Transport, enabled = true) {
  const latest = useRef(transport);
  useEffect(() => {
    latest.current = transport;
  });
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && playerKey(latest.current, event)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [enabled]);
}
