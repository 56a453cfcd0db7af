import { useFetcher } from "@remix-run/react";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { classes } from "~/ui/classes";
import { minutesAndSeconds } from "~/ui/duration";
import { Field, TextArea } from "~/ui/field";
import { IdempotencyKey } from "~/ui/idempotency-key";
import { Notice } from "~/ui/notice";
import type { ReviewAnswer } from "../review-form";
import { longestText } from "../words";
import { usePinKey } from "./use-page-keys";

type Props = {
  /** Where the player stands, in milliseconds of the whole conversation. */
  atMs: number;
  /** The same to the millisecond; stops the player. */
  stopAt: () => number;
  /** Whether the letter P presses the button, wherever one is on the page. */
  byKey: boolean;
  answer: ReviewAnswer | undefined;
};

/** The written time, and the exact one while it is still the player's. */
type Draft = { at: string; exact: number | null; text: string };

const none: Draft = { at: "", exact: null, text: "" };

/** Pins a remark to the moment that is on; its time can be written over. Where there is no script the form is always open. */
export function PinRemark({ atMs, stopAt, byKey, answer }: Props) {
  const fetcher = useFetcher<ReviewAnswer>();
  const [draft, setDraft] = useState<Draft | null>(null);
  const formId = useId();
  const cameFrom = useRef<HTMLElement | null>(null);
  const last = fetcher.data ?? (answer?.intent === "comment" ? answer : undefined);

  // Each remark that was taken begins the next one, with a key of its own.
  const [round, setRound] = useState({ heard: fetcher.data, number: 0, pinned: "" });
  if (round.heard !== fetcher.data) {
    const taken = fetcher.data !== undefined && !fetcher.data.problem;
    setRound({ heard: fetcher.data, number: taken ? round.number + 1 : round.number, pinned: taken && draft ? draft.at : "" });
    if (taken) setDraft(null);
  }
  const open = draft !== null;
  useEffect(() => {
    if (open) document.getElementById(`${formId}-text`)?.focus();
    else cameFrom.current?.focus({ preventScroll: true });
  }, [open, formId]);

  function pin() {
    const exact = stopAt();
    if (document.activeElement instanceof HTMLElement && !open) cameFrom.current = document.activeElement;
    setDraft((before) => ({ text: before?.text ?? "", at: minutesAndSeconds(exact), exact }));
    document.getElementById(`${formId}-text`)?.focus();
  }
  usePinKey(pin, byKey);

  const written = draft ?? none;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 [@media(scripting:none)]:hidden">
        <Button type="button" variant="quiet" onClick={pin} aria-expanded={open} aria-controls={formId} aria-keyshortcuts={byKey ? "p" : undefined}>
          Remark at {minutesAndSeconds(atMs)}
          {byKey && (
            <span aria-hidden="true" className="text-muted max-sm:hidden pointer-coarse:hidden">
              (P)
            </span>
          )}
        </Button>
        <p role="status" className="text-sm text-muted">
          {!open && round.pinned && `Pinned at ${round.pinned}.`}
        </p>
      </div>
      <fetcher.Form
        id={formId}
        method="post"
        aria-label="Pin a remark"
        onKeyDown={(event) => event.key === "Escape" && setDraft(null)}
        className={classes("gap-3 [@media(scripting:none)]:grid", open ? "grid" : "hidden")}
      >
        <input type="hidden" name="intent" value="comment" />
        {written.exact !== null && <input type="hidden" name="exact" value={written.exact} />}
        <IdempotencyKey round={round.number} />
        <div className="grid grid-cols-[5rem_1fr] gap-3">
          <Field
            name="at"
            label="At"
            required
            autoComplete="off"
            value={written.at}
            onChange={(event) => setDraft({ ...written, at: event.currentTarget.value, exact: null })}
          />
          <TextArea
            id={`${formId}-text`}
            name="text"
            label="What you noticed there"
            rows={2}
            required
            maxLength={longestText}
            value={written.text}
            onChange={(event) => setDraft({ ...written, text: event.currentTarget.value })}
          />
        </div>
        {last?.problem && !last.closed && <Notice kind="problem">{last.problem}</Notice>}
        <div className="flex gap-3">
          <Button variant="quiet" busy={fetcher.state !== "idle"}>
            Pin remark
          </Button>
          {open && (
            <Button type="button" variant="quiet" onClick={() => setDraft(null)}>
              Cancel
            </Button>
          )}
        </div>
      </fetcher.Form>
    </div>
  );
}
