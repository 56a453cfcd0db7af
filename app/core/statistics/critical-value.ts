import { normalQuantile } from "./normal-quantile";

/** Why there is no critical value. */
export const noCriticalValue = "The confidence must lie between 0 and 100 %, and not so near to 100 % that no computer tells them apart.";

export const isConfidence = (confidence: unknown): confidence is number => typeof confidence === "number" && confidence > 0 && confidence < 1;

/** The two-sided critical value of the standard normal distribution at a confidence between 0 and 1, such as 1.96 at 0.95; null where there is none. */
export function criticalValue(confidence: number): number | null {
  if (!isConfidence(confidence)) return null;
  const p = (1 + confidence) / 2;
  return p < 1 ? normalQuantile(p) : null;
}
