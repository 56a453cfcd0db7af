import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { dayOf } from "~/core/days";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { linkTo } from "~/platform/mail.server";
import { paths } from "~/paths";
import { addAdministration, ownEpisodeNamed, withdrawOwn } from "../store/administrations.server";
import { chooseMeasures, linkProblem } from "./choose-measures.server";
import { hashOfCode, newCode } from "./code.server";
import { linkHours } from "./model";

export type NewLink = { episodeId: string; key: string; keys: string[]; hours: number; timeZone: string; locale: string };

/** A link to these measures, good once and for so long. It is answered here and stands nowhere: only its hash is kept. */
export async function makeLink(viewer: Viewer, { episodeId, key, keys, hours, timeZone, locale }: NewLink): Promise<Result<{ link: string; expiresAt: Date }>> {
  if (!linkHours.some((each) => each.hours === hours)) return refused("Choose how long the link is good for.");
  if (!(await ownEpisodeNamed(viewer, episodeId))) return missing("This is not a client of yours.");
  const code = newCode();
  const expiresAt = new Date(Date.now() + hours * 3_600_000);
  const heldOn = dayOf(new Date(), timeZone);
  return transaction(async (tx): Promise<Result<{ link: string; expiresAt: Date }>> => {
    const chosen = await chooseMeasures(tx, viewer, { episodeId, keys, heldOn, origin: "by_link", locale });
    if (!chosen.ok) return chosen;
    const problem = await linkProblem(viewer, chosen.value.map(({ definition }) => definition));
    if (problem) return refused(problem.says);
    const measureIds = chosen.value.map(({ id }) => id);
    const id = await addAdministration(viewer, tx, { episodeId, key, way: "link", tokenHash: hashOfCode(code), heldOn, timeZone, expiresAt, measureIds });
    if (!id) return refused("This link was made already and is shown only once. Withdraw it below and make another.");
    await audit(tx, viewer, { action: "measures.link-made", subjectType: "administration", subjectId: id, ownerId: viewer.personId });
    return done({ link: linkTo(paths.answerByLink(code)), expiresAt });
  });
}

/** Takes an open link back at once, or (`restore`) lets it be good again for as long as it was. */
export async function withdrawLink(viewer: Viewer, given: { episodeId: string; id: string }, restore = false): Promise<Result<void>> {
  return transaction(async (tx) => {
    const changed = await withdrawOwn(viewer, tx, given, !restore);
    if (!changed) return missing("There is no such link, or it is over.");
    await audit(tx, viewer, { action: restore ? "measures.link-restored" : "measures.link-withdrawn", subjectType: "administration", subjectId: given.id, ownerId: viewer.personId });
    return done(undefined);
  });
}
