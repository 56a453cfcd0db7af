import type { CrisisContact } from "../settings";

export type Way = "hand_over" | "link";

/** Where something that was given to a client stands. Only what is open or declined can still be answered. */
export type AdministrationState = "open" | "declined" | "submitted" | "cancelled" | "expired";

/** One measure as a client reads it. */
export type FormOnPage = {
  /** From 1; the names of its fields begin with it. */
  place: number;
  name: string;
  language: string;
  notice: string;
  stem: string;
  answers: { value: number; label: string }[];
  items: string[];
  riskItem: number | null;
};

/** What a client has before them: nothing of it names anybody. */
export type ClientsForm = { measures: FormOnPage[]; asksAboutRisk: boolean; contacts: CrisisContact[] };

/** The name of an item's field. */
export const fieldOf = (place: number, item: number) => `m${place}-${item}`;

/** Above this an item about risk is a sign of it. */
export const leastOf = ({ answers }: { answers: { value: number }[] }) => Math.min(...answers.map(({ value }) => value));

/** How long a link can be good for, in hours. */
export const linkHours = [
  { hours: 1, label: "1 hour" },
  { hours: 24, label: "24 hours" },
  { hours: 72, label: "3 days" },
  { hours: 168, label: "7 days" },
] as const;
export const usualHours = 24;

/** The longest that the address of the page after a sending may carry on. */
export const mostKept = 8000;

/** A hand-over is over after so long; the clinician takes the tablet back as before. */
export const handOverMinutes = 60;

/** What a PIN is. */
export const isPin = (text: string) => /^\d{4,8}$/.test(text);

/** After so many wrong PINs only signing in again helps. */
export const mostPinAttempts = 5;

/** The fields of a form that have no answer among these, in the order of the page. */
export const unanswered = (measures: FormOnPage[], given: Record<string, number>): string[] =>
  measures.flatMap(({ place, items }) => items.map((_, index) => fieldOf(place, index + 1)).filter((field) => given[field] === undefined));
