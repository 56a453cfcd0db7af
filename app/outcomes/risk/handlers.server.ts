import { type PersonFrom, mailTo } from "~/accounts/index.server";
import type { Handlers, Schedules } from "~/platform/jobs.server";
import { linkTo, mailIsSetUp } from "~/platform/mail.server";
import { paths } from "~/paths";
import type { OutcomesEvents } from "../events.server";
import { type ToTell, unsafeAddTold, unsafeAllToTell, unsafeToTell, unsafeToTellOfLeaver } from "../store/risk.server";

/** A mail leaves the house: it says that it is about risk and for today, and where; not who answered, whose client it is, or what to. */
async function tell({ organisationId, alertId, personId, as }: ToTell, occasion: string): Promise<void> {
  const told = await mailTo(organisationId, [personId], `${occasion} ${alertId}`, {
    subject: "An answer about risk waits for you in Bunting",
    text: `An answer about risk has come in, and nobody has acknowledged it yet. Please look at it today: ${linkTo(paths.risk(alertId))}`,
  });
  if (told.includes(personId)) await unsafeAddTold(organisationId, alertId, as, personId);
}

/** Tells each of them, whatever became of the others; fails afterwards where one could not be told. */
async function tellEach(toTell: ToTell[], occasion = "risk.raised"): Promise<void> {
  const failures: unknown[] = [];
  for (const one of toTell) await tell(one, occasion).catch((error: unknown) => void failures.push(error));
  if (failures.length > 0) throw failures[0];
}

export const outcomesHandlers: Handlers<OutcomesEvents> = {
  "risk.raised": async ({ alertId }) => {
    if (mailIsSetUp()) await tellEach(await unsafeToTell(alertId));
  },
};

/** Open alerts of a clinician or a duty person who left go to whoever is on duty now, before the client's data go. May be repeated. */
export async function handOnAlerts({ organisationId, personId }: PersonFrom): Promise<void> {
  if (mailIsSetUp()) await tellEach(await unsafeToTellOfLeaver({ organisationId, personId }));
}

const hour = 60 * 60_000;

/**
 * Whoever could not be told, because mail failed or was not set up, is told again for as long as the alert is open. Each hour
 * is an occasion of its own: a mail of which nobody knows whether it went, because the server fell over it, is sent again.
 */
export async function tellAgain(now = Date.now()): Promise<void> {
  if (mailIsSetUp()) await tellEach(await unsafeAllToTell(), `risk.open ${Math.floor(now / hour)}`);
}

export const riskSchedules: Schedules = { "outcomes.tell-of-risk-again": { cron: "*/5 * * * *", run: () => tellAgain() } };
