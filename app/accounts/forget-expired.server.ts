import { forgetMailsSent } from "~/platform/mail.server";
import { forgetOldAttempts } from "~/platform/rate-limit.server";
import { removeOldPasswordResets } from "./store/password-resets.server";
import { removeExpiredSessions } from "./store/sessions.server";

/** Nightly: removes what has run out and tells nothing any more. */
export async function forgetExpired(): Promise<void> {
  await removeExpiredSessions();
  await removeOldPasswordResets();
  await forgetOldAttempts();
  await forgetMailsSent();
}
