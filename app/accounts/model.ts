import { z } from "zod";
import { plainText } from "~/core/plain-text";
import { consentPurposes, retentionChoices } from "./consent";
import { roles } from "./roles";

const email = z
  .string("Enter an e-mail address.")
  .trim()
  .toLowerCase()
  .max(254, "That is too long for an e-mail address.")
  .pipe(z.email("Enter an e-mail address such as name@example.org."));

const name = plainText("Enter a name.").trim().min(1, "Enter a name.").max(120, "Use at most 120 characters.");

export const shortestPassword = 10;

const newPassword = z
  .string("Choose a password.")
  .min(shortestPassword, `Use at least ${shortestPassword} characters. A sentence is easy to remember.`)
  .max(200, "Use at most 200 characters.");

const password = z.string("Enter your password.").max(200, "That is longer than any password here.");

const someRoles = z.array(z.enum(roles)).min(1, "Choose at least one role.");

export const signInSchema = z.object({ email, password });

export const forgotPasswordSchema = z.object({ email });

export const resetPasswordSchema = z.object({ password: newPassword });

/** Who has an account already gives its password; who has none chooses one. */
export const acceptSchema = (hasAccount: boolean) =>
  hasAccount ? z.object({ password, name: name.optional() }) : z.object({ password: newPassword, name });

export const firstLeadSchema = z.object({ organisation: name, name, email, password: newPassword });

export const nameSchema = z.object({ name });

export const changePasswordSchema = z.object({ current: password, password: newPassword });

export const organisationSchema = z.object({
  name,
  supportContacts: plainText().trim().max(2000, "Use at most 2,000 characters.").default(""),
});

export const inviteSchema = z.object({
  key: z.uuid(),
  name,
  email,
  roles: someRoles,
  supervisorId: z.uuid().optional(),
});

export type Invite = z.output<typeof inviteSchema>;

export const rolesSchema = z.object({ roles: someRoles });

/** What consent-form.tsx posts. Nothing allowed is a decision too. */
export const consentSchema = z.object({
  purposes: z.array(z.enum(consentPurposes.map(({ id }) => id))).default([]),
  retentionDays: z.coerce
    .number("Choose how long recordings are kept.")
    .refine((days) => retentionChoices.some((choice) => choice.days === days), "Choose how long recordings are kept."),
});

const cohort = plainText("Enter a name.").trim().min(1, "Enter a name.").max(60, "Use at most 60 characters.");

export const cohortNameSchema = z.object({ cohort });

export const cohortSchema = z.object({ key: z.uuid(), cohort }).transform(({ key, cohort: name }) => ({ key, name }));

export type NewCohort = z.output<typeof cohortSchema>;

/** The people of a cohort; nobody ticked is a choice too. */
export const cohortPeopleSchema = z.object({ people: z.array(z.uuid()).default([]) });

/** The cohorts that a person is in; none ticked is a choice too. */
export const cohortsSchema = z.object({ cohorts: z.array(z.uuid()).default([]) });
