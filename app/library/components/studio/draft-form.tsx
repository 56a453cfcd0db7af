import { Form, useActionData, useFetcher } from "@remix-run/react";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { ItemAnswer } from "../../studio/item-action.server";

/** The buttons that send it may stand anywhere on the page. */
export const draftFormId = "draft";

const restMs = 1200;

type Props = {
  action: string;
  /** What the fields were filled from. */
  begunFrom: string;
  /** Of what the page's buttons have kept since. */
  kept: string | undefined;
  children: ReactNode;
};

/**
 * The form that holds a draft. What is written is kept on the go, a moment after the last key; without a script by any of
 * its buttons. It goes on from what this page has kept itself, and one thing is sent after the other: what is kept
 * elsewhere is never written over.
 */
export function DraftForm({ action, begunFrom, kept, children }: Props) {
  const fetcher = useSaving(action);
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const version = useNewest(begunFrom, kept, fetcher.data?.version);
  const isSending = fetcher.state === "submitting";
  const isBusy = useRef(false);
  const waiting = useRef<{ by: HTMLElement | null } | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    isBusy.current = isSending;
    if (isSending || !waiting.current) return;
    const { by } = waiting.current;
    waiting.current = null;
    form.current?.requestSubmit(by);
  }, [isSending]);
  const sent = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    if (!isSending) return;
    event.preventDefault();
    waiting.current = { by: (event.nativeEvent as SubmitEvent).submitter };
  };
  const later = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!form.current) return;
      if (isBusy.current) return later();
      const written = new FormData(form.current);
      written.set("intent", "save");
      fetcher.submit(written, { method: "post", action, encType: "application/x-www-form-urlencoded" });
    }, restMs);
  };
  return (
    <Form ref={form} id={draftFormId} method="post" action={action} preventScrollReset onChange={later} onInput={later} onSubmit={sent} noValidate>
      <input type="hidden" name="version" value={version} autoComplete="off" readOnly />
      {/* Return within a line saves, and does not do what the first button does. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
        Save
      </button>
      {children}
    </Form>
  );
}

/** The latest of the versions that one page has begun from and kept; each is a time, and what it has kept is later than what it began from. */
function useNewest(begunFrom: string, ...kept: (string | undefined)[]): string {
  const [known, setKnown] = useState(begunFrom);
  const newest = kept.reduce<string>((latest, one) => (one && one > latest ? one : latest), known);
  if (newest !== known) setKnown(newest);
  return newest;
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
