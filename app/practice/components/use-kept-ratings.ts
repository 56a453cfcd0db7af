import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

/** Keeps self-ratings as they are made, one sending after the other: none is cut off by the next. */
export function useKeptRatings(takeId: string): (criterionId: string, value: string) => void {
  const { submit, state } = useFetcher({ key: `self-rating ${takeId}` });
  const waiting = useRef<Record<string, string>>({});
  const sending = useRef(false);
  const send = useCallback(() => {
    if (sending.current || Object.keys(waiting.current).length === 0) return;
    const ratings = waiting.current;
    waiting.current = {};
    sending.current = true;
    submit({ intent: "rate", takeId, ...ratings }, { method: "post" });
  }, [submit, takeId]);
  useEffect(() => {
    if (state !== "idle") return;
    sending.current = false;
    send();
  }, [state, send]);
  return (criterionId, value) => {
    waiting.current[`criterion:${criterionId}`] = value;
    send();
  };
}
