export { ClipPoster, clipOrigin } from "./components/clip-poster";
export { ClipStill } from "./components/clip-still";
export {
  approaches,
  type Criterion,
  type Rubric,
  type Skill,
  type Vignette,
} from "./model";
export { type Measure, measureKey } from "./measure-model";
export { criterionInWords } from "./measure-words";
export { cutOffInWords, reliableChangeInWords } from "./measure-words";
export { measureSchema } from "./measure-schema";
export { DefineMeasureFields } from "./components/define-measure-fields";
export { defineMeasureSchema } from "./define-measure";
