import { type ReactNode, useId, useState } from "react";
import type { Measure } from "~/library";
import { classes } from "~/ui/classes";
import { FieldError, controlLook } from "~/ui/field-parts";
import { useReader } from "~/ui/reader";
import type { ByHandAnswer } from "../care/by-hand-form";
import { readTyped, typedInWords } from "../care/read-typed";
import { useEmptied } from "./use-emptied";

type Props = {
  name: string;
  definition: Measure;
  /** Whose score it is, for those who listen. */
  of: string;
  /** The score before, in a few words. */
  before: string | null;
  given: string;
  /** What stands in the field when the page puts it here. */
  typed: string;
  saved: ByHandAnswer["saved"] | undefined;
  /** What the server found wrong; it stands until something else is typed. */
  error: string | undefined;
  children?: ReactNode;
};

/**
 * The one small field of a measure: a total, or as many digits as it has answers. What was typed means is said while it is
 * typed. Enter goes on to the next one.
 */
export function HandScore({ name, definition, of, before, given, typed: first, saved, error, children }: Props) {
  const id = useId();
  const { locale } = useReader();
  const [initial] = useState(first);
  const [typed, setTyped] = useState(first);
  const input = useEmptied<HTMLInputElement>(saved, name, setTyped);
  const read = readTyped(definition, typed);
  const [left, setLeft] = useState(first !== "");
  const here = typed === given ? error : undefined;
  // Half a row of answers is no mistake yet: it is one once somebody goes on.
  const wrong = here ?? (left && read && !read.ok ? read.problem : undefined);
  const said = read?.ok ? typedInWords(definition, read.value, locale) : null;
  const items = definition.form?.items.length;
  return (
    <div className="min-w-32 flex-1 sm:max-w-56">
      <label htmlFor={id} className="flex items-baseline gap-2 text-sm">
        <span className="font-medium">
          {definition.short}
          <span className="sr-only"> of {of}</span>
        </span>
        {before && <span className="text-muted">{before}</span>}
      </label>
      <input
        ref={input}
        id={id}
        name={name}
        data-quick
        defaultValue={initial}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="next"
        maxLength={60}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={classes(wrong && `${id}-error`, `${id}-means`, items !== undefined && "how-to-type")}
        className={classes(controlLook(wrong), "min-h-9 w-32")}
      />
      <p id={`${id}-means`} aria-live="polite" className={classes("text-sm", said?.risk ? "font-medium text-plum" : "text-muted")}>
        {said?.text}
      </p>
      <FieldError id={id}>{wrong}</FieldError>
      {children}
    </div>
  );
}
