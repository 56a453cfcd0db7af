import { useRef, useState } from "react";
import type { DrillEvent } from "../machine";
import type { TakeOnPage } from "../model";

/**
 * Takes that are deleted unless it is undone in time: the page is no longer about them. Deleting the one in hand takes
 * the latest other one in hand; undoing it takes it back.
 */
export function useLeaving(takes: TakeOnPage[], takeKey: string | null, send: (event: DrillEvent) => void) {
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  const wasInHand = useRef<string | null>(null);
  const staying = takes.filter(({ key }) => !leaving.includes(key));
  return {
    /** The takes that the page may still show. */
    staying,
    /** Whether the take in hand goes, and no other is left. */
    nothingLeft: takeKey !== null && leaving.includes(takeKey),
    remove: (key: string) => {
      setLeaving([...leaving, key]);
      const other = staying.findLast((take) => take.key !== key);
      if (key !== takeKey) return;
      wasInHand.current = key;
      if (other) send({ type: "CHOOSE", takeKey: other.key });
    },
    restore: (key: string) => {
      setLeaving(leaving.filter((each) => each !== key));
      if (wasInHand.current !== key) return;
      wasInHand.current = null;
      send({ type: "CHOOSE", takeKey: key });
    },
  };
}
