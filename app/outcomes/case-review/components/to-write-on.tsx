import { decisionNames, decisions } from "../decisions";

/** Room on paper for what is said about a client when the list lies on the table: ruled lines, the decisions to tick, a day. */
export function ToWriteOn() {
  return (
    <div data-paper-only className="mt-3">
      <p className="text-sm">Note</p>
      <Rule />
      <Rule />
      <Rule />
      <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {decisionNames.map((name) => (
          <span key={name} className="inline-flex items-center gap-2">
            <span className="inline-block size-3.5 border border-ink" />
            {decisions[name].label}
          </span>
        ))}
      </p>
      <p className="mt-4 flex items-end gap-3 text-sm">
        Look again on <span className="w-48 border-b border-ink" />
      </p>
    </div>
  );
}

const Rule = () => <div className="h-9 border-b border-line" />;
