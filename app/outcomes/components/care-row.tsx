import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";

type Props = { children: ReactNode; /** Says what is removed, for who listens. */ removes: string; fields: Record<string, string> | null };

/** Something that happened on a day, with a way to take it off; `fields` null where the viewer only reads. */
export function CareRow({ children, removes, fields }: Props) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-2">
      <div className="min-w-0 wrap-anywhere">{children}</div>
      {fields && (
        <Form method="post" preventScrollReset>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button variant="quiet">
            Remove<span className="sr-only"> {removes}</span>
          </Button>
        </Form>
      )}
    </li>
  );
}
