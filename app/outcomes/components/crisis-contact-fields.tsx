import { Field } from "~/ui/field";
import { type CrisisContact, mostContacts } from "../settings";

type Props = { contacts: CrisisContact[]; errors: Record<number, string> };

/** A few rows, always all of them in sight, so that one more can be written without a script. */
export function CrisisContactFields({ contacts, errors }: Props) {
  const rows = Array.from({ length: mostContacts }, (_, place) => contacts[place] ?? { name: "", phone: "", when: "" });
  return (
    <ol className="grid gap-6">
      {rows.map((row, place) => (
        <li key={place}>
          <fieldset className="grid min-w-0 gap-3 sm:grid-cols-[3fr_2fr_3fr]">
            <legend className="sr-only">Contact {place + 1}</legend>
            <Field label="Name" name="contactName" defaultValue={row.name} maxLength={80} error={errors[place]} autoComplete="off" />
            <Field label="Phone" name="contactPhone" defaultValue={row.phone} maxLength={60} inputMode="tel" autoComplete="off" />
            <Field label="When" name="contactWhen" defaultValue={row.when} maxLength={80} autoComplete="off" placeholder={place === 0 ? "day and night" : undefined} />
          </fieldset>
        </li>
      ))}
    </ol>
  );
}
