import { sendMail } from "~/platform/mail.server";
import { addressesOf } from "./store/people.server";

/**
 * Mails people of one organisation, each apart. A mail leaves the house: no clinical content, no clients, no scores.
 * Throws MailNotSetUp where nothing could take it.
 */
export async function mailTo(organisationId: string, personIds: readonly string[], mail: { subject: string; text: string }): Promise<void> {
  for (const to of await addressesOf(organisationId, personIds)) await sendMail({ to, ...mail });
}
