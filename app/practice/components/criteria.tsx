import type { Criterion } from "~/library";

/** What a good answer to this moment is seen by. */
export function Criteria({ criteria }: { criteria: Criterion[] }) {
  return (
    <ul className="mt-4 space-y-3">
      {criteria.map((criterion) => (
        <li key={criterion.id} className="border-l-2 border-line pl-4">
          {criterion.text}
          <span className="block text-sm text-muted">{criterion.looksLike}</span>
        </li>
      ))}
    </ul>
  );
}
