export { type Coefficient, type IntraclassCorrelation, intraclassCorrelation } from "./intraclass-correlation";
