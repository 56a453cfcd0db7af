import { useNavigationType } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";

/**
 * For what says how the take in hand has moved on, such as that it is submitted: whoever pressed the button for it goes
 * on from there, because the button is gone. Not when another take was chosen, and not on loading.
 */
export function useFocusOnTurn(state: unknown, takeKey: string | null): RefObject<HTMLDivElement> {
  const said = useRef<HTMLDivElement>(null);
  const now = JSON.stringify(state);
  const before = useRef({ now, takeKey });
  useEffect(() => {
    const turned = before.current.now !== now && before.current.takeKey === takeKey;
    before.current = { now, takeKey };
    if (turned) said.current?.focus();
  }, [now, takeKey]);
  return said;
}

/** On coming to a page by one of its links, whose focus went with the page before: begins at the heading. */
export function useFocusOnOpen() {
  const loaded = String(useNavigationType()) === "POP";
  useEffect(() => {
    if (loaded || document.activeElement !== document.body) return;
    const heading = document.querySelector<HTMLElement>("#main h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    // Once, on coming here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
