import type { Viewer } from "~/accounts";
import { settle } from "./keep-settings.server";
import { type CrisisContact, type OutcomeSettings, settingsSchema } from "./settings";

type Answer = {
  problem: string | null;
  said: string | null;
  /** What was sent, where it was not taken. */
  given: OutcomeSettings | null;
  errors: { dutyPersonId?: string; first?: string; second?: string };
  contactErrors: Record<number, string>;
};

const texts = (form: FormData, name: string) => form.getAll(name).map((value) => (typeof value === "string" ? value : ""));

/** The rows as the form has them: three lists of one length. */
function contactsIn(form: FormData): CrisisContact[] {
  const [names, phones, whens] = [texts(form, "contactName"), texts(form, "contactPhone"), texts(form, "contactWhen")];
  return names.map((name, place) => ({ name, phone: phones[place] ?? "", when: whens[place] ?? "" }));
}

/** Saves what the page of settings sent, or says at each field why not. */
export async function settingsAction(viewer: Viewer, form: FormData): Promise<Answer> {
  const sent = { contacts: contactsIn(form), dutyPersonId: texts(form, "dutyPersonId")[0] ?? "", first: form.get("first"), second: form.get("second"), adjusters: texts(form, "adjusters") };
  const read = settingsSchema.safeParse(sent);
  const given = { crisisContacts: sent.contacts, dutyPersonId: sent.dutyPersonId, reviewSessions: [Number(sent.first), Number(sent.second)], adjusters: sent.adjusters as OutcomeSettings["adjusters"] };
  if (!read.success) return { ...nothingWrong, problem: "Nothing is saved yet. See what is marked.", given, ...errorsOf(read.error.issues) };
  const kept = await settle(viewer, read.data);
  return kept.ok ? { ...nothingWrong, said: "Saved." } : { ...nothingWrong, problem: kept.problem, given };
}

const nothingWrong: Answer = { problem: null, said: null, given: null, errors: {}, contactErrors: {} };

function errorsOf(issues: { path: PropertyKey[]; message: string }[]): Pick<Answer, "errors" | "contactErrors"> {
  const found: Pick<Answer, "errors" | "contactErrors"> = { errors: {}, contactErrors: {} };
  for (const { path, message } of issues) {
    const [field, place] = path;
    if (field === "contacts" && typeof place === "number") found.contactErrors[place] ??= message;
    else if (field === "first" || field === "second" || field === "dutyPersonId") found.errors[field] ??= message;
  }
  return found;
}
