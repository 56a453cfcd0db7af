import type { Skill, Vignette } from "~/library";
import type { WorkedAnswers } from "./skill-model";

type Given = {
  workedAnswers: Skill["workedAnswers"];
  vignette: (slug: string) => Vignette | null;
  /** Moments that the viewer has answered, at whichever level. */
  attempted: ReadonlySet<string>;
  /** Whether the viewer may open them to teach with, and whether they have asked to. */
  toTeach: boolean;
  asked: boolean;
};

/** A worked answer opens by one's own first answer to its moment, at whichever level. Whoever teaches may open it without. */
export function workedAnswersFor({ workedAnswers, vignette, attempted, toTeach, asked }: Given): WorkedAnswers {
  const all = workedAnswers.flatMap(({ words, why, ...answer }) => {
    const to = vignette(answer.vignette);
    return to ? { words, why, to } : [];
  });
  if (all.length === 0) return { state: "none" };
  const teaching = toTeach && asked && all.some(({ to }) => !attempted.has(to.moment));
  const open = all.filter(({ to }) => teaching || attempted.has(to.moment));
  const closed = all.filter((answer) => !open.includes(answer));
  if (open.length === 0) return { state: "closed", count: all.length, first: momentsOf(closed.map(({ to }) => to)), toTeach };
  const answers = open.map(({ words, why, to }) => ({ words, why, title: to.title, client: { name: to.client.name }, level: to.level, said: to.sentences }));
  return { state: "open", answers, closed: closed.length, teaching };
}

/** Each moment once, by the first of its vignettes. */
function momentsOf(vignettes: Vignette[]) {
  const first = vignettes.filter((one, i) => vignettes.findIndex((other) => other.moment === one.moment) === i);
  return first.map(({ slug, title, client }) => ({ slug, title, clientName: client.name }));
}
