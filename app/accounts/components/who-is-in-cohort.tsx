import { CheckboxGroup } from "~/ui/field";

type Named = { personId: string; name: string };

const choices = (some: Named[]) => some.map(({ personId, name }) => ({ value: personId, label: name }));

/** Who is in it stands in the open, and everybody else once they are asked for. */
export function WhoIsIn({ name, people, others }: { name: string; people: Named[]; others: Named[] }) {
  return (
    <>
      {people.length > 0 && (
        <CheckboxGroup
          columns
          name="people"
          legend={`Who is in ${name}`}
          hint="Once somebody is taken out it has no figures for four whole weeks."
          options={choices(people)}
          defaultValue={people.map(({ personId }) => personId)}
        />
      )}
      {others.length > 0 && (
        <details open={people.length === 0 || undefined}>
          <summary className="link min-h-6 w-fit cursor-pointer">Add people to {name}</summary>
          <div className="mt-3">
            <CheckboxGroup
              columns
              name="people"
              legend={<span className="sr-only">Who else is in {name}</span>}
              hint="Who comes in counts in its figures after four whole weeks."
              options={choices(others)}
            />
          </div>
        </details>
      )}
    </>
  );
}
