import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { paths } from "~/paths";
import { problem, told, whyNot, wrong } from "./answer.server";
import { personCohortsAction } from "./cohort-actions.server";
import { letLeave } from "./leave.server";
import { rolesSchema } from "./model";
import type { Role } from "./roles";
import { setRoles } from "./set-roles.server";
import { setSupervision } from "./set-supervision.server";
import type { Viewer } from "./viewer";

const supervision = z.object({
  intent: z.enum(["begin-supervision", "end-supervision"]),
  supervisorId: z.uuid(),
  superviseeId: z.uuid(),
});

/** Carries out whichever form of one person's page was sent, and says what came of it. */
export async function personAction(viewer: Viewer, personId: string, form: FormData) {
  const intent = form.get("intent");
  if (intent === "roles") return rolesAction(viewer, personId, form);
  if (intent === "cohorts") return personCohortsAction(viewer, personId, form);
  if (intent === "leave") return leaveAction(viewer, personId);
  const pair = supervision.safeParse(Object.fromEntries(form));
  if (pair.success && [pair.data.supervisorId, pair.data.superviseeId].includes(personId)) return supervisionAction(viewer, personId, pair.data);
  return problem(form.get("superviseeId") === personId ? "supervisorId" : "superviseeId", "Choose a person first.");
}

/** What does not come back when a role is given again. */
const closedWith: Partial<Record<Role, string>> = {
  supervisor: "Recordings that were submitted to them are closed to them for good.",
  programme_lead: "Invitations of theirs that were waiting are withdrawn.",
};

async function rolesAction(viewer: Viewer, personId: string, form: FormData) {
  const submission = parseWithZod(form, { schema: rolesSchema });
  if (submission.status !== "success") return wrong("roles", submission.reply());
  const { roles } = submission.value;
  const set = await setRoles(viewer, personId, roles);
  if (!set.ok) return whyNot("roles", set);
  const { before } = set.value;
  const same = before.length === roles.length && before.every((role) => roles.includes(role));
  if (same) return told("roles", set, ({ name }) => `${name} has these roles already.`);
  const gone = before.filter((role) => !roles.includes(role)).flatMap((role) => closedWith[role] ?? []);
  return told("roles", set, ({ name }) => [`${name}'s roles are changed.`, ...gone].join(" "), () => ({ intent: "roles", roles: before }));
}

/** The answer stands with the side of the pair on which the other person is. */
async function supervisionAction(viewer: Viewer, personId: string, { intent, ...pair }: z.output<typeof supervision>) {
  const end = intent === "end-supervision";
  const set = await setSupervision(viewer, pair, { end });
  return told(
    pair.superviseeId === personId ? "supervisorId" : "superviseeId",
    set,
    ({ supervisor, supervisee }) => `${supervisor} ${end ? "no longer supervises" : "now supervises"} ${supervisee}.`,
    () => ({ intent: end ? "begin-supervision" : "end-supervision", ...pair }),
  );
}

async function leaveAction(viewer: Viewer, personId: string) {
  const left = await letLeave(viewer, personId);
  if (!left.ok) return whyNot("leave", left);
  throw redirect(`${paths.programme()}?left=${personId}`);
}
