import { countOf, type Shown } from "./filter";
import type { Client, Level, Moment } from "./model";

/** What the library's pages say of themselves, pure. */

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** Such as "abuse, suicide and violence". */
export const listed = (parts: string[], last: "and" | "or" = "and") => (parts.length > 1 ? `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}` : parts.join(""));

const levelsOf = ({ moments }: Pick<Shown, "moments">) => moments.reduce((sum, { levels }) => sum + levels.length, 0);

/** Such as "12 moments in 36 clips, 4 from your own side and 3 conversations"; kinds that a library has not are not named. */
export function allInWords({ moments, ownSide, conversations }: Shown): string {
  return listed([
    ...(moments.length > 0 ? [`${count(moments.length, "moment")} in ${count(levelsOf({ moments }), "clip")}`] : []),
    ...(ownSide.length > 0 ? [`${ownSide.length} from your own side`] : []),
    ...(conversations.length > 0 ? [count(conversations.length, "conversation")] : []),
  ]);
}

/** Such as "Shows 3 of 12 moments in 7 clips and 1 of 4 from your own side". */
export function shownInWords(shown: Shown, all: Shown): string {
  if (countOf(shown) === countOf(all) && allInWords(shown) === allInWords(all)) return `Shows all: ${allInWords(all)}.`;
  const levelsShown = levelsOf(shown) === levelsOf(all) || levelsOf(all) === all.moments.length ? "" : ` in ${count(levelsOf(shown), "clip")}`;
  const of = (key: keyof Shown, one: string, many: string) =>
    all[key].length === 0 ? [] : [`${shown[key].length} of ${all[key].length} ${all[key].length === 1 ? one : many}`];
  return `Shows ${listed([...of("moments", "moment", "moments").map((words) => words + levelsShown), ...of("ownSide", "from your own side", "from your own side"), ...of("conversations", "conversation", "conversations")])}.`;
}

/** What some of these levels touch, with the levels where not all of them do; null where none touches anything. */
export function touchesInWords(all: Pick<Level, "level" | "touches">[]): string | null {
  const touched = [...new Set(all.flatMap(({ touches }) => touches))].map((what) => {
    const at = all.filter(({ touches }) => touches.includes(what)).map(({ level }) => String(level));
    return { what, where: at.length === all.length ? "" : ` at level${at.length > 1 ? "s" : ""} ${listed(at)}` };
  });
  const places = [...new Set(touched.map(({ where }) => where))].toSorted((a, b) => a.length - b.length);
  const said = places.map((where) => listed(touched.filter((one) => one.where === where).map(({ what }) => what)) + where);
  return said.length > 0 ? `Touches ${said.join(", and ")}.` : null;
}

const roles: Record<Client["role"], string> = { client: "", relative: ", a client’s relative", colleague: ", a colleague" };

/** Who speaks, such as "Arjun, 31" or "Helen, 44, a colleague". */
export const whoSpeaks = ({ name, age, role }: Client) => `${name}, ${age}${roles[role]}`;

/** Whom one meets to practise a skill, and how much of it was answered. */
export function answeredOf(moments: Moment[]): string {
  const all = moments.flatMap((moment) => moment.levels);
  const answered = all.filter(({ answeredAt }) => answeredAt).length;
  if (moments.length === 0) return "No moment by itself yet.";
  const whom = listed(moments.map(({ client }) => client.name));
  return `With ${whom}: ${answered === 0 ? `${count(all.length, "level")}, none answered yet` : `${answered} of ${count(all.length, "level")} answered`}.`;
}
