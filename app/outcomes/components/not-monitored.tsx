import type { CrisisContact } from "../settings";
import { CrisisContacts } from "./crisis-contacts";

type Props = { contacts: CrisisContact[]; own: boolean; /** Before the form, or after it. */ after?: boolean };

/** Stands before and after a form that asks about risk: nobody is watching, and who can be reached instead. */
export function NotMonitored({ contacts, own, after = false }: Props) {
  const when = own ? "They are read when your next appointment is prepared, or later." : "They are read when you have handed the tablet back, or later.";
  return (
    <section aria-label={after ? "Whom to turn to afterwards" : "Whom to turn to"} className="border-l-4 border-pine bg-wash px-5 py-4 text-lg">
      <p>
        <strong>This is not monitored.</strong> Nobody {after ? "watches" : "will watch"} your answers as they come in. {when}
      </p>
      <p className="mt-2">
        If you are in danger, or think of hurting yourself, do not wait:{" "}
        {contacts.length > 0 ? "turn to one of these now." : own ? "call the emergency number now." : "say so now to the person who gave you this tablet."}
      </p>
      <CrisisContacts contacts={contacts} own={own} />
    </section>
  );
}

/** An item about risk was answered above its least. */
export function SignOfRisk({ contacts, own }: Omit<Props, "after">) {
  return (
    <section aria-label="Whom to turn to now" className="border-l-4 border-plum bg-plum-wash px-5 py-4 text-lg">
      <p className="font-medium">Thank you for saying this. You do not have to be alone with it.</p>
      <p className="mt-2">
        {own
          ? "This is not monitored, and nobody may read your answer for some time. If you might hurt yourself, or cannot stay safe, turn to somebody now:"
          : "This is not monitored: please tell the person who gave you this tablet, now. Between appointments you can turn to:"}
        {contacts.length === 0 && " the emergency number."}
      </p>
      <CrisisContacts contacts={contacts} own={own} />
    </section>
  );
}
