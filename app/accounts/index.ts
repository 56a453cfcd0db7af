export { ConsentForm } from "./components/consent-form";
export { ReadMail } from "./components/read-mail";
export { type Consent, type ConsentPurpose, consentPurposes, keptAfterLeavingDays, retentionChoices } from "./consent";
export { consentSchema } from "./model";
export { type Role, inOrder, roleNames, roles } from "./roles";
export { type Viewer, hasRole } from "./viewer";
