import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { z } from "zod";
import { said, told, whyNot, wrong } from "./answer.server";
import { closeCohort } from "./close-cohort.server";
import type { FormAnswer } from "./form-answer";
import { makeCohort } from "./make-cohort.server";
import { cohortNameSchema, cohortPeopleSchema, cohortSchema, cohortsSchema } from "./model";
import { renameCohort } from "./rename-cohort.server";
import { setCohortPeople } from "./set-cohort-people.server";
import { setCohorts } from "./set-cohorts.server";
import type { Viewer } from "./viewer";

const oneCohort = z.object({ intent: z.enum(["rename-cohort", "close-cohort", "reopen-cohort", "cohort-people"]), cohortId: z.uuid() });

/** Carries out the cohorts' forms of the programme's page; null for any other form. */
export async function cohortAction(viewer: Viewer, form: FormData) {
  if (form.get("intent") === "make-cohort") return makeAction(viewer, form);
  const one = oneCohort.safeParse(Object.fromEntries(form));
  if (!one.success) return null;
  const { intent, cohortId } = one.data;
  if (intent === "rename-cohort") return renameAction(viewer, cohortId, form);
  if (intent === "cohort-people") return peopleAction(viewer, cohortId, form);
  if (intent === "reopen-cohort") return told("cohorts", await closeCohort(viewer, cohortId, { undo: true }), ({ name }) => `${name} is open again.`);
  return told(
    "cohorts",
    await closeCohort(viewer, cohortId),
    ({ name }) => `${name} is closed. Its people stay in the programme.`,
    () => ({ intent: "reopen-cohort", cohortId }),
  );
}

async function makeAction(viewer: Viewer, form: FormData) {
  const submission = parseWithZod(form, { schema: cohortSchema });
  if (submission.status !== "success") return wrong("make-cohort", submission.reply());
  const made = await makeCohort(viewer, submission.value);
  if (!made.ok) return wrong("make-cohort", submission.reply({ fieldErrors: { cohort: [made.problem] } }));
  return data<FormAnswer>({ form: "made-cohort", said: `${made.value.name} is made. Open it to tick who is in it.`, made: made.value.id });
}

async function renameAction(viewer: Viewer, cohortId: string, form: FormData) {
  const formId = `rename-${cohortId}`;
  const submission = parseWithZod(form, { schema: cohortNameSchema });
  if (submission.status !== "success") return wrong(formId, submission.reply());
  const { cohort } = submission.value;
  const renamed = await renameCohort(viewer, cohortId, cohort);
  if (!renamed.ok && !renamed.missing) return wrong(formId, submission.reply({ fieldErrors: { cohort: [renamed.problem] } }));
  if (!renamed.ok) return whyNot(formId, renamed);
  const { before } = renamed.value;
  if (before === cohort) return said("cohorts", `${cohort} keeps its name.`);
  return said("cohorts", `${before} is named ${cohort} now.`, { intent: "rename-cohort", cohortId, cohort: before });
}

async function peopleAction(viewer: Viewer, cohortId: string, form: FormData) {
  const formId = `people-of-${cohortId}`;
  const submission = parseWithZod(form, { schema: cohortPeopleSchema });
  if (submission.status !== "success") return wrong(formId, submission.reply());
  const { people } = submission.value;
  const set = await setCohortPeople(viewer, cohortId, people);
  const changed = set.ok ? { joined: people.filter((id) => !set.value.before.includes(id)).length, left: set.value.before.filter((id) => !people.includes(id)).length } : null;
  if (changed && changed.joined + changed.left === 0) return told(formId, set, ({ name }) => `${name} has these people already.`);
  return told(formId, set, ({ name }) => `${name} is changed: ${changed?.joined ?? 0} came in, ${changed?.left ?? 0} went.`, ({ before }) => ({ intent: "cohort-people", cohortId, people: before }));
}

/** The cohorts of one person's page. */
export async function personCohortsAction(viewer: Viewer, personId: string, form: FormData) {
  const submission = parseWithZod(form, { schema: cohortsSchema });
  if (submission.status !== "success") return wrong("cohorts", submission.reply());
  const { cohorts } = submission.value;
  const set = await setCohorts(viewer, personId, cohorts);
  const same = set.ok && set.value.before.length === cohorts.length && set.value.before.every((id) => cohorts.includes(id));
  if (same) return told("cohorts", set, ({ name }) => `${name} is in these cohorts already.`);
  return told("cohorts", set, ({ name }) => `${name}'s cohorts are changed.`, ({ before }) => ({ intent: "cohorts", cohorts: before }));
}
