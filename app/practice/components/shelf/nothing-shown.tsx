import { Link } from "@remix-run/react";
import { emotions, levels, problemAreas, stances } from "~/library";
import { paths } from "~/paths";
import { Empty } from "~/ui/empty";
import { type Filter, searchOf, waysOut, type WayOut } from "../../shelf/filter";
import type { Shelf } from "../../shelf/model";

/** Nothing fits: says so, and which choice to give up to see something. */
export function NothingShown({ shelf, filter }: { shelf: Shelf; filter: Filter }) {
  const ways = waysOut(shelf, filter);
  return (
    <div className="mt-8">
      <Empty title={ways.length === 1 && ways[0]?.field === "new" ? "There is nothing of this that you have not practised." : "Nothing in the library is all of this at once."}>
        <ul className="space-y-1">
          {ways.map((way) => (
            <li key={way.field}>
              <Link to={`${paths.library()}${searchOf(way.filter)}`} preventScrollReset className="link inline-block py-1">
                {without(way, filter, shelf)}
              </Link>{" "}
              shows {way.count}
            </li>
          ))}
          <li>
            <Link to={paths.library()} preventScrollReset className="link inline-block py-1">
              The whole library
            </Link>
          </li>
        </ul>
      </Empty>
    </div>
  );
}

const named: Record<string, Readonly<Record<string, string>>> = { stance: stances, level: levels, problem: problemAreas, emotion: Object.fromEntries(emotions.map((one) => [one, one])) };

function without({ field }: WayOut, filter: Filter, shelf: Shelf): string {
  if (field === "new") return "What you have practised already as well";
  const value = filter[field] ?? "";
  return `Without “${field === "skill" ? shelf.skills.find(({ slug }) => slug === value)?.title : named[field]?.[value]}”`;
}
