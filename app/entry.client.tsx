import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

const doubleClickMs = 700;
const sent = new WeakMap<EventTarget, { what: string; at: number }>();

// The second half of a double click sends nothing: it would break off the first's request, and Remix leaves what is left of
// that one's answer to nobody.
window.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
    const what = JSON.stringify([...new FormData(form, event.submitter)].map(([name, value]) => [name, typeof value === "string" ? value : value.name]));
    const before = sent.get(form);
    if (before?.what === what && event.timeStamp - before.at < doubleClickMs) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else sent.set(form, { what, at: event.timeStamp });
  },
  { capture: true },
);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
