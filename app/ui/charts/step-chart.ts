export type StepChart = {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
  /** What is counted from left to right, and how far. */
  name: string;
  last: number;
  /** Shares between 0 and 1 that hold from `at` on; every line begins at 0. `end` names it where it ends. */
  lines: { label: string; look: "solid" | "dashed" | "dotted" | "faint"; steps: { at: number; share: number; lower: number | null; upper: number | null }[] }[];
};
