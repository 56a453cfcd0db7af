import { Link, useActionData } from "@remix-run/react";
import { paths } from "~/paths";
import { Page } from "~/ui/page";
import { wrongNow } from "../../studio/draft";
import type { ItemAnswer } from "../../studio/item-action.server";
import type { ItemPage } from "../../studio/item-page.server";
import { ClipPart } from "./clip-part";
import { DraftForm, Saved } from "./draft-form";
import { LevelLinks } from "./levels";
import { MomentFields } from "./moment-fields";
import { PublishPart } from "./publish-part";
import { RubricFields } from "./rubric-fields";
import { SkillFields } from "./skill-fields";

export const kindNames = { vignette: "Moment", skill: "Skill", rubric: "Rubric" } as const;

/** A draft: its fields, its clip where it is a moment, and its publication. */
export function DraftPage(stored: ItemPage) {
  const { item } = stored;
  const answer = useActionData<ItemAnswer>();
  const page = withWritten(stored, answer);
  const action = paths.studioItem(item.id);
  // What is missing is said once somebody wants to publish; what is wrong at once.
  const problems = answer?.all ? page.problems : wrongNow(page.problems);
  const edition = item.edition > 1 ? `, edition ${item.edition}` : "";
  return (
    <Page
      title={item.title}
      lead={
        <>
          {`${kindNames[page.kind]}, a draft${edition}${item.isViewers ? "" : ` by ${item.author}`}. It is saved while you write.`} <Saved action={action} />
        </>
      }
      actions={
        <Link to={paths.studio()} className="link">
          The studio
        </Link>
      }
    >
      {page.kind === "vignette" && page.levels.length > 1 && (
        <div className="mb-10">
          <LevelLinks levels={page.levels} itemId={item.id} />
        </div>
      )}
      {page.kind === "vignette" && page.apart.length > 0 && <Apart levels={page.apart} />}
      <DraftForm action={action} key={item.id} begunFrom={answer?.written?.version ?? item.version} kept={answer?.version}>
        {page.kind === "vignette" && <MomentFields {...page} problems={problems} />}
        {page.kind === "skill" && <SkillFields {...page} problems={problems} />}
        {page.kind === "rubric" && <RubricFields {...page} problems={problems} />}
      </DraftForm>
      {page.kind === "vignette" && <ClipPart {...page} itemId={item.id} action={action} name={item.title} answer={answer} isMissed={answer?.all ?? false} />}
      <PublishPart answer={answer} problems={page.problems} moment={page.kind === "vignette" ? { clipIsViewers: page.clip ? page.clip.isViewers : null } : null} edition={item.edition} action={action} />
    </Page>
  );
}

/** What somebody has written and could not keep stands in the fields, also where the page comes anew from the server. */
function withWritten(page: ItemPage, answer: Pick<ItemAnswer, "written"> | undefined): ItemPage {
  if (!answer?.written) return page;
  const { definition, sentences } = answer.written;
  return { ...page, draft: definition, ...(page.kind === "vignette" && { sentences }) };
}

/** Other levels, by their numbers, that this draft is not written into. */
const Apart = ({ levels }: { levels: number[] }) => (
  <p className="mb-10 max-w-measure text-muted">
    {levels.length === 1 ? `Level ${levels[0]} is a colleague’s draft` : `Levels ${levels.join(" and ")} are colleagues’ drafts`}, and says of the client what they have written. They or a programme lead change it.
  </p>
);
