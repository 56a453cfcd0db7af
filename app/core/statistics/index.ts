export { type Coefficient, intraclassCorrelation } from "./intraclass-correlation";
export { normalQuantile } from "./normal-quantile";
export { type PreToPostEffect, preToPostEffect } from "./pre-to-post-effect";
export { type ChangeInput, type FunctionalRange, isFunctional, reliableChange } from "./reliable-change";
export { type Share, wilsonInterval } from "./wilson-interval";
