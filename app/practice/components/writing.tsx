import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/field";
import { PlayerControls } from "~/ui/player/player-controls";
import { useTransport } from "~/ui/player/transport";
import type { DrillEvent } from "../machine";
import type { SessionOnPage } from "../model";
import { ClipVideo } from "./clip-video";
import { useBeats } from "./use-beats";

type Props = {
  session: SessionOnPage;
  send: (event: DrillEvent) => void;
  takeKey: string;
  draft: string;
  busy: boolean;
};

/** An answer in writing: the clip above, the words below. Works without the page's script. */
export function Writing({ session, send, takeKey, draft, busy }: Props) {
  const { clip, vignette } = session;
  const video = useRef<HTMLVideoElement>(null);
  const transport = useTransport([{ media: video, durationMs: clip.durationMs }]);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useBeats({ media: video, activity: "watching", sessionId: session.id });
  useEffect(() => () => clearTimeout(timer.current), []);
  const keepDraft = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send({ type: "DRAFT", text }), 600);
  };
  return (
    <div className="mx-auto grid w-full max-w-page gap-8 px-5 py-8 sm:px-8 lg:grid-cols-2">
      <div>
        <h1 className="mb-4 text-xl">
          {vignette.title}: answer {vignette.client.name} in writing
        </h1>
        <ClipVideo ref={video} clip={clip} preload="metadata" className="aspect-video w-full rounded-md bg-black" />
        <PlayerControls transport={transport} label={`${vignette.client.name}, the clip`} className="mt-2" />
        <noscript>
          {/* The player's own buttons need the page's script; these do not. */}
          <ClipVideo clip={clip} controls className="mt-2 w-full" />
        </noscript>
      </div>
      <Form method="post" className="space-y-4">
        <input type="hidden" name="key" value={takeKey} readOnly />
        <TextArea
          name="text"
          label="What do you say?"
          hint="The words as you would say them, not a description of them. Written answers are marked as such and scored on the criteria only."
          rows={8}
          maxLength={4000}
          required
          defaultValue={draft}
          onChange={(event) => keepDraft(event.currentTarget.value)}
        />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="write" busy={busy}>
            Keep this answer
          </Button>
          <Button type="button" variant="quiet" onClick={() => send({ type: "BACK" })}>
            Back
          </Button>
        </div>
      </Form>
    </div>
  );
}
