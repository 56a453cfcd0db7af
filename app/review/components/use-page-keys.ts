import { useEffect, useRef } from "react";

/** The key p, anywhere on the page but where something is typed, while it is switched on. */
export function usePinKey(pin: () => void, on: boolean) {
  usePageKey((event) => event.key.toLowerCase() === "p" && !within(event, typing), pin, on);
}

/** Space, where nothing has the focus that it would press or be written into. */
export function useSpaceKey(toggle: () => void) {
  usePageKey((event) => event.key === " " && !within(event, pressed), toggle, true);
}

const typing = "textarea, select, [contenteditable], input:not([type=radio]):not([type=range]):not([type=checkbox])";
const pressed = "a, button, summary, label, input, textarea, select, video, [contenteditable]";

const within = ({ target }: KeyboardEvent, selector: string) => target instanceof HTMLElement && target.closest(selector) !== null;

function usePageKey(meant: (event: KeyboardEvent) => boolean, act: () => void, on: boolean) {
  const latest = useRef({ meant, act });
  useEffect(() => {
    latest.current = { meant, act };
  });
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || !latest.current.meant(event)) return;
      event.preventDefault();
      latest.current.act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);
}
