import type { Role, Viewer } from "~/accounts/index";
import type { Sent } from "./site";
import type { World } from "./world";

/** A form as it would be sent, and whom the ids in it belong to: nobody else can do anything with them. */
export type Form = {
  body: (world: World) => Sent["body"];
  only?: (world: World) => Viewer[];
  /** What it names cannot be told from what is over or was never there, so the page says so in words. */
  inWords?: true;
  /** Where fewer roles may send it than may see the page. */
  for?: readonly Role[];
};

/** Whom a page is for. A refusal is 403 without the role, and 404 with it where the thing is another's. */
export type Entry = {
  for: "anyone" | "signed in" | readonly Role[];
  /** A fixture for every param: something of the owner's. */
  params?: (world: World) => Record<string, string>;
  /** Of those with the role, these; all others find nothing. */
  only?: (world: World) => Viewer[];
  /** There outside of demo mode for nobody. */
  onlyInDemo?: boolean;
  /** There for nobody at all. */
  never?: boolean;
  /** The same page about something else that is the owner's. */
  also?: Record<string, { params: (world: World) => Record<string, string>; only: (world: World) => Viewer[] }>;
  /** Every form that the action knows, by its name. */
  forms?: Record<string, Form>;
};

export const uuid = () => crypto.randomUUID();

/** A form with its intent, as the page would send it. */
export const form = (fields: (world: World) => Record<string, string>, only?: Form["only"]): Form => ({ body: fields, ...(only && { only }) });

export const ofTheOwner = (world: World) => [world.owner];
export const ofTheReviewer = (world: World) => [world.reviewer];
