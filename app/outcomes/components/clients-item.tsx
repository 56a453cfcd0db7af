import { FieldError } from "~/ui/field-parts";
import { type FormOnPage, fieldOf, leastOf } from "../administer/model";
import type { CrisisContact } from "../settings";
import { SignOfRisk } from "./not-monitored";

type Props = { measure: FormOnPage; item: number; given: number | undefined; missing: boolean; contacts: CrisisContact[]; own: boolean };

/** One question with all its answers, each as wide as the page, for a finger. */
export function ClientsItem({ measure, item, given, missing, contacts, own }: Props) {
  const { place, items, answers, riskItem } = measure;
  const field = fieldOf(place, item);
  const risk = item === riskItem;
  return (
    <fieldset id={field} className="group min-w-0 scroll-mt-6" aria-describedby={missing ? `${field}-error` : undefined}>
      <legend className="w-full">
        <span className="block text-sm text-muted">
          Question {item} of {items.length}
        </span>
        <span className="mt-1 block font-serif text-xl">{items[item - 1]}</span>
      </legend>
      <FieldError id={field}>{missing && "This question has no answer yet."}</FieldError>
      <div className="mt-4 grid gap-2">
        {answers.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-14 items-center gap-4 rounded-md border border-edge bg-sheet px-4 py-2 text-lg hover:border-pine has-checked:border-pine has-checked:bg-pine-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-pine"
          >
            <input type="radio" name={field} value={value} defaultChecked={given === value} data-sign={risk && value > leastOf(measure) ? "" : undefined} className="outline-none" />
            {label}
          </label>
        ))}
      </div>
      {risk && (
        <div role="status" className="mt-4 hidden group-has-[[data-sign]:checked]:block">
          <SignOfRisk contacts={contacts} own={own} />
        </div>
      )}
    </fieldset>
  );
}
