import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { Capture } from "~/recordings";
import type { SessionOnPage } from "../model";

const firstMs = 200;
const everyMs = 1500;
/** A recording that is not playable after this many looks needs more than waiting. */
const looks = 80;

/** Looks again while a take is on its way from this page or is being made playable. */
export function useSettling({ takes }: Pick<SessionOnPage, "takes">, { key, state }: Capture, interrupted: boolean) {
  const known = takes.some((take) => take.key === key);
  const sending = key !== "" && (state === "sending" || state === "sent") && !known;
  const processing = takes.some(
    ({ recording, key: takeKey }) => recording?.status === "processing" || (recording?.status === "receiving" && !(takeKey === key && state === "recording")),
  );
  // What this browser still holds of an answer is sent by the frame around the page.
  useLookAgain(sending || processing || interrupted);
}

/** Loads the page's data anew, for as long as it waits for something and for as long as that makes sense. */
export function useLookAgain(waiting: boolean) {
  const { revalidate, state: looking } = useRevalidator();
  const looked = useRef(0);
  useEffect(() => {
    if (!waiting) looked.current = 0;
    if (!waiting || looking !== "idle" || looked.current >= looks) return;
    const look = () => {
      looked.current += 1;
      revalidate();
    };
    const timer = setTimeout(look, looked.current === 0 ? firstMs : everyMs);
    return () => clearTimeout(timer);
  }, [waiting, looking, revalidate]);
}
