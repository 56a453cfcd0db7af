import { clipOrigin, problemAreas, stances } from "~/library";
import { paths } from "~/paths";
import { When } from "~/ui/when";
import { turnsInWords } from "../../conversation/conversation-length";
import type { ConversationOnShelf } from "../../shelf/model";
import { whoSpeaks } from "../../shelf/words";
import { Entry } from "./entry";

type Props = { conversation: ConversationOnShelf; /** On the page of its skill the skill is not named once more. */ ofItsSkill?: boolean };

/** One conversation: what is rehearsed, with whom, and what is hard about it. */
export function ConversationEntry({ conversation, ofItsSkill = false }: Props) {
  const { slug, title, client, about, hard, skill, stance, emotion, problemArea, touches, clip, turns, answeredAt } = conversation;
  const own = clip.organisationClipId && `Clip: ${clipOrigin(clip)}.`;
  const note = [touches.length > 0 && `Touches ${touches.join(", ")}.`, own].filter(Boolean).join(" ");
  return (
    <Entry
      title={title}
      to={paths.conversation(slug)}
      clip={clip}
      whom={whoSpeaks(client)}
      hard={`${about} ${hard}`}
      skill={ofItsSkill ? undefined : skill}
      terms={[stances[stance], emotion, problemAreas[problemArea]]}
      note={note}
    >
      <p className="flex flex-wrap items-baseline gap-x-6 border-t border-edge py-1.5">
        <span>{turnsInWords(turns)}, led by what you do</span>
        <span className="text-sm text-muted">{answeredAt ? <>last rehearsed <When at={answeredAt} /></> : "not yet"}</span>
      </p>
    </Entry>
  );
}
