import { suspendedSession } from "~/accounts/index.server";
import { paths } from "~/paths";
import type { CrisisContact } from "../settings";
import { type AdministrationRow, unsafeByToken, unsafeDecline, unsafeHasSign, unsafeOfSession } from "../store/administrations.server";
import { clientsForm, notAddedOf } from "./clients-form.server";
import { hashOfCode } from "./code.server";
import { type Kept, seal, unseal } from "./kept.server";
import { type AdministrationState, type ClientsForm, isPin, mostPinAttempts } from "./model";
import { raiseSigns } from "./raise-signs.server";
import { readAnswers } from "./read-answers";
import { stateOf } from "./state";
import { submitAnswers } from "./submit-answers.server";
import { takeBack } from "./take-back.server";
import { tokenIn } from "./token-cookie.server";

/** What a browser that was handed over has before it. Only the one that holds the token may answer; any that waits may be taken back. */
type Handed = { row: AdministrationRow; state: AdministrationState; pinAttempts?: number };

async function handedTo(cookieHeader: string | null): Promise<Handed | null> {
  const sessionId = await suspendedSession(cookieHeader);
  const row = sessionId && (await unsafeOfSession(sessionId));
  if (!row) return null;
  const token = tokenIn(cookieHeader);
  const holds = token !== null && (await unsafeByToken(hashOfCode(token)))?.id === row.id;
  const state = stateOf(row, new Date());
  return { row, state: holds || state === "submitted" ? state : "cancelled", pinAttempts: row.pinAttempts };
}

/** What the page was told by its address: what the one before it handed on, and that the PIN was wrong. */
export type Told = { kept?: string | undefined; pin?: "wrong" | undefined };

export type AnswerPage =
  | { state: "nothing"; waits: boolean; /** Whom to turn to, after a sign of risk. */ contacts?: CrisisContact[] }
  | {
      state: AdministrationState;
      form: ClientsForm;
      /** Names of measures whose answers were sent and could not be added. */
      notAdded: string[];
      /** There was a sign of risk in what was sent. It is said for as long as the clinician has not taken the tablet back. */
      sign: boolean;
      /** What was answered before, where the form stands here again. */
      again: (Kept & { of: "form" }) | null;
      /** How many attempts are left after a wrong PIN. */
      pinLeft: number | null;
    };

/** The client's form in the room, or what has become of it. Nobody is named in it. */
export async function answerPage(cookieHeader: string | null, { kept: sealed, pin }: Told = {}): Promise<AnswerPage> {
  const handed = await handedTo(cookieHeader);
  if (!handed) return nothingHere(cookieHeader);
  const { row, state, pinAttempts = 0 } = handed;
  const token = tokenIn(cookieHeader);
  const kept = unseal(token === null ? null : { code: token, id: row.id }, sealed);
  const again = kept?.of === "form" && state === "open" ? kept : null;
  const { measures, asksAboutRisk, contacts } = await clientsForm(row);
  const left = mostPinAttempts - pinAttempts;
  return {
    ...{ state, form: { measures: state === "open" ? measures : [], asksAboutRisk, contacts }, again },
    notAdded: await notAddedOf(row),
    sign: await unsafeHasSign(row.id),
    pinLeft: pin === "wrong" && pinAttempts > 0 && left > 0 ? left : null,
  };
}

/** Whoever said so when their sign-in was over already is still told whom to turn to. */
async function nothingHere(cookieHeader: string | null): Promise<AnswerPage> {
  const waits = (await suspendedSession(cookieHeader)) !== null;
  const held = await heldStill(cookieHeader);
  const sign = held !== null && (await unsafeHasSign(held.row.id));
  return { state: "nothing", waits, ...(sign && { contacts: (await clientsForm(held.row)).contacts }) };
}

/** The page after what was sent: always one that can be loaded again, so that neither Back nor a reload asks to send anything twice. */
export async function pageAfter(cookieHeader: string | null, came: Awaited<ReturnType<typeof answerAction>>): Promise<string> {
  const wrong = came.kind === "wrong" ? { pin: "wrong" } : null;
  const given = "given" in came && (came.kind !== "wrong" || Object.keys(came.given).length > 0) ? came.given : null;
  const token = given && tokenIn(cookieHeader);
  const row = token && (await unsafeByToken(hashOfCode(token)));
  const why = came.kind === "incomplete" || came.kind === "later" ? came.kind : "pin";
  const search = new URLSearchParams({ ...wrong, ...(given && token && row && { kept: seal({ code: token, id: row.id }, { of: "form", why, given }) }) });
  return search.size > 0 ? `${paths.answer()}?${search}` : paths.answer();
}

const pinOf = (form: FormData) => {
  const pin = form.get("pin");
  return typeof pin === "string" ? pin.trim() : "";
};

/** Carries out what was sent from the client's page in the room. */
export async function answerAction(cookieHeader: string | null, form: FormData) {
  // The PIN stands in the form with the answers, so Enter in it sends that form with the PIN. What else stands in it, because a
  // browser filled it in or a finger slipped, is none and keeps no answers from being sent.
  if (form.get("intent") === "take-back" || isPin(pinOf(form))) return tryPin(cookieHeader, form);
  const handed = (await handedTo(cookieHeader)) ?? (await heldStill(cookieHeader));
  if (!handed) return { kind: "over" as const };
  return clientsAction(handed, form);
}

/** After a wrong PIN what was answered so far is answered again, so that the page still has it. */
async function tryPin(cookieHeader: string | null, form: FormData) {
  const came = await takeBack(cookieHeader, pinOf(form));
  if (came.kind !== "wrong") return came;
  const handed = await handedTo(cookieHeader);
  if (handed?.state !== "open") return { ...came, given: {} };
  const { measures } = await clientsForm(handed.row);
  return { ...came, given: readAnswers(measures, form).given };
}

/** The sign-in is over, but this browser still holds the token of a form: nothing can be added, and a sign of risk is heard. */
async function heldStill(cookieHeader: string | null): Promise<Handed | null> {
  const token = tokenIn(cookieHeader);
  const row = token && (await unsafeByToken(hashOfCode(token)));
  return row && row.way === "hand_over" ? { row, state: "cancelled" } : null;
}

/** What a client may send, wherever they are: the answers, that they would rather not, or would after all. */
export async function clientsAction({ row, state }: Handed, form: FormData) {
  const intent = form.get("intent");
  const canAnswer = state === "open" || state === "declined";
  if (intent === "send") {
    const came = canAnswer ? await submitAnswers(row, form) : { kind: "over" as const };
    // Whoever sends would answer after all, also where the form is not complete yet.
    if (state === "declined" && (came.kind === "incomplete" || came.kind === "later")) await unsafeDecline(row.id, false);
    return came.kind === "over" ? tooLate(row, form) : came;
  }
  if (!canAnswer) return { kind: "over" as const };
  if (intent !== "decline" && intent !== "answer-after-all") return { kind: "over" as const };
  await unsafeDecline(row.id, intent === "decline");
  return { kind: "changed" as const };
}

/** Nothing more is added to the scores; a sign of risk is passed on all the same, and answered with whom to turn to. */
async function tooLate(row: AdministrationRow, form: FormData) {
  const { measures, contacts } = await clientsForm(row);
  const { signs } = readAnswers(measures, form);
  if (signs.size === 0) return { kind: "over" as const };
  await raiseSigns(row, signs, "The form was over, or was sent before, when this came: it is not among the scores.");
  return { kind: "late" as const, contacts };
}
