import { useEffect, useRef } from "react";

/** The key p, anywhere on the page but where something is typed, while it is switched on. */
export function usePinKey(pin: () => void, on: boolean) {
  const latest = useRef(pin);
  useEffect(() => {
    latest.current = pin;
  });
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "p" || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof HTMLElement && event.target.closest(typing)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);
}

const typing = "textarea, select, [contenteditable], input:not([type=radio]):not([type=range]):not([type=checkbox])";
