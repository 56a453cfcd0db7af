import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Page } from "~/ui/page";
import { type PartToRecord, RecordAll } from "./record-all";

type Props = { title: string; client: string; parts: PartToRecord[]; back: string; what: string; answer: { problem: string | null; published: number } | undefined };

/** Where several parts of one client are recorded in one go. */
export function RecordAllPage({ title, client, parts, back, what, answer }: Props) {
  return (
    <Page
      title={`Record ${what}`}
      lead={`Play ${client} in “${title}”: ${parts.length} ${parts.length === 1 ? "part" : "parts"}, one after the other. Your recordings then take the place of the clips that are played now, for everyone in your programme.`}
      actions={
        <LinkButton to={back} variant="quiet">
          Back
        </LinkButton>
      }
    >
      <RecordAll parts={parts} answer={answer} />
      <p className="mt-12">
        <LinkButton to={paths.ownRecordings()} variant="quiet">
          All recordings of you that others can play
        </LinkButton>
      </p>
    </Page>
  );
}
