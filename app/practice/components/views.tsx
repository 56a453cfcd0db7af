import { When } from "~/ui/when";
import type { TakeOnPage } from "../model";

const shown = 3;

/** Who besides the owner played a take, and when. */
export function Views({ take: { views, submission, medium } }: { take: TakeOnPage }) {
  if (medium === "typed" || (!submission && views.length === 0)) return null;
  if (views.length === 0) return <p className="mt-1 text-sm text-muted">Nobody has viewed it yet.</p>;
  return (
    <ul className="mt-1 text-sm text-muted">
      {views.slice(0, shown).map((view) => (
        <li key={`${view.viewerName} ${view.viewedAt.toISOString()}`}>
          Viewed by {view.viewerName}, <When at={view.viewedAt} style="datetime" />
        </li>
      ))}
      {views.length > shown && <li>and {views.length - shown} times before</li>}
    </ul>
  );
}
