import { Form, Link, useActionData } from "@remix-run/react";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { IdempotencyKey } from "~/ui/idempotency-key";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { VideoPlayer } from "~/ui/player/video-player";
import { Undo } from "~/ui/undo";
import { UndoForm } from "~/ui/undo-form";
import { When } from "~/ui/when";
import type { ItemAnswer } from "../../studio/item-action.server";
import type { ItemPage, MomentParts } from "../../studio/item-page.server";
import { kindNames } from "./draft-page";
import { Levels } from "./levels";

/** Something published: what it is, and what can become of it. It is never changed again. */
export function PublishedPage(page: ItemPage) {
  const { item } = page;
  const answer = useActionData<ItemAnswer>();
  const action = paths.studioItem(item.id);
  return (
    <Page
      title={item.title}
      lead={
        <>
          {kindNames[page.kind]}, edition {item.edition} by {item.author}, published {item.publishedAt && <When at={item.publishedAt} />}.{" "}
          {!item.isNewest && "A later edition is in use; this one is kept for what was recorded and rated with it."}
        </>
      }
      actions={
        <Link to={paths.studio()} className="link">
          The studio
        </Link>
      }
    >
      {answer?.problem && <Notice kind="problem">{answer.problem}</Notice>}
      {answer?.done && <Notice kind="done">{answer.done}</Notice>}
      {page.kind === "vignette" && page.behind.length > 0 && <Behind levels={page.behind} />}
      {page.kind === "vignette" && item.editable && <Levels levels={page.levels} itemId={item.id} action={action} />}
      {item.isNewest && item.retiredAt && (
        <div className="my-6">
          <Undo message="It is out of the library. What was recorded and rated with it stays." form={item.editable ? <UndoForm fields={{ intent: "unretire" }} /> : <span />} />
        </div>
      )}
      {page.kind === "vignette" && (
        <Section title="What everyone meets">
          <div className="grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-2">
            {page.clip?.url ? <VideoPlayer src={page.clip.url} durationMs={page.clip.durationMs} captionsUrl={page.clip.captionsUrl} label={`The clip of ${item.title}`} /> : <p className="text-muted">Its recording was deleted.</p>}
            <ol className="client-words space-y-2">
              {page.sentences.map((sentence, i) => (
                <li key={i}>{sentence}</li>
              ))}
            </ol>
          </div>
        </Section>
      )}
      <Section title="What next">
        <div className="flex flex-wrap gap-3">
          {page.kind === "vignette" && item.isNewest && !item.retiredAt && <LinkButton to={paths.vignette(item.slug)}>See it in the library</LinkButton>}
          {item.editable && item.nextId && (
            <LinkButton variant="quiet" to={paths.studioItem(item.nextId)}>
              Go on with the next edition
            </LinkButton>
          )}
          {item.editable && item.isNewest && <Changes nextId={item.nextId} retired={item.retiredAt !== null} />}
        </div>
      </Section>
    </Page>
  );
}

/** Other levels that everyone still meets as they were. */
function Behind({ levels }: { levels: MomentParts["behind"] }) {
  return (
    <Notice title="Other levels of this moment still tell of the client as before">
      <p>What they share with this one, such as the client, the title and the skill, changes with a next edition of each. Those that are yours wait as drafts: publish them, so that all levels tell of one client.</p>
      <ul className="mt-2">
        {levels.map(({ id, level, nextId }) => (
          <li key={id}>
            <Link to={paths.studioItem(nextId ?? id)} className="link">
              Level {level}
              {nextId ? ", the next edition" : ""}
            </Link>
            {!nextId && " (its author or a programme lead goes on with it)"}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Changes({ nextId, retired }: { nextId: string | null; retired: boolean }) {
  return (
    <>
      {!nextId && (
        <Form method="post">
          <IdempotencyKey />
          <Button variant="quiet" name="intent" value="new-edition">
            Write a new edition
          </Button>
        </Form>
      )}
      {!retired && (
        <Form method="post">
          <Button variant="quiet" name="intent" value="retire">
            Take it out of the library
          </Button>
        </Form>
      )}
    </>
  );
}
