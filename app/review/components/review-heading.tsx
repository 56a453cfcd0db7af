import { type SubmittedTake, mediumNames } from "~/practice";
import { When } from "~/ui/when";

/** Who answered whom, in which moment, how and when. */
export function ReviewHeading({ submission: { trainee, vignette, skill, take, submittedAt } }: { submission: SubmittedTake }) {
  return (
    <header className="mb-6">
      <h1 className="text-2xl">
        {trainee.name} answers {vignette.client.name}
      </h1>
      <p className="mt-1 text-muted">
        {vignette.title}. {mediumNames[take.medium]}, {take.number === 1 ? "first take" : `repeated, take ${take.number}`}, submitted{" "}
        <When at={submittedAt} style="datetime" />. Practised: {skill.title}.
      </p>
      <details className="mt-2 max-w-measure">
        <summary className="text-sm text-pine">The client and the moment</summary>
        <p className="mt-2">{vignette.client.summary}</p>
        <p className="mt-2">{vignette.moment}</p>
      </details>
    </header>
  );
}
