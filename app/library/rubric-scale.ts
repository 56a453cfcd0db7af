import { z } from "zod";

/** Scores are stored in half points, and a page offers each of them. */
const mostSteps = 20;
const farthest = 100;

const inHalfPoints = (score: number) => Number.isInteger(score * 2);
const end = z.number().min(-farthest).max(farthest).refine(inHalfPoints, "must be a whole or a half point");

/** The scale of a rubric: half points or multiples of them, which lead from the lowest score to the highest. */
export const rubricScale = z
  .strictObject({ min: end, max: end, step: z.number().positive().refine(inHalfPoints, "must be 0.5 or a multiple of it") })
  .superRefine(({ min, max, step }, found) => {
    if (max <= min) found.addIssue({ code: "custom", path: ["max"], message: "must be above min" });
    else if (!Number.isInteger((max - min) / step) || (max - min) / step > mostSteps) found.addIssue({ code: "custom", path: ["step"], message: `must lead from min to max in at most ${mostSteps} whole steps` });
  });
