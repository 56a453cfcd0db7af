export { type PlayedClip, clipFor, clipsFor } from "./clip-for.server";
export { clipsHandler } from "./clips.server";
export { deleteClip } from "./delete-clip.server";
export { content, rubric, skill, vignette, vignettes } from "./content.server";
export { attachClip, publishClip, retireClip, unretireClip } from "./organisation-clip.server";
