import { z } from "zod";
import { plainText } from "~/core/plain-text";
import { type TraitName, traitNames } from "./case-mix";

/** Whom a client can turn to, as it stands on the form. */
export type CrisisContact = { name: string; phone: string; when: string };

export type OutcomeSettings = {
  /** By the first and by the second of these sessions a client who is helped usually shows it. */
  reviewSessions: number[];
  adjusters: TraitName[];
  crisisContacts: CrisisContact[];
  /** Somebody who is here; null where nobody is named, or who was has left. */
  dutyPersonId: string | null;
};

/** What holds until somebody settles it (DOMAIN.md 4.3). */
export const unsettled: OutcomeSettings = { reviewSessions: [4, 8], adjusters: [], crisisContacts: [], dutyPersonId: null };

/** So many rows of contacts fit on a form that somebody may need in a hurry. */
export const mostContacts = 6;

const word = (most: number) => plainText().trim().max(most, `Use at most ${most} characters.`).default("");
const session = z.coerce.number("Enter the number of a session.").int("Enter a whole number.").min(1, "Enter a session from 1 to 100.").max(100, "Enter a session from 1 to 100.");

const contact = z
  .object({ name: word(80), phone: word(60), when: word(80) })
  .refine(({ name, phone, when }) => (name === "") === (phone === "") && (name !== "" || when === ""), "A contact needs a name and a phone number.");

export const settingsSchema = z
  .object({
    contacts: z.array(contact).max(mostContacts),
    dutyPersonId: z.union([z.literal(""), z.uuid("Choose somebody from the list.")]).default(""),
    first: session,
    second: session,
    adjusters: z.array(z.enum(traitNames as [TraitName, ...TraitName[]])).default([]),
  })
  .refine(({ first, second }) => second > first, { path: ["second"], message: "The second review comes after the first." });

export type GivenSettings = z.output<typeof settingsSchema>;
