import { type SubmittedTake, mediumNames, timesOf } from "~/practice";
import { When } from "~/ui/when";
import { asSentence } from "../words";
import { DeskHeading } from "./desk-heading";

type Props = { submission: SubmittedTake; open: boolean };

/** Who answered whom, in which moment, how and when. */
export function ReviewHeading({ submission: { trainee, vignette, skill, sitting, take, submittedAt }, open }: Props) {
  const { client, title, justHappened } = vignette;
  return (
    <DeskHeading title={`${trainee.name} answers ${client.name}`} open={open} folded={{ title: "The client and the moment", paragraphs: [client.summary, justHappened] }}>
      {asSentence(title)} {mediumNames[take.medium]}, {sitting ? `${sitting.title} (an assessment, the form is not shown)` : take.number === 1 ? "first take" : `repeated, take ${take.number}`}, submitted{" "}
      <When at={submittedAt} style="datetime" />.{sitting && sitting.begun > 1 && ` The clip was begun ${timesOf(sitting.begun)}.`}{!sitting && ` Practised: ${skill.title}.`}
    </DeskHeading>
  );
}
