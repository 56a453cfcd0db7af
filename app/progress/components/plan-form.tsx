import { Form, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { Field, TextArea } from "~/ui/field";
import type { MomentToChoose } from "../model";
import type { Sent } from "../plan-form";
import { DrillChoice } from "./drill-choice";

export type PlanStart = { objective: string; slugs: string[]; /** Drills that go with them and that only a hand ticks. */ withheld?: string[]; minutes: number; reviewOn: string };

type Props = {
  start: PlanStart;
  moments: MomentToChoose[];
  /** Why the drills that are ticked are. */
  why?: string;
  /** Where the minutes come from. */
  whyMinutes?: string;
  /** By the name of the field. */
  errors: Record<string, string>;
  /** What was sent and not taken. */
  sent: Sent | null;
  /** Buttons and hidden fields. */
  children: (busy: boolean) => ReactNode;
};

/** What a plan is made of: objective, drills, minutes a week, and when to look back. */
export function PlanForm({ start, moments, why, whyMinutes, errors, sent, children }: Props) {
  const busy = useNavigation().state !== "idle";
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [errors]);
  const was = (name: string, otherwise: string) => (typeof sent?.[name] === "string" ? sent[name] : otherwise);
  const ticked = Array.isArray(sent?.drills) ? sent.drills : start.slugs;
  return (
    <Form ref={form} method="post" className="space-y-6">
      <TextArea
        name="objective"
        label="Objective"
        hint="One thing, in your own words: change it until it is yours."
        rows={3}
        maxLength={600}
        required
        error={errors.objective}
        defaultValue={was("objective", start.objective)}
      />
      <DrillChoice moments={moments} first={[...start.slugs, ...(start.withheld ?? []), ...ticked]} ticked={ticked} hint={why} error={errors.drills} />
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <Field name="minutes" label="Minutes a week" inputMode="numeric" required className="w-44" error={errors.minutes} defaultValue={was("minutes", String(start.minutes))} />
        <Field name="reviewOn" type="date" label="Look back on" required className="w-56" error={errors.reviewOn} defaultValue={was("reviewOn", start.reviewOn)} />
        {whyMinutes && <p className="w-full max-w-measure text-sm text-muted">{whyMinutes}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">{children(busy)}</div>
    </Form>
  );
}
