import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { SittingAnswer, SittingOnPage } from "../../sitting/model";
import { Leave } from "../content-note";
import { WhatComes } from "./what-comes";

type Props = { sitting: SittingOnPage };

/** Before the first clip: how it goes in short, what comes, and the button with which it begins. */
export function SittingBriefing({ sitting }: Props) {
  const { assessment, total, minutes, ahead, mayRecord } = sitting;
  const answer = useActionData<SittingAnswer>();
  const busy = useNavigation().state !== "idle";
  const page = paths.sitting(sitting.id);
  return (
    <div className="mx-auto w-full max-w-measure px-5 py-10 sm:px-8">
      <h1 className="text-2xl sm:text-3xl">{assessment.title}</h1>
      <p className="mt-3">
        {total} clips in an order drawn for you, at most {minutes} minutes. Imagine that you are in the middle of each session, and answer as the therapist.
      </p>
      <ul className="mt-4 list-disc space-y-1 pl-6">
        <li>You read who comes and what just happened, then the clip plays, once. When it ends, recording begins by itself, and stops at the clip’s time limit or when you say so.</li>
        <li>Without a camera your voice alone is recorded and rated, but never pooled with video.</li>
        <li>What you said stands: no clip is shown again, and no answer is given twice. Only where a clip was cut off, or nothing of an answer has come in that can be heard, is it shown again, and those who rate your answer are told how often it was begun.</li>
        <li>Rest between two clips as long as you like. You can also close the page and go on another day.</li>
      </ul>
      <WhatComes ahead={ahead} when="A clip of this form" />
      {answer?.problem && (
        <Notice kind="problem" className="mt-6">
          {answer.problem}
        </Notice>
      )}
      {mayRecord ? (
        <Form method="post" className="mt-8">
          <input type="hidden" name="place" value={1} />
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <Button name="intent" value="next" busy={busy} className="min-w-40">
              To the first clip
            </Button>
            <Link className="link" to={paths.setUp()}>
              Try camera and microphone
            </Link>
          </div>
        </Form>
      ) : (
        <Notice className="mt-8" title="An assessment needs recordings.">
          <p>
            You do not allow recordings for supervision any more. You can change that{" "}
            <Link className="link" to={`${paths.settings()}#recordings`}>
              in your settings
            </Link>
            .
          </p>
        </Notice>
      )}
      <Leave page={page} label="Not now" className="mt-6" onLeave={() => undefined} />
    </div>
  );
}
