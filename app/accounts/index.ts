export { ConsentForm } from "./components/consent-form";
export { type Consent, type ConsentPurpose, consentPurposes, consentSchema, retentionChoices } from "./consent";
export { type Role, inOrder, roleNames, roles } from "./roles";
export { type Viewer, hasRole } from "./viewer";
