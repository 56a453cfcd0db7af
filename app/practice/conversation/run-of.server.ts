import type { Viewer } from "~/accounts";
import { consentOf, organisationOf, supervisorsOf } from "~/accounts/index.server";
import { libraryFor } from "~/library/index.server";
import { clipOf } from "../clip-of.server";
import type { OpenTurn, RunOnPage, TurnOnPage } from "./run-model";
import { whyRunNotSubmittable } from "./run-rules";
import { type TurnRow, runWithTurns } from "../store/runs.server";
import { besideTakes, submissionState, takeOnPage } from "../take-on-page.server";
import { conversationOf, endingOf, inBrief, moveOf, othersAt, turnOf } from "./turns.server";

/** All that the owner's page of a run shows; null for a run that is another's or does not exist. */
export async function runOf(viewer: Viewer, runId: string): Promise<RunOnPage | null> {
  const [run, library] = await Promise.all([runWithTurns(viewer, runId), libraryFor(viewer)]);
  if (!run) return null;
  const conversation = conversationOf(library, run);
  const ending = endingOf(conversation, run);
  const [submitted] = run.submissions;
  const [beside, supervisors, organisation, consent] = await Promise.all([
    besideTakes(viewer, run.sessions.flatMap(({ takes }) => takes), submitted?.reviewers.map(({ reviewerId }) => reviewerId)),
    supervisorsOf(viewer, viewer.personId),
    organisationOf(viewer),
    consentOf(viewer),
  ]);
  const shown = run.sessions.map(async (session, index): Promise<TurnOnPage> => {
    const turn = turnOf(conversation, session);
    const move = moveOf(session.move);
    const answer = session.takes.at(-1);
    return {
      sessionId: session.id,
      place: session.place ?? index + 1,
      rung: turn.rung,
      vignette: turn.vignette,
      clip: await clipOf(viewer, session),
      move,
      take: answer ? takeOnPage(answer, beside) : null,
      others: othersAt(conversation, turn, move, ending !== null),
    };
  });
  const turns = await Promise.all(shown);
  const last = run.sessions.at(-1);
  const lastShown = turns.at(-1);
  return {
    id: run.id,
    createdAt: run.createdAt,
    conversation: inBrief(conversation),
    turns,
    open: ending || !last || !lastShown ? null : openTurn(last, lastShown, beside),
    ending,
    submission: submitted ? submissionState(submitted, beside.person) : null,
    notSubmittable: whyRunNotSubmittable({ ended: ending !== null, turns }),
    supervisors,
    supportContacts: organisation.supportContacts,
    mayRecord: consent?.purposes.includes("supervision") ?? false,
  };
}

function openTurn(session: TurnRow, { vignette, clip, place }: TurnOnPage, beside: Parameters<typeof takeOnPage>[1]): OpenTurn {
  return {
    id: session.id,
    place,
    vignette,
    clip,
    criteria: vignette.criteria,
    takes: session.takes.map((take) => takeOnPage(take, beside)),
    given: session._count.takes,
    snapshot: session.snapshotVersion === null ? null : { version: session.snapshotVersion, snapshot: session.snapshot },
  };
}
