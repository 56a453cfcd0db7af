import { content } from "~/library/index.server";
import { type Entry, form, ofTheReviewer, uuid } from "./entry";
import type { World } from "./world";

const writers = ["supervisor", "programme_lead"] as const;
const itemId = ({ studio }: World) => ({ itemId: studio.draftId });
/** Its author, and whoever leads the programme here. */
const mayWrite = ({ reviewer, leadsHere }: World) => [reviewer, ...leadsHere];

/** What is published anybody of the organisation takes out who has the role. */
const ofThisOrganisation = ({ visitors, organisation }: World) => visitors.flatMap(({ viewer }) => (viewer?.organisationId === organisation.id ? [viewer] : []));

/** The reviewer's draft of a moment. */
export const studio: Record<string, Entry> = {
  "/library/studio": {
    for: writers,
    forms: {
      begin: form(() => ({ intent: "begin", key: uuid(), kind: "vignette", title: "The coat stays on" })),
      copy: form(() => ({ intent: "copy", key: uuid(), kind: "rubric", slug: "facilitative-interpersonal-skills" })),
      undelete: form(({ studio }) => ({ intent: "undelete", itemId: studio.deletedId }), mayWrite),
    },
  },
  "/library/studio/export": { for: writers, only: ofThisOrganisation },
  "/library/studio/import": { for: writers, forms: { bring: { body: () => new FormData() } } },
  "/library/studio/:itemId": {
    for: writers,
    params: itemId,
    only: mayWrite,
    forms: {
      save: form(() => ({ intent: "save", title: "The coat stays on", sentences: "I am not staying." })),
      clip: form(({ studio }) => ({ intent: "clip", recordingId: studio.recordingId, starts: "0" }), ofTheReviewer),
      captions: form(() => ({ intent: "captions", captions: "none" })),
      publish: form(() => ({ intent: "publish", agreed: "yes" })),
      preview: form(() => ({ intent: "preview", title: "The coat stays on" })),
      record: form(() => ({ intent: "record", title: "The coat stays on" })),
      "add a level": form(() => ({ intent: "add-level", key: uuid() })),
      delete: form(() => ({ intent: "delete" })),
    },
  },
  "/library/studio/:itemId/record": {
    for: writers,
    params: ({ studio }) => ({ itemId: studio.recordedId }),
    only: mayWrite,
    forms: { recorded: form(({ studio }) => ({ intent: "recorded", recordingId: studio.otherRecordingId, starts: "0" }), ofTheReviewer) },
  },
  "/library/:slug/record/all": {
    for: writers,
    params: ({ draftClip }) => ({ slug: draftClip.slug }),
    forms: {
      "publish all": form(({ draftClip }) => ({ intent: "publish-all", recording: draftClip.recordingId, agreed: "yes" }), ofTheReviewer),
      keep: form(({ draftClip }) => ({ intent: "keep", recordingId: draftClip.recordingId, starts: "0" }), ofTheReviewer),
    },
  },
  "/library/conversations/:slug/record": {
    for: writers,
    params: () => ({ slug: content().conversations()[0]!.slug }),
    forms: {
      "publish all": form(({ turnClip }) => ({ intent: "publish-all", recording: turnClip.recordingId, agreed: "yes" }), ofTheReviewer),
      keep: form(({ turnClip }) => ({ intent: "keep", recordingId: turnClip.recordingId, starts: "0" }), ofTheReviewer),
    },
  },
  "/library/studio/:itemId/preview": { for: writers, params: ({ studio }) => ({ itemId: studio.recordedId }), only: mayWrite },
};
