import { type Result, done, refused } from "~/core/result";
import { attempt } from "~/platform/rate-limit.server";
import { paths } from "~/paths";
import { unsafeByToken, unsafeHasSign } from "../store/administrations.server";
import { clientsAction } from "./answer-page.server";
import { clientsForm, notAddedOf } from "./clients-form.server";
import { hashOfCode } from "./code.server";
import { type Kept, seal, unseal } from "./kept.server";
import type { AdministrationState, ClientsForm } from "./model";
import { stateOf } from "./state";

/** Codes that are none, from one address. One that is a code is answered however many were not: 128 bits are not guessed. */
const guesses = { limit: 40, windowSeconds: 15 * 60 };

export type LinkPage = { state: AdministrationState | "unknown" | "closed"; form: ClientsForm; /** Names of measures whose answers were sent and could not be added. */ notAdded: string[]; /** What the page before handed on. */ kept?: Kept; /** Of what was sent just now: there was a sign of risk in it. */ sign?: boolean };

const nothing: ClientsForm = { measures: [], asksAboutRisk: false, contacts: [] };
const tooMany = "Too many addresses were tried from here. Wait a quarter of an hour and open your link again.";

async function rowOf(code: string, address: string) {
  const row = await unsafeByToken(hashOfCode(code));
  if (row?.way === "link") return done({ row, state: stateOf(row, new Date()) });
  const { allowed } = await attempt(`answer codes from ${address}`, guesses);
  return allowed ? done(null) : refused(tooMany);
}

/**
 * What a one-time link leads to. Opening changes nothing, however often and by whomever, so that previews and reloads do no
 * harm. A code that is used, over, withdrawn or made up says so in one sentence, with whom to turn to where it asked about risk, and nothing else of anybody.
 */
export async function linkPage(code: string, address: string, sealed?: string): Promise<Result<LinkPage>> {
  const found = await rowOf(code, address);
  if (!found.ok) return found;
  if (!found.value) return done({ state: "unknown", form: nothing, notAdded: [] });
  const { row, state } = found.value;
  const { watched, measures, asksAboutRisk, contacts } = await clientsForm(row);
  const kept = unseal({ code, id: row.id }, sealed);
  const answersAgain = kept?.of === "form" && state === "open";
  const shown = state === "open" && !watched && !answersAgain ? "closed" : state;
  // Whoever opens it when it is over may need them.
  return done({
    ...{ state: shown, form: { measures: shown === "open" || answersAgain ? measures : [], asksAboutRisk, contacts } },
    notAdded: await notAddedOf(row),
    ...(kept && { kept, sign: await unsafeHasSign(row.id) }),
  });
}

export async function linkAction(code: string, address: string, form: FormData) {
  const found = await rowOf(code, address);
  if (!found.ok || !found.value) return { kind: "over" as const };
  return clientsAction(found.value, form);
}

/**
 * The page after what was sent, which can be loaded again without sending anything. A sign of risk is answered there for a
 * quarter of an hour; whoever finds the address later reads whom to turn to, and nothing of what was said.
 */
export async function linkPageAfter(code: string, came: Awaited<ReturnType<typeof linkAction>>): Promise<string> {
  const kept = keptOf(came);
  const row = kept && (await unsafeByToken(hashOfCode(code)));
  return `${paths.answerByLink(code)}${row ? `?kept=${seal({ code, id: row.id }, kept)}` : ""}`;
}

function keptOf(came: Awaited<ReturnType<typeof linkAction>>): Kept | null {
  if (came.kind === "incomplete" || came.kind === "later") return { of: "form", why: came.kind, given: came.given };
  if (came.kind === "taken") return { of: "sent" };
  return came.kind === "late" ? { of: "late" } : null;
}
