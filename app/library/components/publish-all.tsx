import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useRecording } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { Vignette } from "../model";
import { whyNotThisPart } from "../part-rules";
import { Agreed } from "./agreed";

export type PartToRecord = {
  slug: string;
  kind: Vignette["kind"];
  title: string;
  sentences: string[];
  justHappened?: string;
  levelNote?: string;
  /** What the server keeps of this person's for it. */
  kept: { recordingId: string; fits: boolean } | null;
};

/** What came of publishing: the slugs of what was published. */
export type AllAnswer = { problem: string | null; published: string[] };

type Props = {
  parts: PartToRecord[];
  answer: AllAnswer | undefined;
  /** The slug of the part that the server is being asked to keep just now. */
  keeping: string | null;
  again: (at: number) => void;
};

/** What is kept of each part, and the way to publish it. */
export function PublishAll({ parts, answer, keeping, again }: Props) {
  const [ready, setReady] = useState<Record<string, true>>({});
  const busy = useNavigation().state !== "idle";
  const published = answer?.published ?? [];
  const kept = parts.flatMap((part) => (part.kept ? [part.kept.recordingId] : []));
  const those = kept.filter((id) => ready[id]);
  const waits = keeping !== null || parts.some(({ kept: one }) => one?.fits && !ready[one.recordingId]);
  return (
    <div className="space-y-6">
      {answer?.problem && <Notice kind="problem">{answer.problem}</Notice>}
      {answer?.problem === null && kept.length === 0 && keeping === null && <Notice kind="done">{published.length === 1 ? "It is" : "They are"} published: from now on everyone in your programme answers to your recordings.</Notice>}
      <ul className="divide-y divide-line">
        {parts.map((part, i) => (
          <KeptPart
            key={`${part.slug} ${part.kept?.recordingId}`}
            part={part}
            without={keeping === part.slug ? "is being kept…" : published.includes(part.slug) ? "published" : "left out"}
            again={() => again(i)}
            onReady={(id) => setReady((known) => ({ ...known, [id]: true }))}
          />
        ))}
      </ul>
      {kept.length > 0 && (
        <Form method="post" className="space-y-4">
          <input type="hidden" name="intent" value="publish-all" />
          {those.map((id) => (
            <input key={id} type="hidden" name="recording" value={id} />
          ))}
          <Agreed />
          <Button busy={busy || waits} disabled={those.length === 0 && !waits}>
            Publish {kept.length === 1 ? "it" : "all of them"} for the programme
          </Button>
          <p className="text-sm text-muted">You can leave and come back: what is recorded is kept here for you until you publish it.</p>
        </Form>
      )}
    </div>
  );
}

type KeptProps = { part: PartToRecord; /** What is said where nothing is kept. */ without: string; again: () => void; onReady: (recordingId: string) => void };

function KeptPart({ part, without, again, onReady }: KeptProps) {
  const id = part.kept?.recordingId ?? null;
  const recording = useRecording(id);
  const why = recording?.status === "refused" ? recording.refusal : recording?.status === "ready" ? whyNotThisPart(part, recording.durationMs ?? 0) : null;
  const isReady = recording?.status === "ready" && !why;
  const tell = useRef(onReady);
  useEffect(() => {
    tell.current = onReady;
  });
  useEffect(() => {
    if (isReady && id) tell.current(id);
  }, [isReady, id]);
  const says = !id ? without : (why ?? (isReady ? "recorded" : "is being made playable…"));
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-3">
      <span>{part.title}</span>
      <span className="flex flex-wrap items-center gap-4">
        <span className="text-muted">{says}</span>
        <Button type="button" variant="quiet" onClick={again} aria-label={`${id ? "Record again" : "Record"}: ${part.title}`}>
          {id ? "Record again" : "Record"}
        </Button>
      </span>
    </li>
  );
}
