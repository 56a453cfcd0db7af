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

/** Such as "Shows 3 of 12 moments at level 3 and 1 of 4 from your own side"; of what nothing is shown nothing is said. */
export function shownInWords(shown: Shown, all: Shown): string {
  if (countOf(shown) === 0) return "Shows nothing.";
  if (countOf(shown) === countOf(all) && allInWords(shown) === allInWords(all)) return `Shows all: ${allInWords(all)}.`;
  const of = (key: keyof Shown, one: string, many: string) => {
    const [some, every] = [shown[key].length, all[key].length];
    return some === 0 ? [] : [`${some === every ? some : `${some} of ${every}`} ${every === 1 ? one : many}`];
  };
  return `Shows ${listed([
    ...of("moments", "moment", "moments").map((words) => words + atLevels(shown.moments)),
    ...of("ownSide", "from your own side", "from your own side"),
    ...of("conversations", "conversation", "conversations"),
  ])}.`;
}

/** Which levels of these moments are shown, where not all of them are: the one level, or in how many clips. */
function atLevels(moments: Moment[]): string {
  if (moments.every(({ levels, ofLevels }) => levels.length === ofLevels)) return "";
  const [level, ...others] = new Set(moments.flatMap(({ levels }) => levels.map((one) => one.level)));
  return others.length === 0 ? ` at level ${level}` : ` in ${count(levelsOf({ moments }), "clip")}`;
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

const howMany = (done: number, of: number, what: string) => (done === 0 ? "" : `, ${done === of && of > 1 ? "all" : done} ${what}`);

/** What a skill is practised with and how much of it was, such as "Carol, 3 levels, 1 answered; 3 conversations, 1 rehearsed". */
export function practisedWith({ moments, ownSide, conversations }: Shown): string {
  const levels = moments.flatMap((moment) => moment.levels);
  const done = (all: { answeredAt: Date | null }[]) => all.filter(({ answeredAt }) => answeredAt).length;
  const own = ownSide.filter((moment) => done(moment.levels) > 0).length;
  const parts = [
    ...(moments.length > 0 ? [`${listed(moments.map(({ client }) => client.name))}, ${count(levels.length, "level")}${howMany(done(levels), levels.length, "answered")}`] : []),
    ...(ownSide.length > 0 ? [`${ownSide.length} from your own side${howMany(own, ownSide.length, "answered")}`] : []),
    ...(conversations.length > 0 ? [`${count(conversations.length, "conversation")}${howMany(done(conversations), conversations.length, "rehearsed")}`] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : "Nothing to practise it with yet.";
}
