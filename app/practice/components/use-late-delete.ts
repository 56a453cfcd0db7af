import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { paths } from "~/paths";

/** Deletes a take once nobody has undone it, or as soon as the page is left. */
export function useLateDelete(sessionId: string, takeId: string) {
  const fetcher = useFetcher();
  const [deleting, setDeleting] = useState(false);
  const due = useRef(false);
  useEffect(() => {
    const body = new URLSearchParams({ intent: "delete", takeId });
    const leave = () => {
      if (!due.current) return;
      due.current = false;
      void fetch(paths.session(sessionId), { method: "POST", keepalive: true, body }).catch(() => undefined);
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [sessionId, takeId]);
  const mark = (on: boolean) => {
    due.current = on;
    setDeleting(on);
  };
  return {
    deleting,
    begin: () => mark(true),
    undo: () => mark(false),
    expire: () => {
      due.current = false;
      fetcher.submit({ intent: "delete", takeId }, { method: "post" });
    },
  };
}
