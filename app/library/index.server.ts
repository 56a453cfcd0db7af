export { type PlayedClip, clipFor, clipsFor } from "./clip-for.server";
export { clipsHandler } from "./clips.server";
export { deleteClip } from "./delete-clip.server";
export { type Library, content, libraryFor, measure, measures } from "./content.server";
export { attachClip, publishClip, retireClip, unretireClip } from "./organisation-clip.server";
export { measureInUse, measuresById, measuresOf } from "./measures.server";
export { defineMeasure } from "./define-measure.server";
