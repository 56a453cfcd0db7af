import type { CrisisContact } from "../settings";

type Props = {
  contacts: CrisisContact[];
  /** On somebody's own phone a number can be called at once; on the clinician's tablet it leads nowhere. */
  own: boolean;
};

/** Whom to turn to, large enough to be found in a hurry. */
export function CrisisContacts({ contacts, own }: Props) {
  if (contacts.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-3">
      {contacts.map(({ name, phone, when }) => (
        <li key={`${name} ${phone}`}>
          <span className="font-medium">{name}</span>
          {when && <span className="text-muted">, {when}</span>}
          <span className="block text-xl tabular-nums">
            {own ? (
              <a href={`tel:${phone.replace(/[^\d+*#]/g, "")}`} className="link inline-flex min-h-11 items-center">
                {phone}
              </a>
            ) : (
              phone
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
