import type { Viewer } from "~/accounts";
import { type ByHandAnswer, readByHand } from "./by-hand-form";
import { ownRaised } from "../store/risk.server";
import { recordByHand } from "./record-by-hand.server";
import { undoByHand, undoFields } from "./undo-by-hand.server";

const nothing: ByHandAnswer = { said: null, undo: null, alerts: [], errors: {}, there: {}, given: {}, saved: null };

/** Saves what was typed, or takes back what was just saved; null where the form is none of the page's. */
export async function byHandAction(viewer: Viewer, body: FormData, locale: string): Promise<ByHandAnswer | null> {
  if (body.get("intent") === "undo") {
    const undone = await undoByHand(viewer, body);
    return { ...nothing, ...(undone.ok ? { said: "Taken back; nothing of it is kept." } : { errors: { day: undone.problem } }) };
  }
  if (body.get("intent") !== "save") return null;
  const given = Object.fromEntries([...body].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  const sent = readByHand(given);
  if (!sent) return null;
  if (sent.rows.length === 0 && !sent.fresh) return { ...nothing, given, said: "Nothing was typed, so nothing was saved." };
  const recorded = await recordByHand(viewer, sent, locale);
  if (!recorded.ok) return { ...nothing, errors: recorded.errors, there: recorded.there, given };
  const { clients, scoreIds, replaced } = recorded.value;
  const scores = scoreIds.length + replaced.length;
  const said = `Saved: ${scores === 1 ? "one score" : `${scores} scores`} of ${clients === 1 ? "one client" : `${clients} clients`}.`;
  const alerts = await ownRaised(viewer, { scoreIds: [...scoreIds, ...replaced.map(({ scoreId }) => scoreId)] });
  return { ...nothing, said, alerts, undo: undoFields(recorded.value), given: { day: sent.day }, saved: given };
}
