import { Link } from "@remix-run/react";
import { levelName } from "~/library";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Section } from "~/ui/page";
import type { OpenAnswer, WorkedAnswers as Worked } from "../../shelf/skill-model";
import { useKeptFilter } from "./use-kept-filter";

/** Answers by others; closed until an own one was given, and folded up afterwards so that one may rehearse again first. */
export function WorkedAnswers({ worked, slug }: { worked: Exclude<Worked, { state: "none" }>; slug: string }) {
  return (
    <Section id="worked-answers" title="Worked answers" split>
      {worked.state === "closed" ? <Closed worked={worked} slug={slug} /> : <Open worked={worked} />}
    </Section>
  );
}

const inNumber = (count: number) => (count === 1 ? "One worked answer" : count === 2 ? "Two worked answers" : `${count} worked answers`);

function Closed({ worked: { count, first, toTeach }, slug }: { worked: Extract<Worked, { state: "closed" }>; slug: string }) {
  const kept = useKeptFilter();
  return (
    <div className="max-w-measure space-y-4">
      <p>
        {inNumber(count)} {count === 1 ? "is" : "are"} closed until you have answered{" "}
        {first.map((one, i) => (
          <span key={one.slug}>
            {i > 0 && " and "}
            <Link to={`${paths.vignette(one.slug)}${kept}`} className="link">
              {one.clientName}
            </Link>
          </span>
        ))}{" "}
        once yourself, at any level: what one has tried oneself one hears differently. A take that you delete again counts too.
      </p>
      {toTeach && (
        <div className="space-y-3">
          <p className="text-muted">This holds for you too. But you teach with them, so you can open them now; what was read before one’s own first answer cannot be unread.</p>
          <LinkButton variant="quiet" to={`${paths.skill(slug, "open")}${kept.replace("?", "&")}#worked-answers`} preventScrollReset>
            Open them to teach with
          </LinkButton>
        </div>
      )}
    </div>
  );
}

function Open({ worked: { answers, closed, teaching } }: { worked: Extract<Worked, { state: "open" }> }) {
  return (
    <div className="max-w-measure">
      <p className="text-muted">
        {teaching ? "Opened to teach with; trainees see them after their first own answer. " : "Not the right answers, but good ones. "}
        Folded up, so that you can rehearse once more first.
      </p>
      <div className="mt-4 divide-y divide-line border-y border-line">
        {answers.map((answer, index) => (
          <One key={answer.words} answer={answer} number={index + 1} />
        ))}
      </div>
      {closed > 0 && <p className="mt-3 text-muted">{closed} more {closed === 1 ? "opens" : "open"} once you have answered {closed === 1 ? "its" : "their"} moment.</p>}
    </div>
  );
}

function One({ answer: { title, client, level, said, words, why }, number }: { answer: OpenAnswer; number: number }) {
  return (
    <details className="group">
      <summary className="py-3 hover:text-pine">
        Answer {number} to {client.name}
        <span className="text-muted">
          : {title}, {levelName(level)}
        </span>
      </summary>
      <div className="space-y-5 pb-6">
        <div>
          <h3 className="text-sm font-sans text-muted">{client.name} says</h3>
          <blockquote className="client-words mt-1">{said.join(" ")}</blockquote>
        </div>
        <div>
          <h3 className="text-sm font-sans text-muted">The answer</h3>
          <p className="mt-1 border-l-2 border-pine pl-4">{words}</p>
        </div>
        <div>
          <h3 className="text-sm font-sans text-muted">Why it works</h3>
          <p className="mt-1">{why}</p>
        </div>
      </div>
    </details>
  );
}
