import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { classes } from "~/ui/classes";
import type { CaseloadLine } from "../../caseload";
import { CourseAtAGlance } from "../../components/caseload-table";

/** Who it is and how it goes: code, course, state and its reason. */
export function ClientLine({ line }: { line: CaseloadLine }) {
  const { episodeId, clientCode, number, weight, state, reason } = line;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <h3 className="font-sans text-base font-medium wrap-anywhere sm:w-36">
        <Link to={paths.episode(episodeId)} className="link inline-flex min-h-6 items-center">
          {clientCode}
        </Link>
        {number > 1 && <span className="ml-2 text-sm font-normal text-muted">episode {number}</span>}
      </h3>
      <div className="w-33 empty:hidden sm:empty:block">{line.course.length > 0 && <CourseAtAGlance line={line} />}</div>
      <p className="min-w-60 flex-1 text-sm">
        <span className={classes("font-medium", weight === "now" && "text-plum")}>{state}</span>
        {reason && <span className="text-muted">: {reason}</span>}
      </p>
    </div>
  );
}
