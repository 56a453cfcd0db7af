import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { useIdempotencyKey } from "~/ui/idempotency-key";
import type { MomentParts } from "../../studio/item-page.server";
import { draftFormId } from "./draft-form";

type Props = { levels: MomentParts["levels"]; itemId: string };

/** The levels of something published, and a button for the next. */
export function Levels({ action, ...props }: Props & { action: string }) {
  const formId = `levels-of-${props.itemId}`;
  return (
    <div className="mb-10 flex flex-wrap items-center gap-x-6 gap-y-3">
      {props.levels.length > 1 && <LevelLinks {...props} />}
      <Form method="post" action={action} id={formId} />
      <AddLevel levels={props.levels} formId={formId} />
    </div>
  );
}

/** Leads from level to level of one moment. */
export function LevelLinks({ levels, itemId }: Props) {
  return (
    <nav aria-label="Levels of this moment">
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {levels.map(({ id, level, isDraft }) => (
          <li key={id}>
            <Link to={paths.studioItem(id)} aria-current={id === itemId ? "page" : undefined} className="link aria-[current]:font-medium aria-[current]:no-underline">
              Level {level ?? "not chosen"}
              {isDraft ? " (draft)" : ""}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Begins the next level while there are fewer than three. By default the button sends the draft along, so that nothing of it is left behind. */
export function AddLevel({ levels, formId = draftFormId }: { levels: Props["levels"]; formId?: string }) {
  const key = useIdempotencyKey(levels.length);
  if (levels.length >= 3) return null;
  return (
    <>
      <input type="hidden" name="key" value={key} form={formId} readOnly />
      <Button variant="quiet" form={formId} name="intent" value="add-level">
        Add another level
      </Button>
    </>
  );
}
