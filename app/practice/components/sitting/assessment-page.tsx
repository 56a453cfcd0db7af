import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { AssessmentOnPage } from "../../sitting/assessment-page.server";
import { FormKey } from "../form-key";
import { BackToLibrary } from "../shelf/back-to-library";
import { WhatComes } from "./what-comes";

type Props = AssessmentOnPage & { problem: string | null };

/** An assessment before one begins: what happens, what may be concluded from it, what one has sat so far, and the start. */
export function AssessmentPage({ assessment, clips, minutes, rubric, forms, ahead, sittings, open, mayRecord, inCohort, problem }: Props) {
  return (
    <Page title={assessment.title} lead={assessment.about} back={<BackToLibrary />}>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div className="max-w-measure">
          <h2 className="text-xl">How it goes</h2>
          <ul className="mt-2 list-disc space-y-1 pl-6">
            <li>{clips} clips, one after the other. Each is met once and answered once, out loud; there is no trying again and nothing to write. Where a clip was cut off or nothing of its answer can be heard, it is shown again, and those who rate it are told.</li>
            <li>It takes {minutes} minutes at the most, if you use all the time there is for every answer. Between two clips you may rest as long as you like.</li>
            <li>You hear nothing about your answers on the way, and do not rate them yourself.</li>
            <li>At the end you give all of them to your supervisors at once, or to nobody. They score each answer on the {rubric.toLowerCase()}, in another order than yours.</li>
            <li>Which of the {forms} forms you get is given to you, never chosen, so that all forms are used alike {inCohort ? "in your cohort" : "in your programme"}.</li>
          </ul>
          <WhatComes ahead={ahead} when="In one form or another, a clip" />
          <Standing standing={assessment.standing} />
        </div>
        <div className="space-y-6">
          {problem && <Notice kind="problem">{problem}</Notice>}
          <Begin slug={assessment.slug} open={open} mayRecord={mayRecord} />
        </div>
      </div>
      {sittings.length > 0 && (
        <Section title="Your sittings">
          <ol className="divide-y divide-line border-b border-line">
            {sittings.map(({ sittingId, createdAt, state }) => (
              <li key={sittingId} className="flex flex-wrap gap-x-6 py-3">
                <Link className="link" to={paths.sitting(sittingId)}>
                  <When at={createdAt} style="datetime" />
                </Link>
                <span>{state}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </Page>
  );
}

/** What may be concluded from it so far, and what not. */
function Standing({ standing }: { standing: string }) {
  return (
    <section className="mt-8">
      <h2 className="text-xl">What may be concluded from it</h2>
      <p className="mt-2">{standing}</p>
      <ul className="mt-3 list-disc space-y-1 pl-6">
        <li>A take in practice is there for its feedback. You choose what you practise, and it gets harder as you go, so its scores are no measure of change.</li>
        <li>Change is looked for between sittings alone.</li>
        <li>
          The forms are made alike, but how hard their clips are has not been estimated yet. Between sittings of two forms, a difference can be that of the forms.
        </li>
        <li>
          A few tenths of a point are no change. By the figures of Gumz and colleagues (2020), with three trained raters, the means of two sittings would have to differ by about 0.65 of a point on
          the scale from 1 to 5, and that is a lower limit.
        </li>
        <li>Scores are on our own anchors, after Anderson and colleagues; not the published instrument, not comparable with its norms.</li>
      </ul>
    </section>
  );
}

function Begin({ slug, open, mayRecord }: { slug: string; open: string | null; mayRecord: boolean | null }) {
  if (open) {
    return (
      <>
        <p>You have begun a sitting. It goes on at the clip that is open.</p>
        <LinkButton to={paths.sitting(open)}>Go on with it</LinkButton>
      </>
    );
  }
  if (mayRecord === false) {
    return (
      <Notice title="An assessment needs recordings.">
        <p>
          It is rated from what is seen and heard, and you have not allowed recordings for supervision. You can change that{" "}
          <Link className="link" to={`${paths.settings()}#recordings`}>
            in your settings
          </Link>
          .
        </p>
      </Notice>
    );
  }
  return (
    <>
      <p className="text-muted">Choose a quiet time. You can test camera and microphone first; the first clip begins only when you say so.</p>
      <Form method="post" action={paths.assessment(slug)}>
        <FormKey round={slug} />
        <Button>Start assessment</Button>
      </Form>
    </>
  );
}
