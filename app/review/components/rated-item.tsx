import { type KeyboardEvent, useState } from "react";
import { RadioScale, cannotRate } from "~/ui/radio-scale";
import type { RatedItem as Item } from "../items";
import type { Rating } from "../model";
import { chosenFor, reasonField } from "../review-form";
import { reasonsNotToRate } from "../words";
import type { Saver } from "./use-saver";

type Props = { item: Item; rating: Rating | undefined; change: Saver["change"] };

/** One item with its scale; a change is on its way to be kept as soon as it is made. */
export function RatedItem({ item, rating, change }: Props) {
  const [{ value, reason }, setChosen] = useState(() => chosenFor(item, rating));

  function choose(next: { value: string; reason: string }) {
    setChosen(next);
    const cannot = next.value === cannotRate;
    if (cannot && !next.reason.trim()) return;
    change({ [item.itemKey]: next.value, [reasonField(item.itemKey)]: next.reason }, cannot ? "after-typing" : "now");
  }

  function press(event: KeyboardEvent<HTMLDivElement>) {
    const half = halfPressed(event);
    if (half === null || !item.options.some((option) => option.value === half)) return;
    event.preventDefault();
    choose({ value: half, reason: "" });
    const radios = event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=radio]");
    [...radios].find((radio) => radio.value === half)?.focus();
  }

  return (
    // The key is that of the radios inside, on its way up.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={press}>
      <RadioScale
        name={item.itemKey}
        legend={item.title}
        hint={item.summary}
        options={item.options.map((option) => ({ value: option.value, label: option.label }))}
        value={value}
        onChange={(next) => choose({ value: next, reason: next === cannotRate ? reason : "" })}
        anchors={item.anchors}
        reasons={reasonsNotToRate}
        reason={reason}
        onReason={(next) => choose({ value: cannotRate, reason: next })}
      />
    </div>
  );
}

/**
 * A digit with Shift stands for the half point above it: one stroke for any score. It goes by the key's place, because
 * most layouts put a sign there; where Shift gives the digit itself, it is that digit and not this.
 */
function halfPressed({ target, code, key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): string | null {
  if (!(target instanceof HTMLInputElement) || target.type !== "radio" || !shiftKey || altKey || ctrlKey || metaKey || /^\d$/.test(key)) return null;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  return digit === undefined ? null : `${digit}.5`;
}
