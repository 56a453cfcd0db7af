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

type Fields = Map<string, string>;

const pauseMs = 600;

/** Sends changed fields of the form one sending after the other, so that the last change of a field is the last to arrive. */
export function useSaver(): Saver {
  const { state, data, submit } = useFetcher<ReviewAnswer>({ key: "review-save" });
  const unsent = useRef<Fields>(new Map());
  const underWay = useRef<{ round: string; fields: Fields } | null>(null);
  const rounds = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [shown, setShown] = useState<Pick<Saver, "saving" | "problem">>({ saving: false, problem: null });

  const send = useCallback(() => {
    clearTimeout(timer.current);
    if (underWay.current || unsent.current.size === 0) return;
    const round = String(++rounds.current);
    underWay.current = { round, fields: unsent.current };
    unsent.current = new Map();
    submit({ intent: "save", round, ...Object.fromEntries(underWay.current.fields) }, { method: "post" });
  }, [submit]);

  // Without dependencies: the router's state is read from a map that it changes in place, so that React may pass over
  // the very render in which a dependency changed. The round tells which sending an answer belongs to.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => {
    const sent = underWay.current;
    if (!sent || state !== "idle" || data?.round !== sent.round) return;
    underWay.current = null;
    if (data.problem !== null) unsent.current = new Map([...sent.fields, ...unsent.current]);
    setShown({ saving: data.problem === null && unsent.current.size > 0, problem: data.problem });
    if (data.problem === null) send();
  });

  const change: Saver["change"] = useCallback(
    (fields, when) => {
      for (const [name, value] of Object.entries(fields)) unsent.current.set(name, value);
      setShown({ saving: true, problem: null });
      clearTimeout(timer.current);
      if (when === "now") send();
      else timer.current = setTimeout(send, pauseMs);
    },
    [send],
  );

  useEffect(() => {
    // The page goes away, or another takes its place: what is still here leaves with it.
    const leave = () => {
      const rest = new Map([...(underWay.current?.fields ?? []), ...unsent.current]);
      if (rest.size > 0) navigator.sendBeacon(path, formOf(rest));
    };
    const path = window.location.pathname;
    const leaving = ["beforeunload", "pagehide"];
    for (const name of leaving) window.addEventListener(name, leave);
    window.addEventListener("online", send);
    return () => {
      clearTimeout(timer.current);
      leave();
      for (const name of leaving) window.removeEventListener(name, leave);
      window.removeEventListener("online", send);
    };
  }, [send]);

  return { change, ...shown, retry: send };
}

function formOf(fields: Fields): FormData {
  const form = new FormData();
  form.set("intent", "save");
  for (const [name, value] of fields) form.set(name, value);
  return form;
}
