import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/** Sends a form to an address once nobody has undone it, or as soon as the page is left. Goes with `Undo`. */
export function useLatePost(to: string, fields: Record<string, string>) {
  const fetcher = useFetcher();
  const [begun, setBegun] = useState(false);
  const due = useRef(false);
  const form = new URLSearchParams(fields).toString();
  useEffect(() => {
    const leave = () => {
      if (!due.current) return;
      due.current = false;
      void fetch(to, { method: "POST", keepalive: true, body: new URLSearchParams(form) }).catch(() => undefined);
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [to, form]);
  const mark = (on: boolean) => {
    due.current = on;
    setBegun(on);
  };
  return {
    begun,
    begin: () => mark(true),
    undo: () => mark(false),
    expire: () => {
      due.current = false;
      fetcher.submit(fields, { method: "post", action: to });
    },
  };
}
