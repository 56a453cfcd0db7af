import { Field } from "~/ui/field";
import { type CrisisContact, mostContacts } from "../settings";

type Props = { contacts: CrisisContact[]; errors: Record<number, string> };

/** What is given, and two empty rows below it in sight, so that more can be written without a script; saving them brings the next. */
export function CrisisContactFields({ contacts, errors }: Props) {
  const given = contacts.findLastIndex(({ name, phone, when }) => Boolean(name || phone || when)) + 1;
  const rows = Array.from({ length: Math.min(mostContacts, given + 2) }, (_, place) => contacts[place] ?? { name: "", phone: "", when: "" });
  return (
    <ol className="grid gap-6">
      {rows.map((row, place) => (
        <li key={place}>
          <fieldset className="grid min-w-0 gap-3 sm:grid-cols-[5fr_3fr_4fr]">
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
