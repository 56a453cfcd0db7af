import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { TextArea } from "~/ui/field";
import { PlayerControls } from "~/ui/player/player-controls";
import { useTransport } from "~/ui/player/transport";
import type { DrillEvent } from "../machine";
import type { SessionOnPage } from "../model";
import { ClipVideo } from "./clip-video";
import { useBeats } from "./use-beats";
import { useDraft } from "./use-draft";

type Props = {
  session: Pick<SessionOnPage, "id" | "clip" | "vignette">;
  /** The page that it belongs to, and of which turn there, where it is one of several. */
  at?: { page: string; place: number };
  send: (event: DrillEvent) => void;
  takeKey: string;
  draft: string;
  /** Why the answer was not kept. */
  problem: string | null;
  busy: boolean;
};

/** An answer in writing: the clip above, the words below. Works without the page's script. */
export function Writing({ session, send, takeKey, draft, problem, busy, at }: Props) {
  const { clip, vignette } = session;
  const video = useRef<HTMLVideoElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const transport = useTransport([{ media: video, durationMs: clip.durationMs }]);
  useBeats({ media: video, activity: "watching", sessionId: session.id });
  const { write, settle } = useDraft(session.id, form, send);
  useEffect(() => {
    if (problem && !busy) form.current?.querySelector("textarea")?.focus();
  }, [problem, busy]);
  return (
    <div className="mx-auto grid w-full max-w-page gap-8 px-5 py-8 sm:px-8 lg:grid-cols-2">
      <div>
        <h1 tabIndex={-1} className="mb-4 text-xl outline-none">
          {vignette.title}: answer {vignette.client.name} in writing
        </h1>
        <ClipVideo ref={video} clip={clip} preload="metadata" className="aspect-video w-full rounded-md bg-black" />
        <PlayerControls transport={transport} label={`${vignette.client.name}, the clip`} className="mt-2" />
        <noscript>
          {/* The player's own buttons need the page's script; these do not. */}
          <ClipVideo clip={clip} controls className="mt-2 w-full" />
        </noscript>
      </div>
      <Form ref={form} method="post" noValidate className="space-y-4" onSubmit={settle}>
        {at && <input type="hidden" name="place" value={at.place} />}
        <input type="hidden" name="key" value={takeKey} readOnly />
        <TextArea
          name="text"
          label="What do you say?"
          hint={`The words as you would say them, not a description of them. ${at ? "Written answers are marked as such; the conversation is scored by its steps, as any other." : "Written answers are marked as such and scored on the criteria only."}`}
          rows={8}
          maxLength={4000}
          required
          defaultValue={draft}
          error={problem ?? undefined}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="write" busy={busy}>
            Keep this answer
          </Button>
          <LinkButton
            variant="quiet"
            replace
            to={at?.page ?? paths.session(session.id)}
            onClick={() => {
              settle();
              send({ type: "BACK" });
            }}
          >
            Back
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
