import type { SubmittedRun } from "~/practice";
import { When } from "~/ui/when";
import { DeskHeading } from "./desk-heading";

/** Who went through which conversation with whom, and when. */
export function RunHeading({ run: { trainee, conversation, turns, submittedAt }, open }: { run: SubmittedRun; open: boolean }) {
  const { about, client, justHappened, title } = conversation;
  return (
    <DeskHeading
      title={`${trainee.name} talks with ${client.name}`}
      open={open}
      folded={{ title: "The client and what just happened", paragraphs: [about, client.summary, justHappened] }}
    >
      “{title}”, a conversation of {turns.length} {turns.length === 1 ? "turn" : "turns"}, submitted <When at={submittedAt} style="datetime" />.
    </DeskHeading>
  );
}
