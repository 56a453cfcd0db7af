import { type KeyboardEvent, type RefObject, useRef } from "react";

type Given = {
  root: RefObject<HTMLElement | null>;
  values: string[];
  value: string;
  onChange: (value: string) => void;
  /** What a digit stands for: by itself the score of that name. */
  standsFor?: (digit: string) => string | undefined;
};

/** On a scale of words a digit is a place: 1 is the first of them. */
export const byPlace = (values: string[]) => (digit: string) => values[Number(digit) - 1];

/** A digit after the point within this time belongs to the same number. */
const decimalMs = 1500;

/**
 * Keys of one rated item, beside the arrows that radios have: a digit chooses the score, or the word at that place; with
 * Shift the half point above it, one stroke for any score; the same digit again, or a full stop, adds the half or takes
 * it away ("3.5" can be typed as it is read); x says "cannot be rated"; Enter goes on to the next item.
 */
export function useScaleKeys({ root, values, value, onChange, standsFor = (digit) => digit }: Given) {
  const pointAt = useRef(-Infinity);

  function choose(next: string | undefined) {
    if (next === undefined || !values.includes(next)) return;
    onChange(next);
    [...(root.current?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])].find((radio) => radio.value === next)?.focus();
  }

  const whole = value.split(".")[0] ?? "";
  const withHalf = value.includes(".") ? whole : `${whole}.5`;

  return function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const radio = event.target instanceof HTMLInputElement && event.target.type === "radio";
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      // Enter in a form would send it.
      event.preventDefault();
      toNextScale(root.current);
      return;
    }
    if (!radio) return;
    const half = halfPressed(event);
    if (half !== null && values.includes(half)) {
      event.preventDefault();
      choose(half);
      return;
    }
    const decimals = event.timeStamp - pointAt.current < decimalMs;
    if (/^\d$/.test(event.key)) {
      event.preventDefault();
      pointAt.current = -Infinity;
      if (decimals && (event.key === "5" || event.key === "0")) {
        choose(event.key === "5" ? `${whole}.5` : whole);
        return;
      }
      choose(event.key === whole && values.includes(withHalf) ? withHalf : standsFor(event.key));
    } else if ((event.key === "." || event.key === ",") && values.includes(withHalf)) {
      event.preventDefault();
      pointAt.current = event.timeStamp;
      choose(withHalf);
    } else if (event.key.toLowerCase() === "x" && values.includes("cannot-rate")) {
      event.preventDefault();
      choose("cannot-rate");
    }
  };
}

/**
 * It goes by the key's place, because most layouts put a sign over a digit; where Shift gives the digit itself, it is
 * that digit and not this.
 */
function halfPressed({ code, key, shiftKey }: KeyboardEvent): string | null {
  if (!shiftKey || /^\d$/.test(key)) return null;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  return digit === undefined ? null : `${digit}.5`;
}

/** To the next rated item of the same form, or to whatever follows the last one. */
function toNextScale(from: HTMLElement | null) {
  const within = from?.closest("form") ?? from?.ownerDocument;
  if (!from || !within) return;
  const scales = [...within.querySelectorAll<HTMLElement>("[data-scale]")];
  const next = scales[scales.indexOf(from) + 1];
  const last = scales.at(-1);
  const after = [...within.querySelectorAll<HTMLElement>("textarea, button")].find(
    (each) => last && last.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const radios = next?.querySelectorAll<HTMLInputElement>("input[type=radio]:not(:disabled)") ?? [];
  ([...radios].find((radio) => radio.checked) ?? radios[0] ?? after)?.focus();
}
