import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import { mailed, problem, said, told, whyNot, wrong } from "./answer.server";
import { changeOrganisation } from "./change-organisation.server";
import { cohortAction } from "./cohort-actions.server";
import { invite } from "./invite.server";
import { letReturn } from "./leave.server";
import { inviteSchema, organisationSchema } from "./model";
import { resendInvitation } from "./resend-invitation.server";
import type { Viewer } from "./viewer";
import { withdrawInvitation } from "./withdraw-invitation.server";

const oneInvitation = z.object({ intent: z.enum(["resend", "withdraw", "restore"]), invitationId: z.uuid() });
const returning = z.object({ intent: z.literal("return"), personId: z.uuid() });

const notMailed = "The mail could not be handed over just now. The invitation stands: send it again in a while.";

const backAgain = ({ name }: { name: string }) => `${name} is back, with the roles of before. Recordings that were submitted to them stay closed to them.`;

/** Carries out whichever form of the programme's page was sent, and says what came of it. */
export async function programmeAction(viewer: Viewer, form: FormData) {
  const fields = Object.fromEntries(form);
  const one = oneInvitation.safeParse(fields);
  if (one.success) return oneInvitationAction(viewer, one.data);
  const back = returning.safeParse(fields);
  if (back.success) return told("people", await letReturn(viewer, back.data.personId), backAgain);
  const ofCohorts = await cohortAction(viewer, form);
  if (ofCohorts) return ofCohorts;
  if (fields.intent === "organisation") return organisationAction(viewer, form);
  if (fields.intent === "invite") return inviteAction(viewer, form);
  throw new Response(null, { status: 400 });
}

async function oneInvitationAction(viewer: Viewer, { intent, invitationId }: z.output<typeof oneInvitation>) {
  if (intent === "resend") {
    const sent = await resendInvitation(viewer, invitationId);
    if (sent.ok && !sent.value.mailed) return problem("invitations", notMailed);
    if (!sent.ok) return whyNot("invitations", sent);
    return mailed("invitations", `The invitation went to ${sent.value.name} again. The link of before has stopped working.`);
  }
  if (intent === "restore") {
    return told("invitations", await withdrawInvitation(viewer, invitationId, { undo: true }), ({ name }) => `${name}'s invitation holds again.`);
  }
  const withdrawn = await withdrawInvitation(viewer, invitationId);
  return told("invitations", withdrawn, ({ name }) => `${name}'s invitation is withdrawn.`, () => ({ intent: "restore", invitationId }));
}

async function inviteAction(viewer: Viewer, form: FormData) {
  const submission = parseWithZod(form, { schema: inviteSchema });
  if (submission.status !== "success") return wrong("invite", submission.reply());
  const invited = await invite(viewer, submission.value);
  if (!invited.ok) return wrong("invite", submission.reply({ formErrors: [invited.problem] }));
  const { invitationId, mailed: wasMailed } = invited.value;
  if (!wasMailed) return problem("invited", notMailed, invitationId);
  return mailed("invited", `The invitation went to ${submission.value.name}, at ${submission.value.email}.`, invitationId);
}

async function organisationAction(viewer: Viewer, form: FormData) {
  const submission = parseWithZod(form, { schema: organisationSchema });
  if (submission.status !== "success") return wrong("organisation", submission.reply());
  await changeOrganisation(viewer, submission.value);
  return said("organisation", "That is saved.");
}
