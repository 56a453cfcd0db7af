import { contradictions } from "./measure-checks";
import { measureFields } from "./measure-model";

/** An instrument as data: content/measures, and what an organisation defines itself. */
export const measureSchema = measureFields.superRefine((measure, context) => {
  for (const { path, message } of contradictions(measure)) context.addIssue({ code: "custom", path, message });
});
