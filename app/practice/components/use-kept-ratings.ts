import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";

/** Keeps self-ratings as they are made, one sending after the other: none is cut off by the next. */
export function useKeptRatings(takeId: string): (criterionId: string, value: string) => void {
  const { submit, state } = useFetcher({ key: `self-rating ${takeId}` });
  const [waiting, setWaiting] = useState<Record<string, string>>({});
  useEffect(() => {
    if (state !== "idle" || Object.keys(waiting).length === 0) return;
    setWaiting({});
    submit({ intent: "rate", takeId, ...waiting }, { method: "post" });
  }, [state, submit, takeId, waiting]);
  return (criterionId, value) => setWaiting((before) => ({ ...before, [`criterion:${criterionId}`]: value }));
}
