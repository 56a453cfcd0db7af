import { Form } from "@remix-run/react";
import { Button } from "./button";

/** The form of an `Undo` that the server does; `fields` are sent as they are, a list as several of one name. */
export function UndoForm({ fields }: { fields: Record<string, string | string[]> }) {
  const inputs = Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
  return (
    <Form method="post" preventScrollReset>
      {inputs.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Button variant="quiet">Undo</Button>
    </Form>
  );
}
