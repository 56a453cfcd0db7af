import type { Score } from "../model";

/** Each score with what it means, for the one who practised and for the reviewer after release. */
export function ScoresInWords({ scores, credit }: { scores: Score[]; credit: string }) {
  const rated = (kind: Score["kind"]) => scores.filter((score) => score.kind === kind && score.said !== "not rated");
  const [criteria, skills, steps] = [rated("criterion"), rated("skill"), rated("step")];
  return (
    <div className="grid gap-6">
      {criteria.length > 0 && <List title="Criteria of this moment" scores={criteria} />}
      {skills.length > 0 && <List title="Facilitative interpersonal skills" scores={skills} note={credit} />}
      {steps.length > 0 && <List title="Steps of the conversation" scores={steps} note={credit} />}
    </div>
  );
}

function List({ title, scores, note }: { title: string; scores: Score[]; note?: string }) {
  return (
    <section>
      <h3 className="text-lg">{title}</h3>
      {note && <p className="mt-1 text-sm text-muted">{note}</p>}
      <dl className="mt-2">
        {scores.map((score) => (
          <div key={score.itemKey} className="border-t border-line py-3">
            <dt className="flex flex-wrap justify-between gap-x-6">
              <span className="max-w-measure font-medium">
                {score.title}
                {score.critical && <span className="text-sm font-normal text-muted"> (critical)</span>}
              </span>
              <span>{score.said}</span>
            </dt>
            {score.anchors.map((anchor, index) => (
              <dd key={anchor} className="mt-1 max-w-measure text-sm text-muted">
                {index === 0 && score.anchors.length > 1 ? `Between “${anchor}”` : score.anchors.length > 1 ? `and “${anchor}”` : anchor}
              </dd>
            ))}
            {score.next && <dd className="mt-1 max-w-measure text-sm">Next: {score.next}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
