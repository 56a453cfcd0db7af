import { Link } from "@remix-run/react";
import { ClipPoster, approaches } from "~/library";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import type { VignetteOnPage } from "../shelf/vignette-page.server";
import { ContentNote } from "./content-note";
import { Criteria } from "./criteria";
import { Introduction } from "./introduction";
import { BackToLibrary } from "./shelf/back-to-library";
import { LevelTabs } from "./shelf/level-tabs";
import { PosterBeside } from "./shelf/poster-beside";
import { useKeptFilter } from "./shelf/use-kept-filter";
import { StartDrill } from "./start-drill";
import { WatchClip } from "./watch-clip";
import { WhatNext } from "./shelf/what-next";

type Props = VignetteOnPage & { problem: string | null };

/** One level of a moment of the library: who, what happens, what is practised, and the button that starts it. */
export function VignettePage({ vignette, skill, levels, answeredAt, clip, mayRecordPart, mayAssign, mayWatch, problem }: Props) {
  const { client, slug } = vignette;
  const kept = useKeptFilter();
  return (
    <Page title={vignette.title} lead={`${client.name}: ${approaches[vignette.approach]}`} back={<BackToLibrary />}>
      {levels.length > 1 && <LevelTabs levels={levels} current={slug} title={vignette.title} />}
      <PosterBeside
        note={<ContentNote vignette={vignette} may="stop" />}
        poster={
          <>
            {mayWatch ? <WatchClip key={slug} clip={clip} clientName={client.name} /> : <ClipPoster eager clip={clip} />}
            {problem && <Notice kind="problem">{problem}</Notice>}
            <div className="flex flex-wrap gap-3">
              <StartDrill slug={slug} />
              {mayAssign && (
                <LinkButton variant="quiet" to={paths.assign({ moment: slug })}>
                  Assign
                </LinkButton>
              )}
              {mayRecordPart && (
                <LinkButton variant="quiet" to={paths.recordPart(slug)}>
                  Record this part
                </LinkButton>
              )}
              {mayRecordPart && levels.length > 1 && (
                <LinkButton variant="quiet" to={paths.recordLevels(slug)}>
                  Record all levels
                </LinkButton>
              )}
            </div>
            <WhatNext levels={levels} current={slug} answeredAt={answeredAt} name={client.name} />
          </>
        }
      >
        <Introduction client={client} justHappened={vignette.justHappened} />
        <p className="mt-4">
          <span className="text-muted">What is hard: </span>
          {vignette.hard}
        </p>
        <Section title={<Link to={`${paths.skill(skill.slug)}${kept}`} className="link">{skill.title}</Link>}>
          <p>{skill.summary}</p>
          <Criteria criteria={vignette.criteria} />
        </Section>
      </PosterBeside>
    </Page>
  );
}
