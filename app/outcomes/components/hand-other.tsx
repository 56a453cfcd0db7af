import { useId, useState } from "react";
import type { Measure } from "~/library";
import { classes } from "~/ui/classes";
import { FieldError, controlLook } from "~/ui/field-parts";
import { useReader } from "~/ui/reader";
import { type ByHandAnswer, otherFields } from "../care/by-hand-form";
import { readTyped, typedInWords } from "../care/read-typed";
import { written } from "../in-words";
import { useEmptied } from "./use-emptied";

type Props = { episodeId: string; /** Whose score it is, for those who listen. */ of: string; choices: { key: string; definition: Measure }[]; answer: ByHandAnswer | undefined; /** What stands in a field when the page puts it here. */ typedIn: (name: string) => string | undefined };

/** A measure that this client does not usually take: chosen first, then its score. It opens and works without a script. */
export function HandOther({ episodeId, of, choices, answer, typedIn }: Props) {
  const id = useId();
  const { locale } = useReader();
  const names = otherFields(episodeId);
  const given = answer?.given ?? {};
  const [initial] = useState({ measure: typedIn(names.measure) ?? "", score: typedIn(names.score) ?? "" });
  const [chosen, setChosen] = useState(initial.measure);
  const [typed, setTyped] = useState(initial.score);
  const select = useEmptied<HTMLSelectElement>(answer?.saved, names.measure, setChosen);
  const input = useEmptied<HTMLInputElement>(answer?.saved, names.score, setTyped);
  const error = typed === given[names.score] ? answer?.errors[names.score] : undefined;
  const definition = choices.find(({ key }) => key === chosen)?.definition;
  const read = definition ? readTyped(definition, typed) : null;
  const there = answer?.there[names.score];
  return (
    <details className="mt-2 md:col-start-2 md:mt-0 lg:col-start-4 lg:pt-7" open={initial.score ? true : undefined}>
      <summary className="min-h-6 w-fit cursor-pointer text-sm text-muted">
        Another measure<span className="sr-only"> of {of}</span>
      </summary>
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        <div>
          <label htmlFor={`${id}-measure`} className="block text-sm">
            Measure<span className="sr-only"> of {of}</span>
          </label>
          <select ref={select} id={`${id}-measure`} name={names.measure} defaultValue={initial.measure} onChange={(event) => setChosen(event.currentTarget.value)} className={classes(controlLook(undefined), "min-h-10 w-40 text-sm")}>
            <option value="">Choose</option>
            {choices.map(({ key, definition: { short } }) => (
              <option key={key} value={key}>
                {short}
              </option>
            ))}
          </select>
        </div>
        <div className="min-w-40 flex-1 sm:max-w-56">
          <label htmlFor={id} className="block text-sm">
            Its score<span className="sr-only"> of {of}</span>
          </label>
          <input
            ref={input}
            id={id}
            name={names.score}
            data-quick
            defaultValue={initial.score}
            onChange={(event) => setTyped(event.currentTarget.value)}
            inputMode="decimal"
            autoComplete="off"
            enterKeyHint="next"
            maxLength={60}
            aria-invalid={error ? true : undefined}
            aria-describedby={classes(error && `${id}-error`, `${id}-means`)}
            className={classes(controlLook(error), "min-h-10 w-32")}
          />
          <p id={`${id}-means`} aria-live="polite" className="mt-1 min-h-6 text-sm text-muted">
            {definition && read?.ok ? typedInWords(definition, read.value, locale).text : null}
          </p>
          <FieldError id={id}>{error}</FieldError>
          {there && (
            <label className="mt-1 flex min-h-6 items-center gap-2 text-sm">
              <input type="checkbox" name={names.replace} value={there.scoreId} /> Replace {written(there.score, locale)}
            </label>
          )}
        </div>
      </div>
    </details>
  );
}
