import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { Result } from "~/core/result";
import { notFound } from "~/platform/guard.server";
import { mailStaysHere } from "~/platform/mail.server";
import type { FormAnswer } from "./form-answer";

const bad = { status: 400 };

/** The form again, with what is wrong beside its fields. */
export function wrong(form: string, reply: SubmissionResult) {
  return data<FormAnswer>({ form, reply }, bad);
}

/** One sentence on what was done. */
export function said(form: string, sentence: string, undo?: FormAnswer["undo"]) {
  return data<FormAnswer>(undo ? { form, said: sentence, undo } : { form, said: sentence });
}

/** One sentence on a mail that went out, which a demo can show, and the id of what was made with it. */
export function mailed(form: string, sentence: string, made?: string) {
  return data<FormAnswer>({ form, said: sentence, mailed: mailStaysHere(), ...(made && { made }) });
}

/** One sentence on why it was not, and the id of what was made all the same. */
export function problem(form: string, sentence: string, made?: string) {
  return data<FormAnswer>({ form, problem: sentence, ...(made && { made }) }, bad);
}

/** Why a verb did not do it, as a sentence on the page; 404 where it was asked about something that is not there for this person. */
export function whyNot(form: string, result: Extract<Result<unknown>, { ok: false }>) {
  return result.missing ? notFound() : problem(form, result.problem);
}

/** A verb's result as a sentence on the page. */
export function told<T>(form: string, result: Result<T>, sentence: (value: T) => string, undo?: (value: T) => FormAnswer["undo"]) {
  return result.ok ? said(form, sentence(result.value), undo?.(result.value)) : whyNot(form, result);
}
