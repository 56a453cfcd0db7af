import { useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, useEffect, useState } from "react";
import { type ReviewAnswer, isRelease } from "../review-form";
import type { Saver } from "./use-saver";

/** Sends the whole form, once what was sent by itself has arrived; until then nothing else is sent. */
export function useRelease({ hold, resume }: Pick<Saver, "hold" | "resume">, answer: ReviewAnswer | undefined) {
  const submit = useSubmit();
  const { state, formData } = useNavigation();
  const [waiting, setWaiting] = useState(false);
  const underWay = state !== "idle" && isRelease(formData?.get("intent"));

  useEffect(() => {
    if (answer && isRelease(answer.intent) && answer.problem !== null) resume();
  }, [answer, resume]);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (waiting || underWay) return;
    const form = event.currentTarget;
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    setWaiting(true);
    await hold();
    const fields = new FormData(form);
    if (pressed instanceof HTMLButtonElement) fields.set(pressed.name, pressed.value);
    submit(fields, { method: "post" });
    setWaiting(false);
  }

  return { send, releasing: waiting || underWay };
}
