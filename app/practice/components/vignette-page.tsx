import { ClipPoster, type Skill, type Vignette, approaches } from "~/library";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import type { Clip } from "../model";
import { Criteria } from "./criteria";
import { StartDrill } from "./start-drill";
import { WatchClip } from "./watch-clip";

type Props = { vignette: Vignette; skill: Skill; clip: Clip; mayRecordPart: boolean; mayAssign: boolean; problem: string | null };

/** One moment of the library: who, what happens, what is practised, and the button that starts it. */
export function VignettePage({ vignette, skill, clip, mayRecordPart, mayAssign, problem }: Props) {
  const { client } = vignette;
  return (
    <Page title={vignette.title} lead={`${client.name}, ${client.age}: ${approaches[vignette.approach]}`}>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div className="max-w-measure">
          {vignette.touches.length > 0 && (
            <div className="mb-6 border-l-2 border-edge py-1 pl-4">
              <p className="font-medium">This moment touches {vignette.touches.join(", ")}.</p>
              <p>{vignette.contentNote}</p>
            </div>
          )}
          <p>{client.summary}</p>
          <p className="mt-4">{vignette.justHappened}</p>
          <p className="mt-4">
            <span className="text-muted">What is hard: </span>
            {vignette.hard}
          </p>
          <Section title={skill.title}>
            <p>{skill.summary}</p>
            <Criteria criteria={vignette.criteria} />
          </Section>
        </div>
        <div className="space-y-6 max-lg:order-first">
          {mayAssign ? <WatchClip clip={clip} clientName={client.name} /> : <ClipPoster eager clip={clip} />}
          {problem && <Notice kind="problem">{problem}</Notice>}
          <div className="flex flex-wrap gap-3">
            <StartDrill slug={vignette.slug} />
            {mayAssign && (
              <LinkButton variant="quiet" to={paths.assign({ moment: vignette.slug })}>
                Assign
              </LinkButton>
            )}
            {mayRecordPart && (
              <LinkButton variant="quiet" to={paths.recordPart(vignette.slug)}>
                Record this part
              </LinkButton>
            )}
          </div>
        </div>
      </div>
    </Page>
  );
}
