import { useState } from "react";
import { RadioScale, cannotRate } from "~/ui/radio-scale";
import type { RatedItem as Item } from "../items";
import type { Rating } from "../model";
import { chosenFor, reasonField } from "../review-form";
import { reasonsNotToRate } from "../words";
import type { Saver } from "./use-saver";

type Props = {
  item: Item;
  rating: Rating | undefined;
  /** Of the form: it is open from the start. */
  first: boolean;
  /** How the trainee saw it, in words; shown once the reviewer has made up their own mind. */
  seenBySelf: string | null;
  change: Saver["change"];
};

/** One item with its scale; a change is on its way to be kept as soon as it is made. */
export function RatedItem({ item, rating, first, seenBySelf, change }: Props) {
  const [{ value, reason }, setChosen] = useState(() => chosenFor(item, rating));

  function choose(next: { value: string; reason: string }) {
    setChosen(next);
    const cannot = next.value === cannotRate;
    if (cannot && !next.reason.trim()) return;
    change({ [item.itemKey]: next.value, [reasonField(item.itemKey)]: next.reason }, cannot ? "after-typing" : "now");
  }

  return (
    <div>
      <RadioScale
        name={item.itemKey}
        legend={item.critical ? `${item.title} (critical)` : item.title}
        hint={
          <>
            {item.summary}
            {item.note && <span className="mt-1 block">Here: {item.note}</span>}
          </>
        }
        options={item.options.map((option) => ({ value: option.value, label: option.label }))}
        value={value}
        onChange={(next) => choose({ value: next, reason: next === cannotRate ? reason : "" })}
        anchors={item.anchors}
        reasons={reasonsNotToRate}
        reason={reason}
        openAtFirst={first}
        onReason={(next) => choose({ value: cannotRate, reason: next })}
      />
      {value !== cannotRate && (
        <noscript>
          <label className="text-sm">
            If it cannot be rated, because <input name={reasonField(item.itemKey)} className="min-h-8 rounded-md border border-edge bg-sheet px-2" />
          </label>
        </noscript>
      )}
      {seenBySelf && value && <p className="-mt-2 pb-3 text-sm text-muted">{seenBySelf}</p>}
    </div>
  );
}
