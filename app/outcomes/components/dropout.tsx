import type { CarePage } from "../care/care-page.server";

const said = (counts: boolean | null) => (counts === null ? "Cannot be said" : counts ? "Yes" : "No");

/** Definitions of dropout disagree, so each is answered by itself. */
export function Dropout({ dropout }: { dropout: NonNullable<CarePage["dropout"]> }) {
  const count = dropout.filter(({ counts }) => counts).length;
  const lead = count === 0 ? "By none of these definitions is this known to be a dropout." : `A dropout by ${count === 1 ? "one" : count} of the ${dropout.length} definitions that studies use:`;
  return (
    <div className="mt-6 max-w-xl">
      <p>{lead}</p>
      <dl className="mt-2 border-t border-line">
        {dropout.map(({ definition, label, counts }) => (
          <div key={definition} className="flex justify-between gap-6 border-b border-line py-1.5">
            <dt className="text-muted">{label}</dt>
            <dd className={counts ? "shrink-0 font-medium" : "shrink-0 text-muted"}>{said(counts)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
