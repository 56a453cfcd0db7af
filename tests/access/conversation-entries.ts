import type { Viewer } from "~/accounts/index";
import { content } from "~/library/index.server";
import { type MadeRun, makeRun, submitMadeRun } from "../make/conversation-runs";
import { madeConversation } from "../make/conversation";
import type { Maker } from "../make/maker";
import { type Entry, form, ofTheOwner, uuid } from "./entry";

/** The owner's runs through a conversation: one whose second turn is open, and one that was given to the reviewer. */
export type RunFixture = { open: MadeRun; submitted: MadeRun; submissionId: string };

export async function makeRuns(make: Maker, owner: Viewer, reviewer: Viewer): Promise<RunFixture> {
  const conversation = content().conversation(madeConversation.slug)!;
  const open = await makeRun(make, owner, conversation, ["held-the-decision"]);
  const submitted = await makeRun(make, owner, conversation, ["held-the-decision", "owned-the-limit", "asked-about-safety"]);
  return { open, submitted, submissionId: (await submitMadeRun(make, submitted, [reviewer])).id };
}

export const conversations: Record<string, Entry> = {
  "/library/conversations/:slug": {
    for: "signed in",
    params: () => ({ slug: madeConversation.slug }),
    forms: {
      start: form(() => ({ key: uuid() })),
      "start with the key of another's run": { ...form(({ runs }) => ({ key: runs.open.key }), ofTheOwner), inWords: true },
    },
  },
  "/practice/conversations/:runId": {
    for: "signed in",
    params: ({ runs }) => ({ runId: runs.open.id }),
    only: ofTheOwner,
    forms: {
      write: form(() => ({ intent: "write", place: "2", key: uuid(), text: "And I will be here until then." })),
      name: form(() => ({ intent: "name", place: "2", key: uuid(), move: "received-the-feeling" })),
      submit: form(({ reviewer }) => ({ intent: "submit", key: uuid(), reviewer: reviewer.personId })),
      withdraw: form(() => ({ intent: "withdraw" })),
      delete: form(({ runs }) => ({ intent: "delete", takeId: runs.open.takes[0]!.id })),
      leave: form(() => ({ intent: "leave" })),
    },
    also: { "after it was submitted": { params: ({ runs }) => ({ runId: runs.submitted.id }), only: ofTheOwner } },
  },
};
