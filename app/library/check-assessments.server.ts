import type { Assessment } from "./assessment-model";
import type { Source } from "./content-files.server";
import type { Rubric, ShippedVignette } from "./model";

/** A clip belongs to one form of one assessment, and is met nowhere else. */
export function checkAssessments(sources: Source<Assessment>[], { vignettes, rubrics }: { vignettes: ShippedVignette[]; rubrics: Rubric[] }): void {
  const used = new Set<string>();
  for (const { value, complain } of sources) {
    if (!rubrics.some(({ slug }) => slug === value.rubric)) complain(["rubric"], `there is no rubric ${value.rubric}`);
    value.forms.forEach((form, i) => {
      if (form.vignettes.length !== value.forms[0]?.vignettes.length) complain(["forms", i, "vignettes"], "every form has the same number of clips");
      form.vignettes.forEach((slug, j) => {
        const at = ["forms", i, "vignettes", j];
        if (vignettes.find((one) => one.slug === slug)?.kind !== "assessment") complain(at, `${slug} is no vignette of the kind assessment`);
        if (used.has(slug)) complain(at, `${slug} is used twice`);
        used.add(slug);
      });
    });
  }
}
