import { type FieldMetadata, type SubmissionResult, useForm } from "@conform-to/react";
import { Notice } from "~/ui/notice";
import { Field } from "~/ui/field";
import type { FormAnswer } from "../form-answer";

/** One of a page's forms, checked on the server: what was wrong comes back to it and to no other. */
export function useAnsweredForm<Values extends Record<string, unknown>>(id: string, answer: FormAnswer | undefined, defaultValue?: Partial<Values>) {
  const lastResult: SubmissionResult | null = (answer?.form === id && answer.reply) || null;
  return useForm<Values>({ id, lastResult, defaultValue: defaultValue as never, shouldRevalidate: "onSubmit" });
}

type Props = {
  field: FieldMetadata<string | undefined>;
  label: string;
  hint?: string;
  type?: "text" | "email" | "password";
  autoComplete?: string;
};

/** A one-line field of such a form. */
export function FormField({ field, type = "text", ...rest }: Props) {
  const { id, name, errors, initialValue } = field;
  return <Field key={field.key} id={id} name={name} error={errors} type={type} defaultValue={type === "password" ? undefined : initialValue} required {...rest} />;
}

/** A password that is chosen now. */
export function NewPasswordField({ field, label }: Pick<Props, "field" | "label">) {
  const hint = "At least 10 characters. A sentence is easy to remember.";
  return <FormField field={field} label={label} hint={hint} type="password" autoComplete="new-password" />;
}

/** What is wrong with the form as a whole. */
export function FormProblem({ errors }: { errors: string[] | undefined }) {
  return errors?.[0] ? <Notice kind="problem">{errors[0]}</Notice> : null;
}
