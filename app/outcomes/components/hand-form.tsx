import { Form, useNavigation } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import type { ByHandAnswer } from "../care/by-hand-form";
import type { ByHandPage } from "../care/by-hand-page.server";
import { isDueOn } from "../care/read-typed";
import { HandNew } from "./hand-new";
import { HandRow } from "./hand-row";
import { fieldsOf } from "./use-kept-rows";

export const handForm = "by-hand";

type Props = { page: ByHandPage; today: string; answer: ByHandAnswer | undefined; filter: string };

/** Enter goes on to the next field in sight, and from the last one to Save. */
function onEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const field = event.target;
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !(field instanceof HTMLInputElement) || !("quick" in field.dataset)) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-quick], [data-save]")].filter((each) => each.offsetParent !== null && !each.closest("details:not([open])"));
  all[all.indexOf(field) + 1]?.focus();
}

/** Whoever has a keyboard begins to type at once; on a touch screen the keys would cover the page. */
function useFirstField(answered: boolean) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    const taken = focused !== null && focused !== document.body && focused.tagName !== "H1" && focused.tagName !== "A";
    if (answered || taken || !matchMedia("(hover: hover) and (pointer: fine)").matches) return;
    form.current?.querySelector<HTMLElement>("li:not([hidden]) [data-quick]")?.focus();
  }, [answered]);
  return form;
}

/**
 * All open clients in one form: those who usually come on the day first. What is filtered away keeps what was typed, and so
 * does all else: a client stays where they stand until the page is loaded anew or another day is chosen, and nothing that
 * comes back from saving puts a field anew in which somebody types already.
 */
export function HandForm({ page, today, answer, filter }: Props) {
  // Another day brings clients to other lists, with what is typed by then.
  const [{ day, typed }, setDay] = useState({ day: answer?.given.day ?? today, typed: answer?.given ?? {} });
  const typedIn = (name: string) => typed[name];
  // Whoever has just been saved was seen on this day, which would move them.
  const [seenAtFirst, setSeenAtFirst] = useState(() => new Map(page.rows.map(({ episodeId, lastSeen }) => [episodeId, lastSeen])));
  const found = page.rows.filter(({ episodeId }) => !seenAtFirst.has(episodeId));
  if (found.length > 0) setSeenAtFirst(new Map([...seenAtFirst, ...found.map(({ episodeId, lastSeen }) => [episodeId, lastSeen] as const)]));
  const form = useFirstField(answer !== undefined);
  const busy = useNavigation().state === "submitting";
  const shown = (name: string) => name.toLowerCase().includes(filter.trim().toLowerCase());
  const ended = page.rows.filter(({ endedOn }) => endedOn !== null);
  const due = page.rows.filter(({ episodeId, endedOn }) => endedOn === null && isDueOn(seenAtFirst.get(episodeId) ?? null, day));
  const others = page.rows.filter((row) => !due.includes(row) && !ended.includes(row));
  const lists = [
    { key: "due", title: "Usually come on this day", rows: due },
    { key: "others", title: due.length > 0 ? "Others" : "Open clients", rows: others },
    { key: "ended", title: "Ended: a score after the last day is a follow-up", rows: ended },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Form ref={form} id={handForm} method="post" preventScrollReset onKeyDown={onEnter} noValidate>
      <input type="hidden" name="intent" value="save" />
      <Field type="date" name="day" label="Day" defaultValue={day} max={today} onChange={({ currentTarget: { value, form: all } }) => setDay({ day: value || today, typed: fieldsOf(all) })} error={answer?.errors.day} className="mb-8 w-44" />
      {lists.map(({ key, title, rows }) => (
        <section key={key} aria-label={title} hidden={!rows.some(({ name }) => shown(name))} className="mb-10">
          <h2 className="border-b border-line pb-2 text-lg">{title}</h2>
          <ul>
            {rows.map((row) => (
              <HandRow key={row.episodeId} row={row} definitions={page.definitions} all={page.fresh} day={day} answer={answer} typedIn={typedIn} hidden={!shown(row.name)} />
            ))}
          </ul>
        </section>
      ))}
      <section aria-label="New client" className="mb-8">
        <h2 className="border-b border-line pb-2 text-lg">Somebody new</h2>
        <HandNew page={page} answer={answer} />
      </section>
      <div data-foot className="sticky bottom-0 -mx-5 border-t border-line bg-paper px-5 py-3 sm:mx-0 sm:px-0">
        <Button busy={busy} data-save>
          Save all
        </Button>
      </div>
    </Form>
  );
}
