import { data } from "@remix-run/node";
import type { Viewer } from "~/accounts";
import { dayOf } from "~/core/days";
import { notFound } from "~/platform/guard.server";
import type { Activity } from "./activities";
import { addEntry } from "./add-entry.server";
import { ledgerForm } from "./ledger-form";
import { type Sent, errorsIn, sentFrom } from "./plan-form";
import { putEntryBack, removeEntry } from "./remove-entry.server";

/** What the ledger's page answers: which entry was added, and what was done in it, or removed, or why not. */
export type LedgerAnswer = { added: string | null; activity: Activity | null; removed: string | null; problem: string | null; errors: Record<string, string>; sent: Sent | null };

const nothing: LedgerAnswer = { added: null, activity: null, removed: null, problem: null, errors: {}, sent: null };

/** Carries out whichever form of the ledger was sent. */
export async function ledgerAction(viewer: Viewer, form: FormData, timeZone: string) {
  const sent = sentFrom(form);
  const read = ledgerForm(dayOf(new Date(), timeZone)).safeParse(sent);
  if (!read.success) return data<LedgerAnswer>({ ...nothing, errors: errorsIn(read.error), sent }, 400);
  const asked = read.data;
  if (asked.intent === "add") {
    const added = await addEntry(viewer, asked);
    return added.ok ? data<LedgerAnswer>({ ...nothing, added: added.value.entryId, activity: asked.activity }) : data<LedgerAnswer>({ ...nothing, problem: added.problem, sent }, 400);
  }
  const changed = asked.intent === "remove" ? await removeEntry(viewer, asked.entryId) : await putEntryBack(viewer, asked.entryId);
  if (!changed.ok) notFound();
  return data<LedgerAnswer>({ ...nothing, removed: asked.intent === "remove" ? asked.entryId : null });
}
