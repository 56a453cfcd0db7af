import { type Entry, form, ofTheReviewer, uuid } from "./entry";
import type { World } from "./world";

const writers = ["supervisor", "programme_lead"] as const;
const itemId = ({ studio }: World) => ({ itemId: studio.draftId });
/** Its author, and whoever leads the programme here. */
const mayWrite = ({ reviewer, leadsHere }: World) => [reviewer, ...leadsHere];

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
  "/library/studio/export": { for: writers, only: mayWrite },
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
  "/library/studio/:itemId/preview": { for: writers, params: ({ studio }) => ({ itemId: studio.recordedId }), only: mayWrite },
};
