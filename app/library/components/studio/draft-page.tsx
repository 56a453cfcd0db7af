import { Form, Link, useActionData } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { useIdempotencyKey } from "~/ui/idempotency-key";
import { Page } from "~/ui/page";
import { wrongNow } from "../../studio/draft";
import type { ItemAnswer } from "../../studio/item-action.server";
import type { ItemPage, MomentParts } from "../../studio/item-page.server";
import { ClipPart } from "./clip-part";
import { DraftForm, draftFormId } from "./draft-form";
import { MomentFields } from "./moment-fields";
import { PublishPart } from "./publish-part";
import { RubricFields } from "./rubric-fields";
import { SkillFields } from "./skill-fields";

export const kindNames = { vignette: "Moment", skill: "Skill", rubric: "Rubric" } as const;

/** A draft: its fields, its clip where it is a moment, and its publication. */
export function DraftPage(page: ItemPage) {
  const { item } = page;
  const answer = useActionData<ItemAnswer>();
  const action = paths.studioItem(item.id);
  // What is missing is said once somebody wants to publish; what is wrong at once.
  const problems = answer?.all ? page.problems : wrongNow(page.problems);
  const edition = item.edition > 1 ? `, edition ${item.edition}` : "";
  return (
    <Page
      title={item.title}
      lead={`${kindNames[page.kind]}, a draft${edition}${item.isViewers ? "" : ` by ${item.author}`}. It is saved while you write.`}
      actions={
        <Link to={paths.studio()} className="link">
          The studio
        </Link>
      }
    >
      {page.kind === "vignette" && <Levels levels={page.levels} itemId={item.id} action={action} isDraft />}
      <DraftForm action={action} key={item.id}>
        {page.kind === "vignette" && <MomentFields {...page} problems={problems} />}
        {page.kind === "skill" && <SkillFields {...page} problems={problems} />}
        {page.kind === "rubric" && <RubricFields {...page} problems={problems} />}
      </DraftForm>
      {page.kind === "vignette" && <ClipPart {...page} itemId={item.id} action={action} name={item.title} answer={answer} />}
      <PublishPart answer={answer} problems={page.problems} moment={page.kind === "vignette" ? { clipIsViewers: page.clip ? page.clip.isViewers : null } : null} edition={item.edition} action={action} />
    </Page>
  );
}

type LevelsProps = { levels: MomentParts["levels"]; itemId: string; action: string; /** The button sends the draft along, so that nothing of it is left behind. */ isDraft?: boolean };

/** The levels of one moment, and a button for the next. */
export function Levels({ levels, itemId, action, isDraft = false }: LevelsProps) {
  const key = useIdempotencyKey(levels.length);
  const formId = isDraft ? draftFormId : `levels-of-${itemId}`;
  return (
    <div className="mb-10 flex flex-wrap items-center gap-x-6 gap-y-3">
      {levels.length > 1 && (
        <nav aria-label="Levels of this moment">
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            {levels.map(({ id, level, isDraft: waits }) => (
              <li key={id}>
                <Link to={paths.studioItem(id)} aria-current={id === itemId ? "page" : undefined} className="link aria-[current]:font-medium aria-[current]:no-underline">
                  Level {level ?? "not chosen"}
                  {waits ? " (draft)" : ""}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {levels.length < 3 && (
        <>
          {!isDraft && <Form method="post" action={action} id={formId} />}
          <input type="hidden" name="key" value={key} form={formId} readOnly />
          <Button variant="quiet" form={formId} name="intent" value="add-level">
            Add another level
          </Button>
        </>
      )}
    </div>
  );
}
