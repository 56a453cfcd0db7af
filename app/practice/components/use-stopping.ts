import { useSubmit } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { paths } from "~/paths";
import type { Capture } from "~/recordings";
import { lastBeat } from "./use-beats";
import type { Drill } from "./use-drill";

/** Stops without a reason, and keeps nothing of what is going on: not here, not on its way, not on the server. */
export function useStopping(sessionId: string, { forget }: Drill, { state, key, discard, close }: Capture) {
  const [stopped, setStopped] = useState(false);
  const answer = useRef<string | null>(null);
  const submit = useSubmit();
  const stop = () => {
    answer.current = state === "recording" ? key : null;
    setStopped(true);
  };
  useEffect(() => {
    if (!stopped) return;
    void leave().catch(() => undefined);
    async function leave() {
      if (answer.current) await discard();
      else close();
      await Promise.all([forget(), lastBeat()]);
      submit({ intent: "leave", ...(answer.current ? { key: answer.current } : {}) }, { method: "post", action: paths.session(sessionId) });
    }
    // Once: what stopped is gone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [stopped]);
  return { stopped, stop };
}
