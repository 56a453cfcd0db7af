import { Link } from "@remix-run/react";
import { type MouseEvent, useState } from "react";
import { ClipPoster } from "~/library";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { When } from "~/ui/when";
import type { DrillEvent } from "../machine";
import type { SessionOnPage } from "../model";
import { timeInWords } from "../time-in-words";
import { SkippableNote } from "./content-note";
import { Criteria } from "./criteria";
import { Introduction } from "./introduction";

type Props = { session: SessionOnPage; send: (event: DrillEvent) => void; onLeave: () => void };

/** Who the client is, the moment in the session, the skill and what it is seen by; then Ready. */
export function Briefing({ session, send, onLeave }: Props) {
  const { vignette, skill, clip, assignment } = session;
  return (
    <div className="mx-auto w-full max-w-page gap-x-12 px-5 py-10 max-lg:space-y-8 sm:px-8 lg:grid lg:grid-cols-[3fr_2fr]">
      <div className="max-w-measure">
        <h1 className="text-2xl sm:text-3xl">{vignette.title}</h1>
        {assignment && (
          <p className="mt-3 text-muted">
            {assignment.supervisorName} assigned this, due on <When at={assignment.dueOn.toISOString().slice(0, 10)} style="day" />.{" "}
            {assignment.note && <q>{assignment.note}</q>}
          </p>
        )}
        <SkippableNote page={paths.session(session.id)} vignette={vignette} onLeave={onLeave} />
        <Introduction client={vignette.client} justHappened={vignette.justHappened} title="The moment" />
        <h2 className="mt-6 text-xl">{skill.title}</h2>
        <p className="mt-1">{skill.summary}</p>
        <Criteria criteria={session.criteria} />
      </div>
      {/* On narrow screens these are blocks of the whole page, so that the bar with Ready stays in sight on all of it. */}
      <div className="space-y-6 max-lg:contents">
        <ClipPoster eager clip={clip} />
        <Begin session={session} send={send} />
      </div>
    </div>
  );
}

/** The ways to answer, and the button with which it begins. */
export function Begin({ session, send }: { session: Pick<SessionOnPage, "vignette" | "mayRecord">; send: Props["send"] }) {
  const [voiceOnly, setVoiceOnly] = useState(false);
  const seconds = session.vignette.timeLimitSeconds;
  if (!session.mayRecord) {
    return (
      <div className="space-y-4">
        <p className="max-w-measure text-muted">
          You have not allowed recordings for supervision, so you answer in writing. You can change that <Link className="link" to={`${paths.settings()}#recordings`}>in your settings</Link>.
        </p>
        <Write send={send} look={LinkButton}>
          Write your answer
        </Write>
      </div>
    );
  }
  return (
    <div className="space-y-4 max-lg:contents">
      <p className="max-w-measure text-muted">
        The clip plays, and until it ends you can begin it again. When it ends, recording begins by itself, and you answer {session.vignette.client.name} out loud, for at most{" "}
        {timeInWords(seconds)}.
      </p>
      <div className="max-lg:sticky max-lg:bottom-0 max-lg:-mx-5 max-lg:border-t max-lg:border-line max-lg:bg-paper max-lg:px-5 max-lg:py-3 max-lg:sm:-mx-8 max-lg:sm:px-8">
        <p className="mb-2 text-sm text-muted lg:hidden">The clip plays, then recording begins by itself, for at most {timeInWords(seconds)}.</p>
        <Button type="button" className="min-w-40 max-sm:w-full" onClick={() => send({ type: "READY", medium: voiceOnly ? "audio" : "video" })}>
          Ready
        </Button>
      </div>
      <label className="flex items-center gap-3">
        <input type="checkbox" className="size-6" checked={voiceOnly} onChange={(event) => setVoiceOnly(event.currentTarget.checked)} />
        Without the camera: record my voice only
      </label>
      <WriteInstead send={send} />
    </div>
  );
}

const WriteInstead = ({ send }: Pick<Props, "send">) => (
  <p>
    <Write send={send} look={Link} className="link">
      Write your answer instead
    </Write>
  </p>
);

type WriteProps = Pick<Props, "send"> & { look: typeof Link | typeof LinkButton; className?: string; children: string };

/** A link, so that it works before and without the page's script. */
function Write({ send, look: Look, className, children }: WriteProps) {
  return (
    <Look
      to="?by=typed"
      className={className}
      onClick={(event: MouseEvent) => {
        event.preventDefault();
        send({ type: "WRITE", key: crypto.randomUUID() });
      }}
    >
      {children}
    </Look>
  );
}
