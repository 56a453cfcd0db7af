/** JSON that remembers where each value stands, so that a complaint about a value can name its line. */

export type Path = readonly (string | number)[];
export type JsonSource =
  | { ok: true; value: unknown; lineOf: (path: Path) => number }
  | { ok: false; line: number; message: string };

const literals: Record<string, unknown> = { true: true, false: false, null: null };

/** More brackets within each other than any file of ours has. */
const deepest = 50;

/** Where a value stands, and what stands in it. */
type Place = { line: number; within: Map<string | number, Place> };

const placeAt = (line: number): Place => ({ line, within: new Map() });

/** Parses JSON. A repeated key is an error, because the later one would silently win. Lines count from 1. */
export function readJson(text: string): JsonSource {
  const starts = lineStarts(text);
  let at = 0;
  const line = () => lineAt(starts, at);
  const fail = (message: string): never => {
    throw new SyntaxError(message);
  };
  const space = () => {
    while (/\s/.test(text[at] ?? "")) at += 1;
  };
  const expect = (sign: string) => {
    space();
    if (text[at] !== sign) fail(`expected ${sign} here`);
    at += 1;
  };
  const token = (pattern: RegExp, what: string): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? fail(`expected ${what} here`);
    at += found.length;
    return found;
  };
  const string = () => {
    space();
    const start = at;
    const found = token(/"(?:[^"\\\n]|\\.)*"/y, "a text in double quotes");
    try {
      return JSON.parse(found) as string;
    } catch {
      at = start;
      return fail("this text has a sign that must be escaped");
    }
  };
  /** Reads what stands between brackets; `member` reads one of them. */
  const members = (close: string, member: () => void) => {
    at += 1;
    space();
    if (text[at] === close) {
      at += 1;
      return;
    }
    for (;;) {
      member();
      space();
      if (text[at] !== ",") break;
      at += 1;
    }
    expect(close);
  };
  /** `depth`: the brackets around it. Its place is known before it is read, and filled while it is. */
  const value = (place: Place, depth: number): unknown => {
    space();
    if (depth > deepest) fail(`more than ${deepest} brackets stand within each other here`);
    if (text[at] === "{") {
      const entries = new Map<string, unknown>();
      members("}", () => {
        space();
        const [start, here] = [at, line()];
        const name = string();
        if (entries.has(name)) {
          at = start;
          fail(`"${name.slice(0, 80)}" stands here a second time`);
        }
        const member = placeAt(here);
        place.within.set(name, member);
        expect(":");
        entries.set(name, value(member, depth + 1));
      });
      return Object.fromEntries(entries);
    }
    if (text[at] === "[") {
      const list: unknown[] = [];
      members("]", () => {
        space();
        const member = placeAt(line());
        place.within.set(list.length, member);
        list.push(value(member, depth + 1));
      });
      return list;
    }
    if (text[at] === '"') return string();
    const word = token(/-?\d+(\.\d+)?([eE][+-]?\d+)?|true|false|null/y, "a value");
    return word in literals ? literals[word] : Number(word);
  };
  try {
    space();
    const top = placeAt(line());
    const whole = value(top, 0);
    space();
    if (at < text.length) fail("nothing may follow the closing bracket");
    return { ok: true, value: whole, lineOf: (path) => nearest(top, path).line };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, line: line(), message: error.message };
  }
}

/** Where each line begins. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

/** Which line a sign stands in, from 1. */
function lineAt(starts: number[], at: number): number {
  let [known, beyond] = [0, starts.length];
  while (beyond - known > 1) {
    const middle = (known + beyond) >> 1;
    if (starts[middle]! <= at) known = middle;
    else beyond = middle;
  }
  return known + 1;
}

/** The place of a value, or of the nearest enclosing one where the value is missing. */
function nearest(top: Place, path: Path): Place {
  let place = top;
  for (const part of path) {
    const inner = place.within.get(part);
    if (!inner) return place;
    place = inner;
  }
  return place;
}
