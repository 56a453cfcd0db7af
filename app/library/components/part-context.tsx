type Client = { name: string; age?: number | string | undefined; summary?: string | undefined };

type Props = {
  client: Client;
  /** What the therapist has said or done just before. */
  justHappened: string | undefined;
  /** What makes this level easier or harder than the others. */
  levelNote?: string | undefined;
};

/** Who is played, and where in the hour; folded, because it is read once and the words are read often. */
export function PartContext({ client, justHappened, levelNote }: Props) {
  const who = client.age === undefined ? client.name : `${client.name}, ${client.age}`;
  if (!client.summary && !justHappened && !levelNote) return null;
  return (
    <details className="mb-4 max-w-measure">
      <summary className="min-h-8 cursor-pointer py-1">{levelNote ? `Who ${client.name} is, what has just happened, and how this level differs` : `Who ${client.name} is, and what has just happened`}</summary>
      <dl className="mt-1 space-y-2">
        {client.summary && <Said term={who} text={client.summary} />}
        {justHappened && <Said term="What has just happened" text={justHappened} />}
        {levelNote && <Said term="This level" text={levelNote} />}
      </dl>
    </details>
  );
}

function Said({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
