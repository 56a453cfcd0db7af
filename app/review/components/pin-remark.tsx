import { useFetcher } from "@remix-run/react";
import { useId, useState } from "react";
import { Button } from "~/ui/button";
import { Field, Select, TextArea } from "~/ui/field";
import { IdempotencyKey } from "~/ui/idempotency-key";
import { Notice } from "~/ui/notice";
import { type ReviewAnswer, momentText } from "../review-form";
import { type CommentedMedia, longestText } from "../words";
import { usePinKey } from "./use-pin-key";

type Now = () => { media: CommentedMedia; atMs: number } | null;
type Draft = { media: CommentedMedia; at: string; text: string };
type Props = { now: Now; typed: boolean; answer: ReviewAnswer | undefined };

/** Pins a remark to a moment: the one that is on, by button or by the key p, or one that is written in. */
export function PinRemark({ now, typed, answer }: Props) {
  const fetcher = useFetcher<ReviewAnswer>();
  const empty: Draft = { media: typed ? "clip" : "take", at: "", text: "" };
  const [draft, setDraft] = useState(empty);
  const [byKey, setByKey] = useState(true);
  const textId = useId();
  const last = fetcher.data ?? (answer?.intent === "comment" ? answer : undefined);

  // Each remark that was taken begins the next one, with a key of its own.
  const [round, setRound] = useState({ heard: fetcher.data, number: 0 });
  if (round.heard !== fetcher.data) {
    const taken = fetcher.data !== undefined && !fetcher.data.problem;
    setRound({ heard: fetcher.data, number: taken ? round.number + 1 : round.number });
    if (taken) setDraft(empty);
  }

  function take() {
    const moment = now();
    if (moment) setDraft((before) => ({ ...before, media: moment.media, at: momentText(moment.atMs) }));
    document.getElementById(textId)?.focus();
  }
  usePinKey(take, byKey);

  return (
    <fetcher.Form method="post" className="grid gap-3" aria-label="Pin a remark">
      <input type="hidden" name="intent" value="comment" />
      <IdempotencyKey round={round.number} />
      <div className="flex flex-wrap items-end gap-3">
        <Select
          name="media"
          label="In"
          value={draft.media}
          options={[{ value: "clip", label: "the client's clip" }, ...(typed ? [] : [{ value: "take", label: "the answer" }])]}
          onChange={(event) => setDraft({ ...draft, media: event.currentTarget.value === "clip" ? "clip" : "take" })}
        />
        <Field
          name="at"
          label="At"
          className="w-28"
          required
          placeholder="0:42"
          value={draft.at}
          onChange={(event) => setDraft({ ...draft, at: event.currentTarget.value })}
        />
        <Button type="button" variant="quiet" onClick={take} aria-keyshortcuts="p">
          This moment
        </Button>
        <label className="flex min-h-10 items-center gap-2 text-sm text-muted">
          <input type="checkbox" className="size-6" checked={byKey} onChange={(event) => setByKey(event.currentTarget.checked)} />
          or the key p
        </label>
      </div>
      <TextArea
        id={textId}
        name="text"
        label="What you noticed there"
        rows={2}
        required
        maxLength={longestText}
        value={draft.text}
        onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
      />
      {last?.problem && <Notice kind="problem">{last.problem}</Notice>}
      <div>
        <Button variant="quiet" busy={fetcher.state !== "idle"}>
          Pin remark
        </Button>
      </div>
    </fetcher.Form>
  );
}
