import type { ByHandAnswer } from "./by-hand-form";

/** Why nothing was saved: scores that are here already for that day, and fields beside which the reason stands. Null where nothing was wrong. */
export function notSavedInWords({ errors, there }: Pick<ByHandAnswer, "errors" | "there">): string | null {
  const here = Object.keys(there).length;
  const others = Object.keys(errors).length - here;
  if (here + others === 0) return null;
  const already = here === 0 ? [] : [here === 1 ? "one score is here already for that day" : `${here} scores are here already for that day`];
  const wrong = others === 0 ? [] : [others === 1 ? "one field needs a look" : `${others} fields need a look`];
  const words = [...already, ...wrong].join(", and ");
  const next = here === 0 ? "What you typed is still here." : `Say whether to replace ${here === 1 ? "it" : "them"}, or take out what you typed.`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}; nothing was saved yet. ${next}`;
}
