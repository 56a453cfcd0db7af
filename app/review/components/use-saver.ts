import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { type SaveState, saving } from "../saving";

export type Saver = SaveState & Pick<ReturnType<typeof saving>, "change" | "hold" | "resume" | "send">;

/** Keeps the review as one goes; see `saving`. */
export function useSaver(to: string): Saver {
  const { revalidate } = useRevalidator();
  const [state, show] = useState<SaveState>({ saving: false, problem: null, closed: false });
  const [run] = useState(() => saving(to, show));
  useEffect(() => {
    if (state.closed) revalidate();
    // Once for each answer, and not whenever the router has moved.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state]);
  useEffect(() => {
    const leaving = ["beforeunload", "pagehide"];
    for (const name of leaving) window.addEventListener(name, run.leave);
    window.addEventListener("online", run.send);
    return () => {
      for (const name of leaving) window.removeEventListener(name, run.leave);
      window.removeEventListener("online", run.send);
      run.end();
    };
  }, [run]);
  return { ...state, ...run };
}
