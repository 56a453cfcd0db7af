import type { ReactNode } from "react";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import type { Measure } from "../measure-model";
import { DefineMeasureForm } from "./define-measure-form";
import { MeasureDeleted } from "./measure-deleted";
import { MeasureList } from "./measure-list";

type Line = { definition: Measure; own: { definedBy: string; inUse: string | null } | null };

type Props = {
  nav: ReactNode;
  /** `change` of the own measure that is to be changed; `defined` names one that has just been defined. */
  page: { own: Line[]; shipped: Line[]; change: Record<string, string> | null; defined: string | null };
  answer: { given: Record<string, string> | null; errors: Record<string, string>; problem: string | null; deleted: Record<string, string> | null } | undefined;
};

/** How every measure is read here, and the form by which one is defined or changed. */
export function MeasuresPage({ nav, page: { own, shipped, change, defined }, answer }: Props) {
  const changes = change?.short ?? null;
  return (
    <Page
      nav={nav}
      title="Measures"
      lead="How scores are read here: what each measure’s range is, where its cut-off lies, and which change is more than chance."
      actions={
        <LinkButton variant="quiet" to="#define">
          Define a measure
        </LinkButton>
      }
    >
      {defined && !answer && <Notice kind="done" className="mb-8">{defined} is defined. Everyone here who imports outcomes can choose it now.</Notice>}
      {answer && !answer.given && (answer.deleted ? <MeasureDeleted given={answer.deleted} /> : <Notice kind="problem" className="mb-8">{answer.problem}</Notice>)}
      {own.length > 0 && (
        <Section title="Defined in this programme">
          <MeasureList measures={own} />
        </Section>
      )}
      <Section title="Shipped definitions" hint="From published sources. Where one says so, check it against your own manual before you rely on it.">
        <MeasureList measures={shipped} />
      </Section>
      <Section
        split
        id="define"
        title={changes ? `Change ${changes}` : "Define a measure"}
        hint={
          changes
            ? "Scores that are here already keep the edition by which they were read; the next import can use the new one."
            : "For a measure that is not listed, or one that you score in another way. Everyone in the programme can use it."
        }
      >
        {answer?.given && answer.problem && <Notice kind="problem" className="mb-6">{answer.problem}</Notice>}
        <DefineMeasureForm key={`${changes} ${defined}`} given={answer?.given ?? change ?? {}} errors={answer?.errors ?? {}} changes={changes} />
      </Section>
    </Page>
  );
}
