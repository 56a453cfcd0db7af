import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/**
 * Keeps a rated item open from its first focus, or from the first (`atFirst`), until another one gets the focus. Closing waits for the end of a press,
 * because what moves away under a pointer is not clicked, and then scrolls by as much as the page has shrunk above.
 */
export function useOpenScale(root: RefObject<HTMLElement | null>, atFirst = false): [open: boolean, onFocus: () => void] {
  const [open, setOpen] = useState(atFirst);
  useEffect(() => {
    if (!open) return;
    let pressed = false;
    let pending = false;
    const close = () => {
      // The focus may have come back meanwhile.
      if (!root.current?.contains(document.activeElement)) keepingPlace(() => flushSync(() => setOpen(false)));
    };
    const press = () => {
      pressed = true;
    };
    const release = () => {
      pressed = false;
      // The click itself comes after the release.
      if (pending) setTimeout(close);
    };
    const focus = (event: FocusEvent) => {
      const other = event.target instanceof Element ? event.target.closest("[data-scale]") : null;
      if (!other || other === root.current) return;
      if (pressed) pending = true;
      else setTimeout(close);
    };
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("pointerup", release, true);
    document.addEventListener("pointercancel", release, true);
    document.addEventListener("focusin", focus);
    return () => {
      document.removeEventListener("pointerdown", press, true);
      document.removeEventListener("pointerup", release, true);
      document.removeEventListener("pointercancel", release, true);
      document.removeEventListener("focusin", focus);
    };
  }, [open, root]);
  return [open, () => setOpen(true)];
}

function keepingPlace(change: () => void) {
  const held = document.activeElement;
  const before = held?.getBoundingClientRect().top ?? 0;
  change();
  const moved = (held?.getBoundingClientRect().top ?? 0) - before;
  if (held && moved) scrollerOf(held).scrollBy({ top: moved, behavior: "instant" });
}

function scrollerOf(element: Element): Element | Window {
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return window;
}
