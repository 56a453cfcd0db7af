export { type Coefficient, intraclassCorrelation } from "./intraclass-correlation";
