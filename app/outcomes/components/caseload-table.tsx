import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Sparkline } from "~/ui/charts/sparkline";
import { classes } from "~/ui/classes";
import { useReader } from "~/ui/reader";
import { StackedTable } from "~/ui/stacked-table";
import { When } from "~/ui/when";
import type { CaseloadLine } from "../caseload";
import { daysAgoInWords, written } from "../in-words";
import { Reason } from "./reason";

type Props = { label: string; lines: CaseloadLine[]; /** Closed ones say when they ended. */ closed?: boolean };

/** One client a line. On a phone a line is a block: code and course, then the score, then how it goes. */
export function CaseloadTable({ label, lines, closed = false }: Props) {
  return (
    <StackedTable label={label}>
      <thead>
        <tr className="text-sm text-muted">
          <Head>Client</Head>
          <Head>Course</Head>
          <Head>{closed ? "At the end" : "Last score"}</Head>
          <Head>Sessions</Head>
          {!closed && <Head>Measured</Head>}
          <Head>{closed ? "How it ended" : "How it goes"}</Head>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.episodeId} line={line} closed={closed} />
        ))}
      </tbody>
    </StackedTable>
  );
}

const Head = ({ children }: { children: React.ReactNode }) => (
  <th scope="col" className="border-b border-edge py-2 pr-6 font-medium whitespace-nowrap">
    {children}
  </th>
);

function Line({ line, closed }: { line: CaseloadLine; closed: boolean }) {
  const { locale } = useReader();
  return (
    <tr className="border-b border-line align-middle max-md:grid max-md:grid-cols-[1fr_auto] max-md:items-start max-md:gap-x-6 max-md:py-4">
      <th scope="row" className="py-2 pr-6 font-normal whitespace-nowrap max-md:p-0">
        <Link to={paths.episode(line.episodeId)} className="link inline-flex min-h-6 items-center font-medium">
          {line.clientCode}
        </Link>
        {line.number > 1 && <span className="block text-sm text-muted">episode {line.number}</span>}
        {line.sessions !== null && <span className="block text-sm text-muted md:hidden">{line.sessions === 1 ? "1 session" : `${line.sessions} sessions`}</span>}
        {line.daysSince !== null && <span className="block text-sm text-muted md:hidden">measured {daysAgoInWords(line.daysSince, locale)}</span>}
        {closed && line.endedOn && (
          <span className="block text-sm text-muted">
            <When at={line.endedOn} />
          </span>
        )}
      </th>
      <td className="py-2 pr-6 max-md:row-span-2 max-md:p-0">{line.course.length > 0 && <CourseAtAGlance line={line} />}</td>
      <td className="py-2 pr-6 max-md:p-0">
        <LastScore line={line} closed={closed} />
      </td>
      <td className="py-2 pr-6 max-md:hidden">{line.sessions ?? <span className="text-muted">not known</span>}</td>
      {!closed && (
        <td className="py-2 pr-6 whitespace-nowrap max-md:hidden">{line.daysSince === null ? <span className="text-muted">{line.last ? "day not known" : "not yet"}</span> : daysAgoInWords(line.daysSince, locale)}</td>
      )}
      <td className={classes(closed ? "w-2/5" : "w-[35%]", "py-2 max-md:col-span-2 max-md:mt-1 max-md:w-auto max-md:p-0")}>
        <span className={classes("block", line.weight === "now" ? "font-semibold text-plum" : line.weight === "look" && "font-semibold")}>{line.state}</span>
        {line.reason && <span className="block text-sm text-muted first-letter:uppercase"><Reason {...line} /></span>}
      </td>
    </tr>
  );
}

/** The primary measure from the first score to the last, as small as a word. */
export function CourseAtAGlance({ line: { measure, course, range, cutOff } }: { line: CaseloadLine }) {
  const { locale } = useReader();
  const scores = course.map(([, score]) => written(score, locale));
  const said = scores.length === 1 ? `${measure}: ${scores[0]}` : `${measure}: from ${scores[0]} to ${scores.at(-1)} over ${scores.length} scores`;
  const line = cutOff === null ? "" : `, cut-off ${written(cutOff, locale)}`;
  return <Sparkline points={course} range={range} line={cutOff} label={`${said}${line}`} />;
}

function LastScore({ line: { measure, last, riskNotRecorded }, closed }: { line: CaseloadLine; closed: boolean }) {
  const { locale } = useReader();
  if (!last) return <span className="text-muted">{closed ? "no score" : "no score yet"}</span>;
  const score = (
    <>
      <span className="font-medium">{written(last.score, locale)}</span>
      {last.meaning && <span className="text-muted">, {last.meaning}</span>}
    </>
  );
  const lacks = closed && !last.isEnd;
  return (
    <>
      {lacks && <span className="block">no score at the end</span>}
      <span className={classes("block", lacks && "text-sm")}>
        {lacks && <span className="text-muted">the last was </span>}
        {score}
      </span>
      <span className="block text-sm text-muted">
        {measure}, {last.taken}
      </span>
      {riskNotRecorded.map((short) => (
        <span key={short} className="block text-sm text-muted lg:whitespace-nowrap">
          {short}: risk item not recorded
        </span>
      ))}
    </>
  );
}
