type ToDo = { invited: string[]; unsupervised: string[] };

/** Whom a programme lead has to look after, in one sentence: one person by name, several as a number. */
export function programmeInWords({ invited, unsupervised }: ToDo): string {
  const who = (names: string[], many: string) => (names.length === 1 ? names[0] : `${names.length} ${many}`);
  const parts = [
    invited.length > 0 && `${who(invited, "people")} ${invited.length === 1 ? "is" : "are"} invited and not in yet`,
    unsupervised.length > 0 && `${who(unsupervised, "trainees")} ${unsupervised.length === 1 ? "has" : "have"} no supervisor`,
  ].filter(Boolean);
  return parts.length === 0 ? "Everyone who was invited is in, and every trainee has a supervisor." : `${parts.join(", and ")}.`;
}
