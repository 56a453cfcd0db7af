import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Page } from "~/ui/page";
import type { AllAnswer, PartToRecord } from "./publish-all";
import { RecordAll } from "./record-all";

type Client = { name: string; age: number; summary: string; pronoun: "she" | "he" | "they" };
type Props = { title: string; client: Client; parts: PartToRecord[]; back: string; what: string; answer: AllAnswer | undefined };

/** Where several parts of one client are recorded in one go. */
export function RecordAllPage({ title, client, parts, back, what, answer }: Props) {
  return (
    <Page
      title={`Record ${what}`}
      lead={`Play ${client.name} in “${title}”: ${parts.length} ${parts.length === 1 ? "part" : "parts"}. Read a line, look into the camera, say it as ${client.pronoun} would. What you publish is played to everyone in your programme.`}
      actions={
        <LinkButton to={back} variant="quiet">
          Back
        </LinkButton>
      }
    >
      <RecordAll client={client} parts={parts} answer={answer} />
      <p className="mt-12">
        <LinkButton to={paths.ownRecordings()} variant="quiet">
          All recordings of you that others can play
        </LinkButton>
      </p>
    </Page>
  );
}
