import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { FormKey } from "~/practice";
import { Button } from "~/ui/button";
import { Field, RadioGroup, Select, TextArea } from "~/ui/field";
import { activities, usualCompany } from "../activities";
import type { LedgerAnswer } from "../ledger-action.server";
import type { LedgerPage } from "../ledger-page.server";
import { reactions } from "../reactions";
import { Tick } from "./tick";

type Props = Pick<LedgerPage, "today" | "plan" | "lastActivity"> & { answer: LedgerAnswer | undefined; /** Changes with each entry that was added. */ round: string };

/** Practice that was done elsewhere, in the words of its owner. */
export function EntryForm({ today, plan, lastActivity, answer, round }: Props) {
  const busy = useNavigation().formData?.get("intent") === "add";
  const form = useRef<HTMLFormElement>(null);
  const { errors = {}, sent = null } = answer ?? {};
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [errors]);
  const was = (name: string, otherwise = "") => (typeof sent?.[name] === "string" ? sent[name] : otherwise);
  const ticked = (name: string, otherwise: boolean) => (sent ? sent[name] === "on" : otherwise);
  const activity = was("activity", lastActivity ?? "");
  const [company, setCompany] = useState(was("company", usualCompany(activity)));
  return (
    <Form ref={form} method="post" preventScrollReset className="space-y-5">
      <FormKey round={round} />
      <Select name="activity" label="What you did" empty="Choose" required error={errors.activity} defaultValue={activity} options={[...activities]} onChange={({ currentTarget }) => setCompany(usualCompany(currentTarget.value))} />
      <div className="grid grid-cols-2 gap-x-6 gap-y-5">
        <Field name="heldOn" type="date" label="Day" required max={today} error={errors.heldOn} defaultValue={was("heldOn", today)} />
        <Field name="minutes" label="Minutes" inputMode="numeric" required error={errors.minutes} defaultValue={was("minutes")} />
        <Select name="effort" label="Effort, 0 to 10" empty="Not said" error={errors.effort} defaultValue={was("effort")} options={efforts} />
        <Select name="reaction" label="How hard was it?" empty="Not said" error={errors.reaction} defaultValue={was("reaction")} options={[...reactions]} />
        <Field name="repetitions" label="Repetitions" inputMode="numeric" error={errors.repetitions} defaultValue={was("repetitions")} />
      </div>
      <RadioGroup
        name="company"
        legend="Alone or with a coach"
        value={company}
        onChange={setCompany}
        options={[
          { value: "alone", label: "Alone" },
          { value: "coach", label: "With a coach, supervisor or colleague" },
        ]}
      />
      <div>
        <Tick name="planned" label="It was planned" defaultChecked={ticked("planned", true)} />
        <Tick name="feedbackReceived" label="I was given feedback" defaultChecked={ticked("feedbackReceived", false)} />
        {plan && <Tick name="forPlan" label="It belongs to my plan" defaultChecked={ticked("forPlan", true)} />}
      </div>
      <TextArea name="nextStep" label="Next step" hint="If you like. No clients’ names." rows={2} maxLength={300} error={errors.nextStep} defaultValue={was("nextStep")} />
      <Button name="intent" value="add" busy={busy}>
        Add to the ledger
      </Button>
    </Form>
  );
}

const efforts = Array.from({ length: 11 }, (_, effort) => ({ value: String(effort), label: effort === 0 ? "0, none" : effort === 10 ? "10, all I had" : String(effort) }));
