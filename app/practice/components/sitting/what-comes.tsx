import type { Ahead } from "../../sitting/model";

type Props = { ahead: Ahead; /** What touches it: "The next clip". */ when: string };

/** Says before what comes, where something touches suicide, abuse or violence. */
export function WhatComes({ ahead: { touches, notes }, when }: Props) {
  if (touches.length === 0) return null;
  return (
    <section aria-label="Before you begin" className="mt-6 border-l-2 border-edge py-1 pl-4">
      <p className="font-medium">
        {when} touches {listed(touches)}.
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p className="mt-1 text-muted">You can stop at any point. Nobody is told, and no reason is asked.</p>
    </section>
  );
}

const listed = (words: string[]) => (words.length < 2 ? words[0] : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`);
