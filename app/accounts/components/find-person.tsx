import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";

type Props = { /** What was looked for; empty while nothing is. */ asked: string; found: number; of: number };

/** Narrows the list of people to a name or an address. */
export function FindPerson({ asked, found, of }: Props) {
  return (
    <div className="mb-4">
      <Form method="get" action={`${paths.programme()}#people`} role="search" className="flex max-w-[560px] flex-wrap items-end gap-3">
        <Field key={asked} label="Find a person" type="search" name="person" defaultValue={asked} autoComplete="off" maxLength={100} className="min-w-0 flex-1" />
        <Button variant="quiet">Find</Button>
      </Form>
      {asked !== "" && (
        <p role="status" className="mt-3">
          {found === 0 ? `Nobody’s name or address has “${asked}” in it.` : `${found} of ${of} people ${found === 1 ? "has" : "have"} “${asked}” in the name or the address.`}{" "}
          <Link to={`${paths.programme()}#people`} className="link inline-block py-1">
            Show everybody
          </Link>
        </p>
      )}
    </div>
  );
}
