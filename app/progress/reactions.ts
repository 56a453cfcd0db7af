/** How hard a piece of practice was for the one who did it (DOMAIN 3.5), in the order of the form. */
export const reactions = [
  { value: "too_easy", label: "Too easy" },
  { value: "good_challenge", label: "A good challenge" },
  { value: "too_hard", label: "Too hard" },
] as const;

export type Reaction = (typeof reactions)[number]["value"];
export const reactionValues = reactions.map(({ value }) => value) as [Reaction, ...Reaction[]];

/** Within a line, such as "too hard". */
export const reactionInLine = (reaction: Reaction) => reactions.find(({ value }) => value === reaction)!.label.toLowerCase();
