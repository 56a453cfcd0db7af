import { type SubmittedTake, mediumNames, timesOf } from "~/practice";
import { When } from "~/ui/when";
import type { PlaceInSitting } from "../model";
import { DeskHeading } from "./desk-heading";

type Props = { submission: SubmittedTake; /** Of an answer of a sitting. */ place: PlaceInSitting | null; open: boolean };

/** Who answered whom, in which moment, how and when; of a sitting also which of its answers this is. */
export function ReviewHeading({ submission: { trainee, vignette, skill, sitting, take, submittedAt }, place, open }: Props) {
  const { client, title, justHappened } = vignette;
  const how = mediumNames[take.medium].toLowerCase();
  return (
    <DeskHeading title={`${trainee.name} answers ${client.name}`} open={open} folded={{ title: "The client and the moment", paragraphs: [client.summary, justHappened] }}>
      {place && `Answer ${place.number} of ${place.of} in this sitting. `}“{title}”, {how}
      {!sitting && (take.number === 1 ? ", first take" : `, repeated, take ${take.number}`)}, submitted <When at={submittedAt} style="datetime" />.{" "}
      {sitting ? `From the assessment “${sitting.title}”, the form is not shown.` : `Practised: ${skill.title}.`}
      {sitting && sitting.begun > 1 && ` The clip was begun ${timesOf(sitting.begun)}.`}
    </DeskHeading>
  );
}
