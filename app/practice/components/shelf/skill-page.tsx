import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Page, Section } from "~/ui/page";
import type { SkillOnPage } from "../../shelf/skill-model";
import { Criteria } from "../criteria";
import { BackToLibrary } from "./back-to-library";
import { ConversationEntry } from "./conversation-entry";
import { MomentEntry } from "./moment-entry";
import { TakesOfSkill } from "./takes-of-skill";
import { useKeptFilter } from "./use-kept-filter";
import { WorkedAnswers } from "./worked-answers";

/** One skill: what it is, what it is seen by, where it is practised, what one has answered oneself, and how it can be answered. */
export function SkillPage({ skill, moments, ownSide, conversations, takes, worked, before, after }: SkillOnPage) {
  const kept = useKeptFilter();
  return (
    <Page title={skill.title} lead={skill.summary} back={<BackToLibrary />}>
      <div className="grid gap-x-16 gap-y-8 sm:grid-cols-2">
        <Lines title="What it is" lines={skill.is} />
        <Lines title="What it is not" lines={skill.isNot} />
      </div>
      <Section title="What it is seen by" hint="You rate your own answers by these, and so does who supervises you." split>
        <div className="lg:-mt-4"><Criteria criteria={skill.criteria} /></div>
      </Section>
      <Section title="How it is commonly missed" split>
        <ul className="max-w-measure list-disc space-y-2 pl-5 marker:text-edge">
          {skill.misses.map((miss) => (
            <li key={miss}>{miss}</li>
          ))}
        </ul>
      </Section>
      {moments.length + ownSide.length + conversations.length > 0 && (
        <Section title="Where you practise it">
          <Practised moments={moments} ownSide={ownSide} conversations={conversations} />
        </Section>
      )}
      <Section title="Your takes" split>
        <TakesOfSkill takes={takes} />
      </Section>
      {worked.state !== "none" && <WorkedAnswers worked={worked} slug={skill.slug} />}
      <nav aria-label="Skills" className="mt-12 flex flex-wrap justify-between gap-x-8 gap-y-3 border-t border-line pt-6">
        {before && <Neighbour to={before.slug} label="Before it" title={before.title} />}
        {after && <Neighbour to={after.slug} label="Next" title={after.title} />}
        <Link to={`${paths.library()}${kept}#skills`} className="link self-end py-1">
          All skills
        </Link>
      </nav>
    </Page>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  return (
    <section className="max-w-measure">
      <h2 className="text-xl">{title}</h2>
      <ul className="mt-3 space-y-2">
        {lines.map((line) => (
          <li key={line} className="border-l-2 border-line pl-4">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Practised({ moments, ownSide, conversations }: Pick<SkillOnPage, "moments" | "ownSide" | "conversations">) {
  return (
    <ol className="-my-6 divide-y divide-line">
      {[...moments, ...ownSide].map((moment) => (
        <MomentEntry key={moment.moment} moment={moment} ofItsSkill eager />
      ))}
      {conversations.map((conversation) => (
        <ConversationEntry key={conversation.slug} conversation={conversation} ofItsSkill />
      ))}
    </ol>
  );
}

const Neighbour = ({ to, label, title }: { to: string; label: string; title: string }) => (
  <p>
    <span className="block text-sm text-muted">{label}</span>
    <Link to={`${paths.skill(to)}${useKeptFilter()}`} className="link inline-block py-1">
      {title}
    </Link>
  </p>
);
