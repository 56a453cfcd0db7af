import { useCallback, useEffect, useRef, useState } from "react";
import { holdTab, markLive, unmarkLive } from "./live-tab";

/** Lets a session be live in one tab at a time. `enter` runs what begins only where this is the one. */
export function useLive(sessionId: string, live: boolean) {
  const [elsewhere, setElsewhere] = useState(false);
  const release = useRef<(() => void) | null>(null);
  const here = useRef(true);
  const asking = useRef(false);
  const letGo = useCallback(() => {
    release.current?.();
    release.current = null;
  }, []);
  const enter = useCallback(
    async (begin: () => void) => {
      if (asking.current) return;
      asking.current = true;
      setElsewhere(false);
      release.current ??= await holdTab(sessionId);
      asking.current = false;
      if (!here.current) return letGo();
      setElsewhere(release.current === null);
      if (release.current) begin();
    },
    [sessionId, letGo],
  );
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      letGo();
    };
  }, [letGo]);
  useEffect(() => {
    if (!live) return;
    const note = () => markLive(sessionId);
    note();
    const timer = setInterval(note, 10_000);
    addEventListener("pagehide", note);
    return () => {
      clearInterval(timer);
      removeEventListener("pagehide", note);
      unmarkLive(sessionId);
      letGo();
    };
  }, [live, sessionId, letGo]);
  return { elsewhere, enter };
}
