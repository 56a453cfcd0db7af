import { type Day, dayOf } from "~/core/days";
import { occasionInWords } from "../in-words";

/** Somewhere on earth it is this day already. */
export const latestDay = (now = new Date()): Day => dayOf(now, "Pacific/Kiritimati");
const earliestDay: Day = "1950-01-01";

/** Whether a score of this day is a follow-up: the episode had ended before. */
export const isAfterEnd = ({ endedOn, closed }: Course, day: Day): boolean => closed && endedOn !== null && day > endedOn;

type Course = { startedOn: Day | null; endedOn: Day | null; closed: boolean };

/** Why nothing of a course of care can lie on this day, in one sentence; `what` begins it: "A session". Null where it can. */
export function dayProblem(day: Day, { startedOn, endedOn, closed }: Course, what: string, locale: string): string | null {
  const words = (one: Day) => occasionInWords("date", one, locale);
  if (day > latestDay()) return `${words(day)} lies in the future.`;
  if (day < earliestDay) return `${words(day)} lies before 1950.`;
  if (startedOn && day < startedOn) return `${what} on ${words(day)} would lie before this episode began, on ${words(startedOn)}. Change the date, or the day it began.`;
  if (closed && endedOn && day > endedOn) return `${what} on ${words(day)} would lie after this episode ended, on ${words(endedOn)}. Reopen it, or begin a new one.`;
  if (closed && !endedOn) return "This episode is closed, on a day that is not known. Say when it ended, reopen it, or begin a new one.";
  return null;
}
