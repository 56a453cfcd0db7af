import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import { type Problems, lacking } from "../../studio/draft";
import type { ItemAnswer } from "../../studio/item-action.server";
import { draftFormId } from "./draft-form";
import { OpenPoints, pointsOf } from "./open-points";

type Props = {
  answer: ItemAnswer | undefined;
  problems: Problems;
  /** Of a moment: whose recording plays, null where there is none. */
  moment: { clipIsViewers: boolean | null } | null;
  edition: number;
  action: string;
};

/** Preview, publication and deletion of a draft; the buttons send the draft's own form, so that nothing is left behind. */
export function PublishPart({ answer, problems, moment, edition, action }: Props) {
  const busy = useNavigation().state !== "idle";
  const points = pointsOf(problems, moment?.clipIsViewers === null);
  const told = answer?.of === "draft" ? answer : null;
  // What they say of gaps, the list says more exactly, and goes with the last gap.
  const refused = told?.problem && !Object.values(lacking).includes(told.problem) ? told.problem : null;
  return (
    <Section title="Publish" id="publish">
      <div className="max-w-measure space-y-6">
        {refused && <Notice kind="problem">{refused}</Notice>}
        <OpenPoints points={points} isAsked={told?.all ?? false} />
        <p>
          {points.length === 0 && "Nothing is missing. "}Once it is published, everyone in your programme meets it
          {edition > 1 ? `, and edition ${edition - 1} is kept for what was recorded and rated with it.` : ". What is published stays as it is; a change is a new edition."}
        </p>
        {moment?.clipIsViewers && (
          <fieldset className="space-y-2">
            <legend className="font-medium">Whoever is seen or heard in the clip</legend>
            <label className="flex gap-3">
              <input type="checkbox" name="agreed" value="yes" form={draftFormId} className="mt-1 size-5 shrink-0 accent-pine" />
              agrees that everyone in this programme can play it
            </label>
            <label className="flex gap-3">
              <input type="checkbox" name="passOn" value="yes" form={draftFormId} className="mt-1 size-5 shrink-0 accent-pine" />
              agrees, too, that it goes to other programmes in an archive
            </label>
          </fieldset>
        )}
        <div className="flex flex-wrap gap-3">
          <Button form={draftFormId} name="intent" value="publish" busy={busy}>
            Publish
          </Button>
          {moment && (
            <Button variant="quiet" form={draftFormId} name="intent" value="preview">
              Preview as a trainee
            </Button>
          )}
          <Button variant="quiet" form={draftFormId} name="intent" value="save">
            Save
          </Button>
        </div>
        <Form method="post" action={action}>
          <Button variant="danger" name="intent" value="delete">
            Delete this draft
          </Button>
        </Form>
      </div>
    </Section>
  );
}
