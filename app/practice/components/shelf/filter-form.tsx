import { Form, Link, useNavigate } from "@remix-run/react";
import { type ReactNode, useRef, useState } from "react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { type Field, type Filter, asksFor, choicesOf, fields, searchOf } from "../../shelf/filter";
import type { Shelf } from "../../shelf/model";
import { OneOf } from "./one-of";

const words: Record<Field, { label: string; any: string }> = {
  skill: { label: "Skill", any: "Any skill" },
  stance: { label: "Stance towards you", any: "Any stance" },
  level: { label: "Level", any: "Any level" },
  emotion: { label: "Emotion", any: "Any emotion" },
  problem: { label: "What brings them", any: "Anything" },
};

type Props = { shelf: Shelf; filter: Filter; /** How many are shown, in words. */ children: ReactNode };

/** Finds what fits. With the page's script each choice shows at once; without it the button does. */
export function FilterForm({ shelf, filter, children }: Props) {
  const { chosen, choose } = useChoice(filter);
  const first = useRef<HTMLSelectElement>(null);
  const [open] = useState(() => fields.some((field) => filter[field] !== null));
  const choices = choicesOf(shelf, chosen);
  return (
    <Form role="search" aria-label="Find in the library" method="get" action={paths.library()} replace preventScrollReset className="border-t border-line pt-5">
      {/* On a narrow screen it unfolds the fields after it; open where one of them is chosen, and then as one leaves it. */}
      <details open={open} className="peer sm:hidden">
        <summary className="link w-fit py-1">Find by skill, stance, level …</summary>
      </details>
      <div className="max-sm:mt-3 max-sm:peer-[:not([open])]:hidden grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-[1.4fr_1.2fr_0.8fr_0.9fr_1.1fr]">
        {fields.map((field) => (
          <OneOf
            key={field}
            ref={field === "skill" ? first : undefined}
            name={field}
            {...words[field]}
            choices={choices[field]}
            value={chosen[field] ?? ""}
            onChoose={(value) => choose({ ...chosen, [field]: value || null })}
            className={field === "skill" ? "max-sm:col-span-2" : undefined}
          />
        ))}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <label className="flex items-center gap-3 py-1 hover:text-pine">
          <input type="checkbox" name="new" value="1" checked={chosen.new} onChange={(event) => choose({ ...chosen, new: event.currentTarget.checked })} />
          Not yet practised
        </label>
        <noscript>
          <Button variant="quiet">Show</Button>
        </noscript>
        <div className="flex flex-wrap gap-x-6 gap-y-1 sm:ml-auto">
          <p role="status" className="py-1 text-muted">
            {children}
          </p>
          {asksFor(filter) && (
            // It goes with what it clears, so the keyboard goes on at the first field.
            <Link to={paths.library()} replace preventScrollReset className="link py-1" onClick={() => first.current?.focus()}>
              Clear the filters
            </Link>
          )}
        </div>
      </div>
    </Form>
  );
}

/** What is chosen: the address says it, and a choice is seen before the address has followed. */
function useChoice(filter: Filter) {
  const navigate = useNavigate();
  const asked = searchOf(filter);
  const [chosen, setChosen] = useState(filter);
  const [followed, setFollowed] = useState(asked);
  if (followed !== asked) {
    setFollowed(asked);
    setChosen(filter);
  }
  const choose = (next: Filter) => {
    setChosen(next);
    navigate(`${paths.library()}${searchOf(next)}`, { replace: true, preventScrollReset: true });
  };
  return { chosen, choose };
}
