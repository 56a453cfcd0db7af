import { Section } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { estimateInWords } from "../results/estimate-in-words";
import { fewestForEstimate } from "../results/estimate";
import { quarterInWords } from "../results/quarter-in-words";
import type { OwnEstimate } from "../store/estimates.server";

type Props = { estimates: OwnEstimate[]; /** Who leads the programme is in none of the service’s figures. */ leads: boolean; /** Whether the page shows some of the cases alone. */ narrowed: boolean };

/** What the clinician alone sees: how their clients' end scores lie beside those of clients who began alike, drawn in and with its interval. */
export function ResultsEstimate({ estimates, leads, narrowed }: Props) {
  const { locale } = useReader();
  return (
    <Section title="Adjusted for how severely clients began" hint="Nobody sees this but you: neither your supervisor nor who leads the programme, and it stands beside nobody else’s.">
      {estimates.length === 0 && leads ? (
        <p className="max-w-measure">
          You have none, because you lead the programme: you can read the service’s figures and could subtract your own, so your cases are left out of them.
        </p>
      ) : estimates.length === 0 ? (
        <p className="max-w-measure">
          Nothing can be said yet. An estimate stands here once you have {fewestForEstimate} closed cases with both scores on one measure, in a service where {fewestForEstimate} clinicians have as many: below
          that it would mostly be chance. It is worked out when a quarter’s figures are fixed.
        </p>
      ) : (
        <div className="grid max-w-measure gap-4">
          {narrowed && <p className="border-l-2 border-edge pl-4">What you have chosen above does not narrow this: it stands on all your cases of its own three years.</p>}
          {estimates.map((estimate) => (
            <div key={estimate.measureSlug} className="grid gap-2">
              {estimateInWords(estimate, locale).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <p className="text-sm text-muted">Fixed with the figures of {quarterInWords(estimate.quarter, locale)}, from the cases that had ended in the three years before its end.</p>
            </div>
          ))}
          <p className="text-sm text-muted">
            It says nothing about how you compare with any one colleague, and is no mark: what nobody measured about your clients, and chance, are in it.
          </p>
        </div>
      )}
    </Section>
  );
}
