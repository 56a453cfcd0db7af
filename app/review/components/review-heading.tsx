import type { MouseEvent } from "react";
import { type SubmittedTake, mediumNames } from "~/practice";
import { When } from "~/ui/when";

type Props = {
  submission: SubmittedTake;
  /** Whether the form with the scores stands on the page. */
  open: boolean;
};

/** Who answered whom, in which moment, how and when; and the way past the player. */
export function ReviewHeading({ submission: { trainee, vignette, skill, sitting, take, submittedAt }, open }: Props) {
  return (
    <header className="relative mb-6">
      <h1 className="text-2xl">
        {trainee.name} answers {vignette.client.name}
      </h1>
      {open && (
        <a href="#scores" onClick={toScores} className="link absolute right-0 bottom-full bg-paper px-2 not-focus:sr-only">
          To the scores
        </a>
      )}
      <p className="mt-1 text-muted">
        {vignette.title}. {mediumNames[take.medium]}, {sitting ? `${sitting.title} (an assessment, the form is not shown)` : take.number === 1 ? "first take" : `repeated, take ${take.number}`}, submitted{" "}
        <When at={submittedAt} style="datetime" />.{!sitting && ` Practised: ${skill.title}.`}
      </p>
      <details className="mt-2 max-w-measure">
        <summary className="w-fit text-sm text-pine">The client and the moment</summary>
        <p className="mt-2">{vignette.client.summary}</p>
        <p className="mt-2">{vignette.justHappened}</p>
      </details>
    </header>
  );
}

/** Straight onto the first scale, where the keys work. */
export function toScores(event: MouseEvent) {
  const first = document.querySelector("#scores [data-scale]");
  const radio = first?.querySelector<HTMLInputElement>("input:checked") ?? first?.querySelector<HTMLInputElement>("input[type=radio]");
  if (!radio) return;
  event.preventDefault();
  radio.focus();
}
