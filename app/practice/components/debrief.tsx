import { Section } from "~/ui/page";

/** After content that can stay with somebody: whom to turn to. `contacts` are plain words, one a line. */
export function Debrief({ contacts, title = "If this stays with you" }: { contacts: string; title?: string }) {
  const lines = contacts.split("\n").filter((line) => line.trim() !== "");
  return (
    <Section title={title}>
      <p className="max-w-measure">Moments like this one can stay. Stand up, drink something, tell somebody that you practised it. You need not be alone with it.</p>
      {lines.length > 0 ? (
        <ul className="mt-3 space-y-1">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p className="mt-3 text-muted">Your programme has not named support contacts yet; your supervisor is the one to turn to.</p>
      )}
    </Section>
  );
}
