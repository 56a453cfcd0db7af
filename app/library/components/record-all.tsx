import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useCapture, useRecording } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { PartStage, maxSeconds, usePart } from "./part-stage";

export type PartToRecord = { slug: string; title: string; sentences: string[] };
type Recorded = { slug: string; recordingId: string; starts: number[] };

type Props = {
  parts: PartToRecord[];
  /** What came of publishing them, if they were. */
  answer: { problem: string | null; published: number } | undefined;
};

/** Plays all levels of a moment, or all turns of a conversation, one after the other; camera and microphone stay open. */
export function RecordAll({ parts, answer }: Props) {
  const [at, setAt] = useState(0);
  const [recorded, setRecorded] = useState<Recorded[]>([]);
  const current = parts[Math.min(at, parts.length - 1)]!;
  const capture = useCapture({ purpose: "clip", forId: current.slug, maxSeconds, withVideo: true, holds: true });
  const part = usePart(capture);
  const { state, recordingId } = capture;
  const isThere = state === "sending" || state === "sent";
  const next = (keep: boolean) => {
    if (keep && recordingId) setRecorded([...recorded.filter(({ slug }) => slug !== current.slug), { slug: current.slug, recordingId, starts: part.starts }]);
    setAt(at + 1);
    part.begin();
    if (at + 1 >= parts.length) capture.close();
  };
  if (at >= parts.length) return <PublishAll parts={parts} recorded={recorded} answer={answer} again={() => setAt(0)} />;
  return (
    <>
      <p className="mb-4 text-center" role="status">
        <span className="text-muted">
          Part {at + 1} of {parts.length}:{" "}
        </span>
        {current.title}
      </p>
      <PartStage capture={capture} part={part} sentences={current.sentences}>
        <div className="flex flex-wrap justify-center gap-3">
          {isThere && (
            <Button type="button" disabled={!recordingId} onClick={() => next(true)}>
              {at + 1 < parts.length ? "Keep it, next part" : "Keep it, to the end"}
            </Button>
          )}
          {state !== "recording" && state !== "arming" && (
            <Button type="button" variant="quiet" onClick={() => next(false)}>
              Leave this part out
            </Button>
          )}
        </div>
      </PartStage>
    </>
  );
}

function PublishAll({ parts, recorded, answer, again }: Props & { recorded: Recorded[]; again: () => void }) {
  const [ready, setReady] = useState<Record<string, boolean>>({});
  const busy = useNavigation().state !== "idle";
  const done = answer?.problem === null;
  const those = recorded.filter(({ slug }) => ready[slug]);
  return (
    <div className="space-y-6">
      {answer?.problem && <Notice kind="problem">{answer.problem}</Notice>}
      {done && <Notice kind="done">{answer.published === 1 ? "It is" : "They are"} published: from now on everyone in your programme answers to your recordings.</Notice>}
      <ul className="divide-y divide-line">
        {parts.map(({ slug, title }) => (
          <RecordedPart key={slug} title={title} recordingId={recorded.find((one) => one.slug === slug)?.recordingId ?? null} onReady={() => setReady((known) => (known[slug] ? known : { ...known, [slug]: true }))} />
        ))}
      </ul>
      {!done && (
        <Form method="post" className="flex flex-wrap gap-3">
          <input type="hidden" name="intent" value="publish-all" />
          {those.map(({ slug, recordingId, starts }) => (
            <input key={slug} type="hidden" name="recording" value={`${recordingId} ${starts.join(",")}`} />
          ))}
          <Button busy={busy || those.length < recorded.length} disabled={recorded.length === 0}>
            Publish {recorded.length === 1 ? "it" : "all of them"} for the programme
          </Button>
          <Button type="button" variant="quiet" onClick={again}>
            Back to the first part
          </Button>
        </Form>
      )}
    </div>
  );
}

function RecordedPart({ title, recordingId, onReady }: { title: string; recordingId: string | null; onReady: () => void }) {
  const recording = useRecording(recordingId);
  const isReady = recording?.status === "ready";
  const tell = useRef(onReady);
  useEffect(() => {
    tell.current = onReady;
  });
  useEffect(() => {
    if (isReady) tell.current();
  }, [isReady]);
  const says = !recordingId ? "left out" : recording?.status === "refused" ? recording.refusal : isReady ? "recorded" : "is being made playable…";
  return (
    <li className="flex flex-wrap justify-between gap-x-8 py-3">
      <span>{title}</span>
      <span className="text-muted">{says}</span>
    </li>
  );
}
