import { z } from "zod";

const matrix = z.array(z.array(z.number()).length(2)).length(2);

/** What is kept of a fit: score = line of the logarithm of the place in the course, with every client's own line around it. A new form gets a new version. */
export const keptFitSchema = z.object({
  version: z.literal(2),
  /** Intercept and slope, and their covariance. */
  coefficients: z.array(z.number()).length(2),
  covariance: matrix,
  /** How clients' own intercepts and slopes vary. */
  g: matrix,
  residualVariance: z.number().nonnegative(),
  /** The last place in the course that enough clients were followed to: nothing is known of what comes after it. */
  reach: z.number().int().positive(),
});

export type KeptFit = z.output<typeof keptFitSchema>;
