import { Link } from "@remix-run/react";
import { useState } from "react";
import type { Measure } from "~/library";
import { paths } from "~/paths";
import { classes } from "~/ui/classes";
import { FieldError, controlLook } from "~/ui/field-parts";
import { useReader } from "~/ui/reader";
import { type ByHandAnswer, type Held, heldField, heldValues, replaceField, scoreField } from "../care/by-hand-form";
import type { HandRow as Row } from "../care/by-hand-page.server";
import { occasionInWords, written } from "../in-words";
import { HandOther } from "./hand-other";
import { HandScore } from "./hand-score";
import { useEmptied } from "./use-emptied";

const heldWords: Record<Held, string> = {
  scored: "Attended, if scored",
  attended: "Attended, no score",
  missed: "Not attended",
  cancelled: "Cancelled",
  "score-only": "No session",
};

type Props = { row: Row; definitions: Record<string, Measure>; /** Every measure, by its key. */ all: Record<string, Measure>; day: string; answer: ByHandAnswer | undefined; /** What stands in a field when the page puts it here. */ typedIn: (name: string) => string | undefined; hidden: boolean };

/** One client: the code, a small field for each measure, and whether the session was held. */
export function HandRow({ row, definitions, all, day, answer, typedIn, hidden }: Props) {
  const { locale } = useReader();
  const { episodeId, name, lastSeen, pausedSince, endedOn, canScore, measures, others } = row;
  const words = (one: string) => occasionInWords("date", one, locale);
  const held = heldField(episodeId);
  const heldError = answer?.errors[held];
  const [heldFirst] = useState(typedIn(held) ?? "scored");
  const select = useEmptied<HTMLSelectElement>(answer?.saved, held);
  return (
    <li hidden={hidden} className="border-b border-line py-3 md:grid md:grid-cols-[8rem_1fr_11.5rem] md:gap-x-6 md:py-2 lg:grid-cols-[8rem_1fr_11.5rem_10rem]">
      <div className="mb-2 min-w-0 wrap-anywhere md:mb-0">
        <Link to={paths.episode(episodeId)} className="link font-medium">
          {name}
        </Link>
        <p className="text-sm text-muted">
          {endedOn ? `ended ${words(endedOn)}` : pausedSince ? `paused since ${words(pausedSince)}` : lastSeen === null ? "not seen yet" : lastSeen === day ? "seen on this day" : `last ${words(lastSeen)}`}
        </p>
      </div>
      {canScore ? (
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          {measures.map(({ measureId, last }) => {
            const field = scoreField(episodeId, measureId);
            const there = answer?.there[field];
            return (
              <HandScore
                key={measureId}
                name={field}
                definition={definitions[measureId]!}
                of={name}
                before={last && (last.day === day ? `is ${written(last.score, locale)}` : `was ${written(last.score, locale)}`)}
                given={answer?.given[field] ?? ""}
                typed={typedIn(field) ?? ""}
                saved={answer?.saved}
                error={answer?.errors[field]}
              >
                {there && (
                  <label className="mt-1 flex min-h-6 items-center gap-2 text-sm">
                    <input type="checkbox" name={replaceField(episodeId, measureId)} value={there.scoreId} /> Replace {written(there.score, locale)}
                  </label>
                )}
              </HandScore>
            );
          })}
        </div>
      ) : (
        <p className="text-sm text-muted">
          Scores came in under names of occasions, so none can be added.{" "}
          <Link className="link" to={paths.care(episodeId)}>
            End this episode
          </Link>{" "}
          and begin a new one.
        </p>
      )}
      <div className="mt-2 md:mt-0">
        <label htmlFor={held} className="block text-sm text-muted">
          Session<span className="sr-only"> of {name}</span>
        </label>
        <select
          ref={select}
          id={held}
          name={held}
          defaultValue={heldFirst}
          aria-invalid={heldError ? true : undefined}
          aria-describedby={heldError && `${held}-error`}
          className={classes(controlLook(heldError), "min-h-9 w-full text-sm")}
        >
          {heldValues
            .filter((value) => canScore || value !== "score-only")
            .map((value) => (
              <option key={value} value={value}>
                {heldWords[value]}
              </option>
            ))}
        </select>
        <FieldError id={held}>{heldError}</FieldError>
      </div>
      {canScore && others.length > 0 && <HandOther episodeId={episodeId} of={name} choices={others.map((key) => ({ key, definition: all[key]! }))} answer={answer} typedIn={typedIn} />}
    </li>
  );
}
