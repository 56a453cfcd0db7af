import { Field, TextArea } from "~/ui/field";
import { Section } from "~/ui/page";
import { fieldId } from "../../studio/draft";
import { type RubricDraft, anchorLines, mostItems } from "../../studio/rubric-draft";
import { type Written, given } from "./given";

type Props = { draft: RubricDraft; problems: Written["problems"] };

/** Everything that is written of a rubric, with room for one item more. The fields stand within a form of the caller's. */
export function RubricFields(props: Props) {
  const { field, errorOf } = given(props);
  const items = props.draft.items ?? [];
  const room = Math.min(items.length + 1, mostItems);
  return (
    <>
      <Section split title="The rubric">
        <div className="space-y-6">
          <Field {...field("title")} label="Title" maxLength={120} />
          <TextArea {...field("credit")} label="Whose it is" hint="And what its scores may be compared with, such as “Own anchors, after …; not comparable with published norms.”" rows={2} />
          <div id={fieldId("scale")} className="grid gap-6 sm:grid-cols-3">
            <Field {...field("scale.min")} label="Lowest score" inputMode="decimal" />
            <Field {...field("scale.max")} label="Highest score" inputMode="decimal" />
            <Field {...field("scale.step")} label="In steps of" inputMode="decimal" />
          </div>
        </div>
      </Section>
      <Section split title="Items" hint="Each with what at least three scores look like.">
        <div id={fieldId("items")} className="space-y-10">
          {errorOf("items") && items.length === 0 && <p className="text-sm text-plum">{errorOf("items")}</p>}
          {Array.from({ length: room }, (_, i) => (
            <Item key={i} at={i} {...props} />
          ))}
          <p className="text-sm text-muted">Once this item is saved, there is room for another.</p>
        </div>
      </Section>
    </>
  );
}

function Item({ at, ...props }: Props & { at: number }) {
  const { field, valueOf, errorOf } = given(props);
  const name = (part: string) => `items.${at}.${part}`;
  const one = props.draft.items?.[at];
  const item = typeof one === "object" ? one : {};
  return (
    <fieldset className="space-y-4">
      <legend className="font-medium">Item {at + 1}</legend>
      <input type="hidden" name={name("id")} value={valueOf(name("id"))} />
      <Field {...field(name("title"))} label="Name" maxLength={120} />
      <TextArea {...field(name("summary"))} label="What is rated" rows={2} />
      <TextArea id={fieldId(name("anchors"))} name={name("anchors")} defaultValue={anchorLines(item.anchors)} error={errorOf(name("anchors"))} label="Anchors" hint="One a line, lowest first: a score, a colon, and what it looks like, such as “0: goes round it”." rows={4} />
      <TextArea {...field(name("failure"))} label="How it is commonly missed" hint="If you like." rows={2} />
      <label className="flex gap-3">
        <input type="checkbox" name={name("critical")} defaultChecked={item.critical === true} className="mt-1 size-5 accent-pine" />
        The lowest score on it means that the whole is to be rehearsed again
      </label>
    </fieldset>
  );
}
