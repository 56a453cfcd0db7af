import { Link } from "@remix-run/react";
import { useState } from "react";
import { paths } from "~/paths";
import { classes } from "~/ui/classes";
import { FieldError, controlLook } from "~/ui/field-parts";
import { type ByHandAnswer, newFields } from "../care/by-hand-form";
import type { ByHandPage } from "../care/by-hand-page.server";
import { HandScore } from "./hand-score";
import { useEmptied } from "./use-emptied";

type Props = { page: Pick<ByHandPage, "choices" | "usual" | "fresh">; answer: ByHandAnswer | undefined };

/** A client who is new or back: a code, a measure and its first score begin an episode. */
export function HandNew({ page: { choices, usual, fresh }, answer }: Props) {
  const given = answer?.given ?? {};
  const errors = answer?.errors ?? {};
  const [chosen, setChosen] = useState(given[newFields.measure] ?? usual ?? "");
  const definition = fresh[chosen];
  const [code] = useState(given[newFields.code]);
  const input = useEmptied<HTMLInputElement>(answer?.saved, newFields.code);
  return (
    <div className="border-b border-line py-4 md:grid md:grid-cols-[8rem_1fr_11.5rem] lg:grid-cols-[8rem_1fr_11.5rem_10rem] md:gap-x-6">
      <div className="mb-2">
        <label htmlFor={newFields.code} className="block text-sm font-medium">
          A new client’s code
        </label>
        <input
          ref={input}
          id={newFields.code}
          name={newFields.code}
          data-quick
          defaultValue={code}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          aria-invalid={errors[newFields.code] ? true : undefined}
          aria-describedby={errors[newFields.code] && `${newFields.code}-error`}
          className={classes(controlLook(errors[newFields.code]), "min-h-9 w-full")}
        />
        <FieldError id={newFields.code}>{errors[newFields.code]}</FieldError>
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <div>
          <label htmlFor={newFields.measure} className="block text-sm font-medium">
            Judged by
          </label>
          <select id={newFields.measure} name={newFields.measure} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)} className={classes(controlLook(errors[newFields.measure]), "min-h-9 w-40")}>
            {usual === null && <option value="">Choose</option>}
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <FieldError id={newFields.measure}>{errors[newFields.measure]}</FieldError>
        </div>
        {definition && <HandScore name={newFields.score} definition={definition} of="the new client" before="first score" given={given[newFields.score] ?? ""} typed={given[newFields.score] ?? ""} saved={answer?.saved} error={errors[newFields.score]} />}
      </div>
      <p className="mt-2 text-sm text-muted md:mt-0">
        <Link to={paths.newEpisode()} className="link">
          Say more about the case
        </Link>
      </p>
    </div>
  );
}
