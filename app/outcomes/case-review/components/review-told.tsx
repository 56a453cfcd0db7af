import { Notice } from "~/ui/notice";
import { Undo } from "~/ui/undo";
import { UndoForm } from "~/ui/undo-form";
import { When } from "~/ui/when";
import { decisions } from "../decisions";
import type { ReviewAnswer } from "../review-action.server";
import { WhatFollows } from "./what-follows";

/** What was just done, and the way back where a client went off the list. */
export function ReviewTold({ answer: { done, problem, reviewId } }: { answer: ReviewAnswer }) {
  if (problem && !reviewId) return <Notice kind="problem" className="mb-8">{problem}</Notice>;
  if (!done) return null;
  const { what, clientCode, episodeId, decision, lookAgainOn } = done;
  const isOff = what === "taken-off" || (what === "decided" && !lookAgainOn);
  if (isOff && reviewId) {
    return (
      <div data-screen-only className="mb-8">
        <Undo message={`${what === "decided" && decision ? `Decided ${decisions[decision].told}. ` : ""}${clientCode} is off the list.`} form={<UndoForm fields={{ intent: "put-back", reviewId }} />} />
        {decision && <WhatFollows decision={decision} episodeId={episodeId} />}
      </div>
    );
  }
  return (
    <Notice kind="done" className="mb-8">
      {what === "decided" && decision && lookAgainOn ? (
        <>
          {clientCode}: decided {decisions[decision].told}. To be looked at again on <When at={lookAgainOn} style="day" />.
        </>
      ) : (
        `${clientCode}${said[what]}`
      )}
    </Notice>
  );
}

const said = { put: " is on the list.", "put-back": " is on the list again.", "taken-off": " is off the list.", again: " is open again, with a question of its own.", noted: ": the note is kept.", decided: ": decided." } as const;
