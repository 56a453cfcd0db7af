import { useFetcher, useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/** What was not undone so far and waits for its time to be over, on whatever page. */
const waiting = new Set<() => Promise<void>>();

/** Sends all of it now, for a page that is about to show what it changes. */
export async function sendLatePosts(): Promise<void> {
  await Promise.all([...waiting].map((send) => send()));
}

/** Sends a form to an address once nobody has undone it, or as soon as the page is left. Goes with `Undo`. */
export function useLatePost(to: string, fields: Record<string, string>) {
  const fetcher = useFetcher();
  const { revalidate } = useRevalidator();
  const lookAgain = useRef(revalidate);
  useEffect(() => {
    lookAgain.current = revalidate;
  });
  const [begun, setBegun] = useState(false);
  const due = useRef<() => Promise<void>>();
  const form = new URLSearchParams(fields).toString();
  useEffect(() => {
    if (!begun) return;
    const send = async () => {
      waiting.delete(send);
      await fetch(to, { method: "POST", keepalive: true, body: new URLSearchParams(form) }).catch(() => undefined);
    };
    const leave = () => {
      if (waiting.has(send)) void send().then(() => lookAgain.current());
    };
    waiting.add(send);
    due.current = send;
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [begun, to, form]);
  const settle = () => due.current && waiting.delete(due.current);
  return {
    begun,
    begin: () => setBegun(true),
    undo: () => {
      settle();
      setBegun(false);
    },
    expire: () => {
      settle();
      fetcher.submit(fields, { method: "post", action: to });
    },
  };
}
