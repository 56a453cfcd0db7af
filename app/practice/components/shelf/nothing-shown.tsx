import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Empty } from "~/ui/empty";
import { type Filter, type WayOut, searchOf, waysOut, wordsFor } from "../../shelf/filter";
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

function without({ field }: WayOut, filter: Filter, { skills }: Shelf): string {
  if (field === "new") return "What you have practised already as well";
  return `Without “${wordsFor(skills)[field].find(([value]) => value === filter[field])?.[1]}”`;
}
