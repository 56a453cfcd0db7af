/** JSON that remembers where each value stands, so that a complaint about a value can name its line. */

export type Path = readonly (string | number)[];
export type JsonSource =
  | { ok: true; value: unknown; lineOf: (path: Path) => number }
  | { ok: false; line: number; message: string };

const literals: Record<string, unknown> = { true: true, false: false, null: null };

/** Parses JSON. A repeated key is an error, because the later one would silently win. Lines count from 1. */
export function readJson(text: string): JsonSource {
  const lines = new Map<string, number>();
  let at = 0;
  const line = () => text.slice(0, at).split("\n").length;
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
  const value = (path: Path): unknown => {
    space();
    if (!lines.has(key(path))) lines.set(key(path), line());
    if (text[at] === "{") {
      const entries = new Map<string, unknown>();
      members("}", () => {
        space();
        const [start, here] = [at, line()];
        const name = string();
        if (entries.has(name)) {
          at = start;
          fail(`"${name}" stands here a second time`);
        }
        lines.set(key([...path, name]), here);
        expect(":");
        entries.set(name, value([...path, name]));
      });
      return Object.fromEntries(entries);
    }
    if (text[at] === "[") {
      const list: unknown[] = [];
      members("]", () => list.push(value([...path, list.length])));
      return list;
    }
    if (text[at] === '"') return string();
    const word = token(/-?\d+(\.\d+)?([eE][+-]?\d+)?|true|false|null/y, "a value");
    return word in literals ? literals[word] : Number(word);
  };
  try {
    const whole = value([]);
    space();
    if (at < text.length) fail("nothing may follow the closing bracket");
    return { ok: true, value: whole, lineOf: (path) => nearest(lines, path) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, line: line(), message: error.message };
  }
}

const key = (path: Path) => JSON.stringify(path);

/** The line of a value, or of the nearest enclosing one where the value is missing. */
function nearest(lines: Map<string, number>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const found = lines.get(key(path.slice(0, length)));
    if (found !== undefined) return found;
  }
  return lines.get("[]") ?? 1;
}
