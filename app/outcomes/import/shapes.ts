import { wordsIn } from "./column-words";
import type { Column, Mapping } from "./mapping";
import type { FileColumn } from "./model";

type Given = { columns: FileColumn[]; mapping: Pick<Mapping, "columns"> };

/** A shape of file that is read without a word of its columns being said. `columns` are such as it has. */
export type Shape = { id: string; name: string; columns: string; /** What its columns hold beside scores, whatever they are called. */ holds: ("client" | "session" | "date" | "label" | "measure" | "value")[]; is: (given: Given) => boolean };

const has = ({ mapping }: Given, as: Column["as"]) => mapping.columns.some((column) => column.as === as);
const occasions = ({ mapping }: Given) => mapping.columns.flatMap((column) => (column.as === "score" && column.occasion ? [column.occasion] : []));
const named = ({ columns }: Given, pattern: RegExp) => columns.some(({ name }) => pattern.test(wordsIn(name).join(" ")));
const isRedcap = (given: Given) => named(given, /^record id$/) && named(given, /^(redcap (event name|repeat (instrument|instance))|event name|repeat (instrument|instance)|.+ complete)$/);
const inRows = (given: Given) => has(given, "client") && (has(given, "score") || has(given, "item"));

/** The first that a file is counts. */
export const shapes: readonly Shape[] = [
  { id: "redcap", holds: ["client", "label", "session"], name: "REDCap, one row a visit", columns: "record_id, redcap_event_name, redcap_repeat_instance, phq9_1 … phq9_9, phq9_complete", is: (given) => isRedcap(given) && inRows(given) },
  { id: "score-rows", holds: ["client", "measure", "value", "date"], name: "One row a score, its measure named beside it", columns: "client_id, measure, date, score", is: (given) => has(given, "measure") && has(given, "value") },
  { id: "first-last", holds: ["client"], name: "First and last score side by side", columns: "Client ID, PHQ9 First, PHQ9 Last, GAD7 First, GAD7 Last", is: (given) => new Set(occasions(given)).size === 2 && occasions(given).every((name) => /^(first|last|pre|post|start|end|initial|final)\b/i.test(name)) },
  { id: "wide", holds: ["client"], name: "A column for each measure and session", columns: "client, phq9_s1, gad7_s1, phq9_s2, gad7_s2", is: (given) => new Set(occasions(given)).size > 1 },
  { id: "sessions", holds: ["client", "session"], name: "One row a session, outcome and alliance", columns: "Client ID; Session; ORS; SRS", is: (given) => inRows(given) && has(given, "session") && named(given, /\b(ors|srs)\b/) },
  { id: "appointments", holds: ["client", "date"], name: "One row an appointment", columns: "ReferralID, AppointmentDate, PHQ9, GAD7, AttendanceStatus", is: (given) => inRows(given) && has(given, "date") && named(given, /\b(appointment|attendance|contact|visit)\b/) },
  { id: "measurements", holds: ["client", "date"], name: "One row a measurement", columns: "client, date, total score of each measure", is: (given) => inRows(given) && (has(given, "date") || has(given, "session") || has(given, "label")) },
];

/** The shape that a file has; null where it is none of them. */
export const shapeOf = (given: Given): string | null => shapes.find(({ is }) => is(given))?.name ?? null;
