import type { MouseEvent } from "react";
import { Notice } from "~/ui/notice";
import { type Point, type Problems, fieldId, lacksClip } from "../../studio/draft";

/** What stands between a draft and its publication, from the top of its page to the bottom. */
export const pointsOf = (problems: Problems, hasNoClip: boolean): Point[] => [
  ...Object.entries(problems).map(([name, { says }]) => ({ id: fieldId(name), says })),
  ...(hasNoClip ? [lacksClip] : []),
];

/** All of them, each a way to its field; in full once somebody wants to publish. */
export function OpenPoints({ points, isAsked }: { points: Point[]; isAsked: boolean }) {
  if (points.length === 0) return null;
  const count = `${points.length === 1 ? "One thing is" : `${points.length} things are`} still missing or not right`;
  const list = (
    <ul className="mt-2 list-disc space-y-1 pl-5">
      {points.map(({ id, says }) => (
        <li key={`${id} ${says}`}>
          <a href={`#${id}`} className="link" onClick={goTo}>
            {says}
          </a>
        </li>
      ))}
    </ul>
  );
  if (isAsked) {
    return (
      <Notice kind="problem" title={`${count}:`}>
        {list}
      </Notice>
    );
  }
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{count}</summary>
      {list}
    </details>
  );
}

/** To the control itself. The address stays, because another one would take away what the page has answered. */
function goTo(event: MouseEvent<HTMLAnchorElement>): void {
  const place = document.getElementById(event.currentTarget.hash.slice(1));
  if (!place) return;
  event.preventDefault();
  const controls = "input:not([type=hidden]):enabled, select, textarea, button:enabled";
  const control = place.matches(controls) ? place : (place.querySelector<HTMLElement>(controls) ?? place);
  place.closest("details")?.setAttribute("open", "");
  control.focus({ preventScroll: true });
  place.scrollIntoView({ block: place.offsetHeight > innerHeight / 2 ? "start" : "center" });
}
