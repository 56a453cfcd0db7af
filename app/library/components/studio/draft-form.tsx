import { Form, useFetcher } from "@remix-run/react";
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
  const fetcher = useFetcher<ItemAnswer>();
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
  const { state, data } = fetcher;
  return (
    <Form ref={form} id={draftFormId} method="post" action={action} preventScrollReset onChange={later} onInput={later} onSubmit={() => clearTimeout(timer.current)} noValidate>
      {/* Return within a line saves, and does not do what the first button does. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
        Save
      </button>
      {children}
      <p role="status" className="mt-6 min-h-6 text-sm text-muted">
        {state !== "idle" ? "Saving…" : data?.problem ? data.problem : data ? "Saved." : ""}
      </p>
    </Form>
  );
}
