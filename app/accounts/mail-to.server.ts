import { sendOnce } from "~/platform/mail.server";
import { addressesOf } from "./store/people.server";

/**
 * Mails people of one organisation, each apart and once for an occasion (such as "take.submitted" and an id). A mail leaves the house: no clinical content, no clients, no scores.
 * Answers to whom one was sent now: those who have left, and those who had it before, are left out. Throws MailNotSetUp where nothing could take it.
 */
export async function mailTo(organisationId: string, personIds: readonly string[], occasion: string, mail: { subject: string; text: string }): Promise<string[]> {
  const told: string[] = [];
  for (const { personId, to } of await addressesOf(organisationId, personIds)) {
    if (await sendOnce(`${occasion} ${personId}`, { to, ...mail })) told.push(personId);
  }
  return told;
}
