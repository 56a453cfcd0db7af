export {
  approaches,
  illustratedLabel,
  type Criterion,
  type Rubric,
  type Skill,
  type Vignette,
} from "./model";
