import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { DrillEvent } from "../machine";
import { draftHere, forgetDraftHere, keepDraftHere } from "./draft";

const afterMs = 400;

/** Keeps what is being written with the session: in this tab at once, on the server a moment later. */
export function useDraft(sessionId: string, form: RefObject<HTMLFormElement>, send: (event: DrillEvent) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const tell = useCallback(
    (text: string) => {
      clearTimeout(timer.current);
      send({ type: "DRAFT", text });
    },
    [send],
  );
  useEffect(() => {
    const written = form.current?.querySelector("textarea");
    const here = draftHere(sessionId);
    // What was typed before the page's script came goes first.
    if (written && here !== null && written.value === written.defaultValue && written.value !== here) {
      written.value = here;
      tell(here);
    }
    return () => clearTimeout(timer.current);
  }, [sessionId, form, tell]);
  const write = (text: string) => {
    keepDraftHere(sessionId, text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => tell(text), afterMs);
  };
  /** Now, before the page goes on. */
  const settle = () => tell(form.current?.querySelector("textarea")?.value ?? "");
  return { write, settle };
}

/** Once a draft has become an answer, this tab forgets it too. */
export function useForgottenDraft(sessionId: string, draft: string) {
  const before = useRef(draft);
  useEffect(() => {
    if (before.current !== "" && draft === "") forgetDraftHere(sessionId);
    before.current = draft;
  }, [sessionId, draft]);
}
