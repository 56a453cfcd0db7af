import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Section } from "~/ui/page";
import { type Role, roleNames } from "../roles";

/** A button for each demo person, named for the role alone; who they are stands beside it. */
export function DemoPeople({ people }: { people: { role: Role; story: string }[] }) {
  const chosen = useNavigation().formData?.get("role");
  return (
    <Section title="Look around as" hint="These people, their clients and what they say are invented. What you record yourself is yours, and nothing leaves this computer.">
      <Form method="post">
        <ul className="grid gap-5 sm:gap-4">
          {people.map(({ role, story }) => (
            <li key={role} className="grid items-baseline gap-x-6 gap-y-1 sm:grid-cols-[176px_1fr]">
              <Button variant="quiet" name="role" value={role} busy={chosen === role} className="w-44 justify-self-start">
                {roleNames[role]}
              </Button>
              <p className="text-muted">{story}</p>
            </li>
          ))}
        </ul>
      </Form>
    </Section>
  );
}
