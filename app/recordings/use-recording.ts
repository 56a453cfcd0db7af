import { useEffect, useState } from "react";
import { paths } from "~/paths";
import type { RecordingView } from "./model";

/** Asks the server about a recording until it is playable or never will be; null before the first answer. */
export function useRecording(recordingId: string | null): RecordingView | null {
  const [recording, setRecording] = useState<RecordingView | null>(null);
  useEffect(() => {
    if (!recordingId) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const ask = async () => {
      const response = await fetch(paths.recordingStatus(recordingId), { redirect: "manual", cache: "no-store" }).catch(() => null);
      if (gone) return;
      const found = response?.ok ? ((await response.json()) as RecordingView) : null;
      if (found) setRecording(found);
      const open = !found || found.status === "receiving" || found.status === "processing";
      if (open && response?.status !== 404) timer = setTimeout(() => void ask(), 700);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [recordingId]);
  return recording?.id === recordingId ? recording : null;
}
