import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { CheckboxGroup, Select } from "~/ui/field";
import { IdempotencyKey } from "~/ui/idempotency-key";
import { useLastMade } from "~/ui/use-last-made";
import type { FormAnswer } from "../form-answer";
import { roleMeanings, roleNames, roles } from "../roles";
import { Sending } from "./answered";
import { FormField, FormProblem, useAnsweredForm } from "./form-field";

type Values = { name: string; email: string; roles: string[]; supervisorId: string };
type Props = { answer: FormAnswer | undefined; supervisors: { personId: string; name: string }[] };

export function InviteForm({ answer, supervisors }: Props) {
  const round = useLastMade(answer?.form === "invited" ? answer.made : null);
  const [form, fields] = useAnsweredForm<Values>("invite", answer);
  const busy = useNavigation().formData?.get("intent") === "invite";
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} key={round} className="grid max-w-[560px] gap-5">
      <input type="hidden" name="intent" value="invite" />
      <IdempotencyKey round={round} />
      <FormProblem errors={form.errors} />
      <FormField field={fields.name} label="Name" autoComplete="off" />
      <FormField field={fields.email} label="E-mail address" type="email" autoComplete="off" />
      <CheckboxGroup
        name="roles"
        legend="Roles"
        hint="Roles add up: most supervisors are clinicians too."
        error={fields.roles.errors}
        options={roles.map((role) => ({ value: role, label: roleNames[role], hint: roleMeanings[role] }))}
        defaultValue={chosen(fields.roles.initialValue)}
      />
      <Select
        label="Supervisor"
        hint="Who reviews what this person submits. You can add others later."
        name="supervisorId"
        id={fields.supervisorId.id}
        error={fields.supervisorId.errors}
        defaultValue={fields.supervisorId.initialValue}
        empty="Nobody yet"
        options={supervisors.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <Sending answer={answer} form="invited">
        <Button busy={busy}>Send invitation</Button>
      </Sending>
    </Form>
  );
}

/** A single ticked box comes back as one word. */
function chosen(value: unknown): string[] {
  return [value].flat().filter((word): word is string => typeof word === "string");
}
