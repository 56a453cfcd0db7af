import { openSession } from "~/accounts/lucia.server";
import { handOver } from "~/outcomes/administer/hand-over.server";
import { makeLink } from "~/outcomes/administer/make-link.server";
import { settle } from "~/outcomes/keep-settings.server";
import { db } from "~/platform/db.server";
import { daysAgo } from "../make/maker";
import { type MadeEpisode, makeEpisode } from "../make/outcomes";
import type { World } from "./world";

export const pin = "4711";
const at = { timeZone: "UTC", locale: "en-GB" };

/** "name=value" of a Set-Cookie header. */
export const pairOf = (setCookie: string) => setCookie.split(";")[0]!;

/** A client by dates, so that every day has its own occasion; open, and measured a week ago. */
export function makeRoomClient({ make, clinician, phq9 }: World, clientCode: string): Promise<MadeEpisode> {
  return makeEpisode(make, clinician, { clientCode, primary: phq9, occasionKind: "date", startedOn: daysAgo(make, 30), scores: [{ measure: phq9, score: 14, heldOn: daysAgo(make, 7) }] });
}

/** Contacts, and whoever is on duty. */
export async function settleRisk({ lead }: World, dutyPersonId: string | null): Promise<void> {
  const settled = await settle(lead, { contacts: [{ name: "A line", phone: "116 123", when: "day and night" }], dutyPersonId: dutyPersonId ?? "", first: 4, second: 8, adjusters: [] });
  if (!settled.ok) throw new Error(settled.problem);
}

export const newHandOver = (episodeId: string, cookieHeader: string | null, keys = ["phq-9@1"]) => ({ episodeId, key: crypto.randomUUID(), keys, pin, cookieHeader, ...at });

export const newLink = (episodeId: string, keys = ["phq-9@1"], hours = 24) => ({ episodeId, key: crypto.randomUUID(), keys, hours, ...at });

/** A signed-in browser that was handed to the client: its cookies, and the row of what was given. */
export async function handedOver({ clinician }: World, episode: MadeEpisode, keys?: string[]) {
  const session = pairOf(await openSession(clinician.personId, clinician.organisationId));
  const handed = await handOver(clinician, newHandOver(episode.id, session, keys));
  if (!handed.ok) throw new Error(handed.problem);
  const row = await db().administration.findFirstOrThrow({ where: { episodeId: episode.id }, orderBy: { createdAt: "desc" } });
  return { session, token: handed.value.token, cookies: `${session}; bunting_answer=${handed.value.token}`, row };
}

/** The code of a new link. */
export async function linked({ clinician }: World, episode: MadeEpisode, keys?: string[]): Promise<string> {
  const made = await makeLink(clinician, newLink(episode.id, keys));
  if (!made.ok) throw new Error(made.problem);
  return made.value.link.split("/").at(-1)!;
}

export function sent(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** The first measure's answers, as the client's page sends them. */
export const answering = (answers: number[]) => sent({ intent: "send", ...Object.fromEntries(answers.map((answer, index) => [`m1-${index + 1}`, String(answer)])) });

export const calm = [1, 1, 1, 1, 1, 1, 1, 1, 0];
export const grave = [2, 2, 2, 2, 2, 2, 2, 2, 1];

export const scoresHere = (episodeId: string) => db().score.findMany({ where: { episodeId }, orderBy: { position: "asc" } });
export const alertsHere = (episodeId: string) => db().riskAlert.findMany({ where: { episodeId }, include: { log: { orderBy: { at: "asc" } } } });
