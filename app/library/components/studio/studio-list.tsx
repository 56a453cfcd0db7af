import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { StudioLine } from "../../studio/studio-page.server";

const parts = [
  { state: "draft", title: "Drafts", hint: null },
  { state: "published", title: "In the library", hint: null },
  { state: "retired", title: "Out of the library", hint: "Kept for what was recorded and rated with it." },
] as const;

const kinds = [
  { kind: "vignette", title: "Moments" },
  { kind: "skill", title: "Skills" },
  { kind: "rubric", title: "Rubrics" },
] as const;

/** Everything of the programme's own, by what has become of it and what it is. */
export function StudioList({ lines }: { lines: StudioLine[] }) {
  return (
    <>
      {parts.map(({ state, title, hint }) => {
        const here = lines.filter((line) => line.state === state);
        return (
          here.length > 0 && (
            <Section split key={state} title={title} hint={hint}>
              {kinds.map(({ kind, title: heading }) => {
                const some = here.filter((line) => line.kind === kind);
                return some.length > 0 && <Lines key={kind} heading={heading} lines={some} />;
              })}
            </Section>
          )
        );
      })}
    </>
  );
}

function Lines({ heading, lines }: { heading: string; lines: StudioLine[] }) {
  return (
    <div className="mb-8 last:mb-0">
      <h3 className="text-lg">{heading}</h3>
      <ul className="divide-y divide-line">
        {lines.map(({ id, title, about, edition, state, by, at, nextId }) => (
          <li key={id} className="py-3">
            <Link to={paths.studioItem(id)} className="link font-medium">
              {title}
            </Link>
            {about && <span className="text-muted"> {about}</span>}
            <p className="text-sm text-muted">
              {edition > 1 && `Edition ${edition}, `}
              {state === "draft" ? "written by " : "published by "}
              {by}, <When at={at} />
              {nextId && (
                <>
                  {" · "}
                  <Link to={paths.studioItem(nextId)} className="link">
                    next edition in draft
                  </Link>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
