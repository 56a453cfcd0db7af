export { ClipPoster, clipOrigin } from "./components/clip-poster";
export { ClipStill } from "./components/clip-still";
export {
  approaches,
  type Criterion,
  type Rubric,
  type Skill,
  type Vignette,
} from "./model";
export { type Measure, measureKey, measureSchema } from "./measure-model";
