import { log } from "~/platform/log.server";
import { linkTo, sendMail } from "~/platform/mail.server";
import { paths } from "~/paths";
import { newSecret, hashOf } from "./secret.server";
import { invitationDays } from "./rules";
import type { Viewer } from "./viewer";

export function newInvitationLink(): { token: string; tokenHash: string; expiresAt: Date } {
  const token = newSecret();
  return { token, tokenHash: hashOf(token), expiresAt: new Date(Date.now() + invitationDays * 86_400_000) };
}

/** Whoever reads the mail has not been here yet, so their time zone is not known. */
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

/** Answers whether the mail was handed over. The invitation stands either way and can be sent again. */
export async function mailInvitation(viewer: Viewer, organisation: string, to: { email: string; name: string; expiresAt: Date }, token: string): Promise<boolean> {
  const text = [
    `Hello ${to.name},`,
    `${viewer.name} invites you to ${organisation} on Bunting, where therapists practise difficult moments with clients and get feedback from their supervisors.`,
    `To accept, open this page and choose a password: ${linkTo(paths.invitation(token))}`,
    `The link works once and until ${day.format(to.expiresAt)}. If you did not expect it, you need not do anything.`,
  ].join("\n\n");
  try {
    await sendMail({ to: to.email, subject: `Your invitation to ${organisation}`, text });
    return true;
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : "unknown" }, "an invitation could not be mailed");
    return false;
  }
}
