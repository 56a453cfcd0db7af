import { getFormProps } from "@conform-to/react";
import { Form, Link, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import type { FormAnswer } from "../form-answer";
import { Answered } from "./answered";
import { FormField, useAnsweredForm } from "./form-field";
import { WhoIsIn } from "./who-is-in-cohort";

type Named = { personId: string; name: string };
type Props = { cohort: { id: string; name: string; people: Named[] }; /** Whether it was asked for. */ open: boolean; everybody: Named[]; answer: FormAnswer | undefined };

/** Who is in a cohort, another name for it, and its end: there once somebody asks, one cohort at a time. */
export function ChangeCohort({ open, ...rest }: Props) {
  const { id, name } = rest.cohort;
  return (
    <div id={`cohort-${id}`} className="mt-2 scroll-mt-24">
      <Link to={open ? `${paths.programme()}#cohorts` : `${paths.programme()}?cohort=${id}#cohort-${id}`} preventScrollReset className="link inline-block min-h-6 text-sm">
        {open ? `Fold ${name} again` : `People and changes of ${name}`}
      </Link>
      {open && <Changes {...rest} />}
    </div>
  );
}

function Changes({ cohort: { id, name, people }, everybody, answer }: Omit<Props, "open">) {
  const [form, fields] = useAnsweredForm<{ cohort: string }>(`rename-${id}`, answer, { cohort: name });
  const busy = useNavigation().state !== "idle";
  const inIt = people.map(({ personId }) => personId);
  return (
    <div className="mt-3 mb-2 grid gap-6 border-l border-line pl-5">
      <div>
        <Form method="post" preventScrollReset className="mb-4 grid gap-4">
          <input type="hidden" name="cohortId" value={id} />
          {/* A tick that the page is about to draw anew would be lost. Nothing is sent meanwhile: it would name nobody. */}
          <fieldset disabled={busy} className="grid min-w-0 gap-4">
            <WhoIsIn
              // Redrawn after each answer, so that the boxes show what holds, also where an undo overtakes the page.
              key={`${inIt.join()} ${answer?.said ?? answer?.problem ?? ""}`}
              name={name}
              people={people}
              others={everybody.filter(({ personId }) => !inIt.includes(personId))}
            />
          </fieldset>
          <div>
            <Button variant="quiet" name="intent" value="cohort-people" busy={busy}>
              Save who is in it
            </Button>
          </div>
        </Form>
        <Answered answer={answer} form={`people-of-${id}`} />
      </div>
      <Form method="post" preventScrollReset {...getFormProps(form)} key={name} className="flex max-w-[560px] flex-wrap items-end gap-3">
        <input type="hidden" name="intent" value="rename-cohort" />
        <input type="hidden" name="cohortId" value={id} />
        <div className="min-w-56 flex-1">
          <FormField field={fields.cohort} label="Another name" autoComplete="off" />
        </div>
        <Button variant="quiet" aria-label={`Rename ${name}`}>
          Rename
        </Button>
      </Form>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="cohortId" value={id} />
        <Button variant="quiet" name="intent" value="close-cohort" aria-label={`Close ${name}`}>
          Close this cohort
        </Button>
      </Form>
    </div>
  );
}
