import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useCapture } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { whyNotThisPart } from "../part-rules";
import { PartContext } from "./part-context";
import { PartStage, maxSeconds, usePart } from "./part-stage";
import { type AllAnswer, type PartToRecord, PublishAll } from "./publish-all";

type Props = { client: { name: string; age: number; summary: string }; parts: PartToRecord[]; answer: AllAnswer | undefined };

/** The first part from there on of which no recording is kept that can be published; the end where there is none. */
function nextMissing(parts: PartToRecord[], from: number): number {
  const found = parts.findIndex(({ kept }, i) => i >= from && !kept?.fits);
  return found < 0 ? parts.length : found;
}

/**
 * Plays all levels of a moment, or all turns of a conversation, one after the other; camera and microphone stay open.
 * What is kept lies with the server, so that it is there again after leaving.
 */
export function RecordAll({ client, parts, answer }: Props) {
  const [at, setAt] = useState(() => nextMissing(parts, 0));
  const { state, formData, submit } = useFetcher();
  const keep = (slug: string, recordingId: string, starts: number[]) => submit({ intent: "keep", slug, recordingId, starts: starts.join(",") }, { method: "post" });
  if (at < parts.length) return <Parts client={client} parts={parts} at={at} go={setAt} keep={keep} />;
  const asked = state === "idle" ? null : formData?.get("slug");
  return <PublishAll parts={parts} answer={answer} keeping={typeof asked === "string" ? asked : null} again={setAt} />;
}

type PartsProps = Pick<Props, "client" | "parts"> & { at: number; go: (at: number) => void; keep: (slug: string, recordingId: string, starts: number[]) => void };

function Parts({ client, parts, at, go, keep }: PartsProps) {
  const current = parts[at]!;
  const capture = useCapture({ purpose: "clip", forId: current.slug, maxSeconds, withVideo: true, holds: true });
  const part = usePart(capture);
  useFreshTake(capture.arm, current.slug, capture.stream !== null);
  const { state, recordingId } = capture;
  const isThere = state === "sending" || state === "sent";
  const why = isThere ? whyNotThisPart(current, capture.elapsedMs) : null;
  const isKept = parts.filter(({ kept }) => kept?.fits).length;
  const next = nextMissing(parts, at + 1);
  const leave = () => {
    part.begin();
    go(next);
  };
  return (
    <>
      <p className="mb-2" role="status">
        <span className="text-muted">
          Part {at + 1} of {parts.length}:{" "}
        </span>
        {current.title}
      </p>
      {isKept > 0 && (
        <p className="mb-2 text-sm text-muted">
          {isKept} of {parts.length} {isKept === 1 ? "is" : "are"} recorded and kept until you publish {isKept === 1 ? "it" : "them"}.
        </p>
      )}
      <PartContext client={client} justHappened={current.justHappened} levelNote={current.levelNote} />
      <PartStage
        capture={capture}
        part={part}
        sentences={current.sentences}
        main={
          why ? (
            <Notice kind="problem">{why} Record it again.</Notice>
          ) : (
            isThere && (
              <div className="flex justify-center">
                <Button type="button" busy={!recordingId} onClick={() => (keep(current.slug, recordingId!, part.starts), leave())}>
                  {next < parts.length ? "Keep it, next part" : "Keep it, to the end"}
                </Button>
              </div>
            )
          )
        }
      >
        {state !== "recording" && state !== "arming" && (
          <div className="flex justify-center">
            <Button type="button" variant="quiet" onClick={leave}>
              {current.kept?.fits ? "Stay with the recording of before" : "Leave this part out"}
            </Button>
          </div>
        )}
      </PartStage>
    </>
  );
}

/** Each part is a take of its own: as soon as another one is on and the camera is open, it is ready to be recorded. */
function useFreshTake(arm: () => void, slug: string, isOpen: boolean) {
  const was = useRef(slug);
  useEffect(() => {
    if (was.current === slug) return;
    was.current = slug;
    if (isOpen) arm();
  }, [arm, slug, isOpen]);
}
