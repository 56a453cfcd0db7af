import { illustratedLabel } from "~/library";

/** Stands under a clip that was drawn and is spoken by a machine. */
export const Illustrated = () => <span className="inline-block first-letter:uppercase">{illustratedLabel}</span>;
