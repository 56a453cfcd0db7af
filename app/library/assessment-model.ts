import { z } from "zod";
import { edition, prose, slug } from "./fields";

/** Two or more forms of one assessment: clips that are met nowhere else, each form once by each person. */
export const assessmentSchema = z.strictObject({
  slug,
  edition,
  title: prose,
  about: prose,
  /** What may be said of the forms: "intended parallel" until the clips' difficulties are estimated. */
  standing: prose,
  rubric: slug,
  forms: z.array(z.strictObject({ id: slug, title: prose, vignettes: z.array(slug).min(3).max(9) })).min(2),
});

export type Assessment = z.infer<typeof assessmentSchema>;
export type AssessmentForm = Assessment["forms"][number];
