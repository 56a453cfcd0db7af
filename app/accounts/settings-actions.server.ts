import { parseWithZod } from "@conform-to/zod/v4";
import { said, wrong } from "./answer.server";
import type { ConsentPurpose } from "./consent";
import { decideConsent } from "./decide-consent.server";
import { sessionRowIn } from "./lucia.server";
import { changePasswordSchema, consentSchema, nameSchema } from "./model";
import { changePassword, rename } from "./own-account.server";
import { removeOwnSession, removeSessionsOf } from "./store/sessions.server";
import type { Viewer } from "./viewer";

type Asked = { form: FormData; cookieHeader: string | null; address: string };

/** Carries out whichever form of the settings page was sent, and says what came of it. */
export async function settingsAction(viewer: Viewer, asked: Asked) {
  const intent = asked.form.get("intent");
  if (intent === "name") return nameAction(viewer, asked);
  if (intent === "password") return passwordAction(viewer, asked);
  if (intent === "consent") return consentAction(viewer, asked);
  if (intent === "end-session") return endSession(viewer, asked);
  if (intent === "end-others") return endOtherSessions(viewer, asked);
  throw new Response(null, { status: 400 });
}

async function nameAction(viewer: Viewer, { form }: Asked) {
  const submission = parseWithZod(form, { schema: nameSchema });
  if (submission.status !== "success") return wrong("name", submission.reply());
  await rename(viewer, submission.value.name);
  return said("name", "Your name is saved.");
}

async function passwordAction(viewer: Viewer, { form, cookieHeader, address }: Asked) {
  const hideFields = ["current", "password"];
  const submission = parseWithZod(form, { schema: changePasswordSchema });
  if (submission.status !== "success") return wrong("password", submission.reply({ hideFields }));
  const changed = await changePassword(viewer, { ...submission.value, address, keep: sessionRowIn(cookieHeader) });
  if (!changed.ok) return wrong("password", submission.reply({ formErrors: [changed.problem], hideFields }));
  return said("password", "Your password is changed. You stay signed in here and nowhere else.");
}

async function consentAction(viewer: Viewer, { form }: Asked) {
  const submission = parseWithZod(form, { schema: consentSchema });
  if (submission.status !== "success") return wrong("consent", submission.reply());
  return said("consent", whatHolds(submission.value.purposes, await decideConsent(viewer, submission.value)));
}

/** What a decision means, at once and for what was recorded before. */
function whatHolds(now: ConsentPurpose[], ended: ConsentPurpose[]): string {
  if (ended.includes("supervision")) {
    return "Saved. Recordings that waited for feedback are withdrawn, no supervisor can play any of yours, and nothing new is recorded. You can answer in writing.";
  }
  if (!now.includes("supervision")) return "Saved. Without supervision nothing of yours is recorded. You can answer in writing.";
  return ended.length > 0 ? "Saved. What you unticked has ended, for your earlier recordings too." : "Saved, for the recordings that you make from now on.";
}

async function endSession(viewer: Viewer, { form }: Asked) {
  const id = form.get("session");
  const ended = typeof id === "string" && (await removeOwnSession(viewer, id));
  return said("sessions", ended ? "You are signed out there." : "You were signed out there already.");
}

async function endOtherSessions(viewer: Viewer, { cookieHeader }: Asked) {
  await removeSessionsOf(viewer.personId, undefined, sessionRowIn(cookieHeader));
  return said("sessions", "You are signed in here and nowhere else.");
}
