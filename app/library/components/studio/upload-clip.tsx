import { useFetcher } from "@remix-run/react";
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { sendFile, useRecording, whyNotSent } from "~/recordings";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { fileLook } from "~/ui/file-look";
import { Notice } from "~/ui/notice";
import { useScript } from "~/ui/use-script";
import { sentenceStarts } from "../../studio/clip-rules";
import { spokenInFile } from "../../studio/spoken-in-file";

type Props = { itemId: string; action: string; sentences: string[] };

/** Brings a video file as the clip of a draft. Whatever is wrong with it is said here, and the clip of before stays. */
export function UploadClip({ itemId, action, sentences }: Props) {
  const script = useScript();
  const [problem, setProblem] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [recordingId, setRecordingId] = useState<string | null>(null);
  const stopping = useRef<AbortController>();
  const starts = useRef<number[]>([]);
  const recording = useRecording(recordingId);
  const fetcher = useFetcher();
  const chosen = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const refused = whyNotSent(file);
    setProblem(refused);
    setRecordingId(null);
    if (refused) return void (target.value = "");
    stopping.current = new AbortController();
    setShare(0);
    starts.current = sentenceStarts(sentences, await spokenInFile(file));
    const sent = await sendFile({ file, purpose: "clip", forId: itemId, signal: stopping.current.signal, onBytes: (bytes) => setShare(bytes / file.size) });
    setShare(null);
    target.value = "";
    if ("problem" in sent) setProblem(sent.problem);
    else setRecordingId(sent.recordingId);
  };
  const status = recording?.status;
  const { submit } = fetcher;
  useEffect(() => {
    if (status !== "ready" || !recordingId) return;
    submit({ intent: "clip", recordingId, starts: starts.current.join(",") }, { method: "post", action });
  }, [status, recordingId, submit, action]);
  const says = problem ?? (status === "refused" ? recording?.refusal : null);
  return (
    <div>
      <Field
        type="file"
        label="Upload a clip"
        hint="An mp4, webm or mov file with sound, 12 to 45 seconds, at most 150 MB. Bring only what everyone who is seen or heard in it agrees to."
        accept="video/mp4,video/webm,video/quicktime,.mp4,.webm,.mov,.m4v"
        className={fileLook}
        disabled={!script || share !== null}
        onChange={(event) => void chosen(event)}
      />
      {share !== null && (
        <div className="mt-3 flex items-center gap-4">
          <progress value={share} aria-label="Uploaded" className="h-2 w-48 accent-pine" />
          <span className="text-sm text-muted">{Math.round(share * 100)} %</span>
          <Button type="button" variant="quiet" onClick={() => stopping.current?.abort()}>
            Stop
          </Button>
        </div>
      )}
      <p role="status" className="mt-2 text-sm text-muted">
        {recordingId && !says && status !== "ready" && "It is here, and is being made playable…"}
      </p>
      {says && (
        <Notice kind="problem" className="mt-2">
          {says}
        </Notice>
      )}
    </div>
  );
}
