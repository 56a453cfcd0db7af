import { Form, useActionData, useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import type { ItemAnswer } from "../../studio/item-action.server";

/** The buttons that send it may stand anywhere on the page. */
export const draftFormId = "draft";

const restMs = 1200;

/**
 * The form that holds a draft. What is written is kept on the go, a moment after the last key; without a script by any of
 * its buttons.
 */
export function DraftForm({ action, children }: { action: string; children: ReactNode }) {
  const fetcher = useSaving(action);
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!form.current) return;
      const written = new FormData(form.current);
      written.set("intent", "save");
      fetcher.submit(written, { method: "post", action, encType: "application/x-www-form-urlencoded" });
    }, restMs);
  };
  return (
    <Form ref={form} id={draftFormId} method="post" action={action} preventScrollReset onChange={later} onInput={later} onSubmit={() => clearTimeout(timer.current)} noValidate>
      {/* Return within a line saves, and does not do what the first button does. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
        Save
      </button>
      {children}
    </Form>
  );
}

/** What is kept of a draft while somebody writes, for its form and for the page's head alike. */
const useSaving = (action: string) => useFetcher<ItemAnswer>({ key: action });

/** Whether what was written last is kept. */
export function Saved({ action }: { action: string }) {
  const { state, data } = useSaving(action);
  const pressed = useActionData<ItemAnswer>();
  const kept = data ?? (pressed?.of === "draft" && pressed.done ? pressed : null);
  return <span role="status">{state !== "idle" ? "Saving…" : kept ? (kept.problem ?? "Saved.") : ""}</span>;
}
