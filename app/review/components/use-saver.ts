import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReviewAnswer } from "../review-form";

export type Saver = {
  /** Notes a change; it is sent at once, or after a pause in typing. */
  change: (fields: Record<string, string>, when: "now" | "after-typing") => void;
  saving: boolean;
  /** Why the last sending failed; what was not taken is sent again with the next one. */
  problem: string | null;
  retry: () => void;
};

const pauseMs = 600;

/** Sends changed fields of the form one sending after the other, so that the last change of a field is the last to arrive. */
export function useSaver(): Saver {
  const { state, data, submit } = useFetcher<ReviewAnswer>({ key: "review-save" });
  const unsent = useRef(new Map<string, string>());
  const underWay = useRef(new Map<string, string>());
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [changed, setChanged] = useState(false);

  const send = useCallback(() => {
    clearTimeout(timer.current);
    if (underWay.current.size > 0 || unsent.current.size === 0) return;
    underWay.current = unsent.current;
    unsent.current = new Map();
    submit({ intent: "save", ...Object.fromEntries(underWay.current) }, { method: "post" });
  }, [submit]);

  useEffect(() => {
    if (state !== "idle" || underWay.current.size === 0) return;
    const taken = data?.problem === null;
    if (!taken) unsent.current = new Map([...underWay.current, ...unsent.current]);
    underWay.current = new Map();
    setChanged(unsent.current.size > 0);
    if (taken) send();
  }, [state, data, send]);

  const change: Saver["change"] = useCallback(
    (fields, when) => {
      for (const [name, value] of Object.entries(fields)) unsent.current.set(name, value);
      setChanged(true);
      clearTimeout(timer.current);
      if (when === "now") send();
      else timer.current = setTimeout(send, pauseMs);
    },
    [send],
  );

  useEffect(() => {
    // The page goes away: what is still here leaves with it.
    const leave = () => {
      const rest = new Map([...underWay.current, ...unsent.current]);
      if (rest.size === 0) return;
      const form = new FormData();
      form.set("intent", "save");
      for (const [name, value] of rest) form.set(name, value);
      navigator.sendBeacon(window.location.pathname, form);
    };
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);

  const problem = state === "idle" && changed ? (data?.problem ?? null) : null;
  return { change, saving: state !== "idle" || (changed && !problem), problem, retry: send };
}
