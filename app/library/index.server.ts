export { clipsHandler } from "./clips.server";
export { content, rubric, rubrics, skill, skills, vignette, vignettes } from "./content.server";
