import type { Ahead } from "../../sitting/model";
import { listed } from "../../shelf/words";
import { BeforeYouBegin } from "../content-note";

type Props = { ahead: Ahead; /** What touches it: "The next clip". */ when: string };

/** What clips that were not met yet touch, without telling which one does. */
export function WhatComes({ ahead: { touches, notes }, when }: Props) {
  return touches.length === 0 ? null : <BeforeYouBegin says={`${when} touches ${listed(touches, "or")}.`} notes={notes} may="stop" className="mt-6" />;
}
