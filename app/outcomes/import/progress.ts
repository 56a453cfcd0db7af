/** What long work on a file is busy with. */
export const steps = ["receive", "look", "keep", "read", "scores", "compare", "bring", "take-back"] as const;
export type Step = (typeof steps)[number];

/** Says what is done, and of how much; without a `total` it is not known how much is left. */
export type Tell = (step: Step, done?: number, total?: number) => void;

export type Progress = {
  step: Step;
  done: number;
  /** 0 where it is not known how much is left. */
  total: number;
  /** "refused": it came to nothing, and `problem` says why. "broken": whoever did it is gone, and nothing came of it. */
  state: "going" | "refused" | "broken";
  problem: string | null;
};

/** For work that nobody follows. */
export const tellNobody: Tell = () => undefined;

const megabytes = (bytes: number, locale: string) => (bytes / 1e6).toLocaleString(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** "Row 340,000 of 1,000,000 is read." Numbers as the reader writes them. */
export function progressInWords({ step, done, total }: Pick<Progress, "step" | "done" | "total">, locale: string): string {
  const [one, all] = [done.toLocaleString(locale), total.toLocaleString(locale)];
  switch (step) {
    case "receive":
      return `${megabytes(done, locale)} MB of the file are here.`;
    case "look":
      return `${one} rows are looked through.`;
    case "keep":
      return `Row ${one} of ${all} is read.`;
    case "read":
      return `Row ${one} of ${all} is read by what its columns hold.`;
    case "scores":
      return `The scores of row ${one} of ${all} are read.`;
    case "compare":
      return "The scores are compared with each other and with what is here already.";
    case "bring":
      return `${one} of ${all} scores are in; they count once all are.`;
    case "take-back":
      return "What this import brought is being taken back.";
  }
}

/** What is said before anything is known. */
export const beginning = "It has begun.";

/** Of work that was broken off, such as by a server that was started anew. */
export const brokenOff = "The work on this file was broken off, and nothing of it was done. You can start it again.";

/** Of work that ended with a fault. */
export const faulted = "Something went wrong, and nothing of it was done. You can start it again.";
