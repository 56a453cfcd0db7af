import { Form } from "@remix-run/react";
import { type Capture, RecordingStatus } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { OpenClip, SittingOnPage } from "../../sitting/model";
import { Leave } from "../content-note";
import { WhatComes } from "./what-comes";

type Props = {
  sitting: SittingOnPage;
  open: OpenClip;
  page: string;
  capture: Capture;
  busy: boolean;
  problem: string | null;
  onStop: () => void;
};

/** After an answer and before the next clip: that it is kept, and nothing about how it was. */
export function BetweenClips({ sitting: { total, next, met }, open, page, capture, busy, problem, onStop }: Props) {
  const last = met.length >= total;
  // Given here just now, and not yet known to be whole.
  const coming = capture.state !== "unsent" && open.takes.some(({ key, recording }) => key === capture.key && recording?.status === "receiving");
  // The server knows of an answer as soon as its first piece has come in, and whether it counts once it is made playable.
  const arrived = open.given > 0 && !(last && (open.settling || coming));
  return (
    <div className="mx-auto w-full max-w-measure px-5 py-10 sm:px-8">
      <h1 tabIndex={-1} className="text-2xl outline-none">
        {last ? `All ${total} clips are answered` : `Clip ${open.place} of ${total} is answered`}
      </h1>
      <p className="mt-3">{last ? "On the next page you decide who gets your answers." : "Rest as long as you like, then go on."}</p>
      {next && <WhatComes ahead={next} when="The next clip" />}
      {problem && (
        <Notice kind="problem" className="mt-6">
          {problem}
        </Notice>
      )}
      <div className="mt-8 flex flex-wrap items-start gap-x-4 gap-y-3">
        <Form method="post" onSubmit={() => last && capture.close()}>
          <input type="hidden" name="place" value={met.length + 1} />
          <Button name="intent" value={last ? "finish" : "next"} busy={busy} disabled={!arrived} className="min-w-40">
            {last ? "To the end" : "Next clip"}
          </Button>
        </Form>
        {!last && <Leave page={page} label="End the assessment; your answers are kept" onLeave={onStop} />}
      </div>
      <p role="status" className="mt-3 text-sm text-muted empty:hidden">
        {!arrived && `You can go on as soon as your answer has ${last ? "come in whole" : "begun to arrive"}.`}
      </p>
      {capture.stream && !last && (
        <p className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted">
          Camera and microphone stay open for the next clip; nothing is being recorded now.
          <Button type="button" variant="quiet" onClick={capture.close}>
            Close them while I rest
          </Button>
        </p>
      )}
      {capture.key !== "" && (
        <div className="mt-4">
          <RecordingStatus capture={capture} />
        </div>
      )}
    </div>
  );
}
