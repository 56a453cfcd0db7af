import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/field";
import { FieldError } from "~/ui/field-parts";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import { VideoPlayer } from "~/ui/player/video-player";
import type { ItemAnswer } from "../../studio/item-action.server";
import type { MomentParts } from "../../studio/item-page.server";
import { draftFormId } from "./draft-form";
import { UploadClip } from "./upload-clip";

type Props = Pick<MomentParts, "clip" | "latest" | "sentences"> & { itemId: string; action: string; name: string; answer: ItemAnswer | undefined; /** Somebody wants to publish. */ isMissed: boolean };

/** The clip of a draft: recorded or uploaded, with its captions beside it. */
export function ClipPart({ clip, latest, sentences, itemId, action, name, answer, isMissed }: Props) {
  return (
    <Section title="The clip" id="clip" hint="Record the part by your own camera with the words beside it, or upload a file. A clip that is not published within 30 days of its recording is deleted; the words stay.">
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="space-y-6">
          {clip?.url && <VideoPlayer key={clip.url} src={clip.url} durationMs={clip.durationMs} captionsUrl={clip.captionsUrl} label={`The clip of ${name}`} />}
          {clip && !clip.url && <p>{clip.recordedBy} has recorded this part. Until they publish it, they alone can look at it.</p>}
          {!clip && (
            <div>
              <p className="text-muted">There is no clip yet.</p>
              <FieldError id="clip">{isMissed && "Record it or upload it."}</FieldError>
            </div>
          )}
          {latest?.problem && (
            <Notice kind="problem">
              {latest.problem} {clip && "The clip of before stays."}
            </Notice>
          )}
          {latest?.working && <Notice>What you sent last is being made playable. Load the page again in a moment.</Notice>}
          <Button variant="quiet" form={draftFormId} name="intent" value="record" disabled={sentences.length === 0}>
            {clip ? "Record this part again" : "Record this part"}
          </Button>
          {sentences.length === 0 && <p className="text-sm text-muted">Write the words first: they are shown while you record.</p>}
          <UploadClip itemId={itemId} action={action} sentences={sentences} />
        </div>
        {clip?.url && <Captions key={clip.captions} captions={clip.captions} edited={clip.edited} action={action} answer={answer} />}
      </div>
    </Section>
  );
}

function Captions({ captions, edited, action, answer }: { captions: string; edited: boolean; action: string; answer: ItemAnswer | undefined }) {
  const told = answer?.of === "captions" ? answer : null;
  return (
    <Form method="post" action={`${action}#clip`} preventScrollReset className="space-y-4">
      <input type="hidden" name="intent" value="captions" />
      <TextArea
        name="captions"
        label="Captions"
        hint={edited ? "Edited by hand: they do not follow the words any more." : "From the words above, and from when each was begun. Times and texts can be edited."}
        defaultValue={captions.trim()}
        error={told?.problem ?? undefined}
        rows={14}
        spellCheck={false}
      />
      <div className="flex flex-wrap gap-3">
        <Button variant="quiet">
          Keep these captions
        </Button>
        {edited && (
          <Button variant="quiet" name="again" value="yes">
            Make them from the words again
          </Button>
        )}
      </div>
      {told?.done && <Notice kind="done">{told.done}</Notice>}
    </Form>
  );
}
