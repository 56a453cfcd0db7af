export {
  approaches,
  illustratedLabel,
  stances,
  therapistRisks,
  type Approach,
  type ClipFacts,
  type Criterion,
  type Rubric,
  type RubricItem,
  type Skill,
  type Stance,
  type Vignette,
} from "./model";
