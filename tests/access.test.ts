import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts/index";
import { db } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { handlers } from "~/wiring.server";
import { entries } from "./access/entries";
import type { Entry, Form } from "./access/entry";
import { everythingKept } from "./access/kept";
import { type Answer, ask, pages } from "./access/site";
import { type Visitor, type World, makeWorld } from "./access/world";

let world: World;

beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  world = await makeWorld();
});

afterAll(() => boss().stop({ graceful: false }));

describe("the site map", () => {
  test("has an entry here for every page", () => {
    expect(pages.map(({ path }) => path).filter((path) => !entries[path])).toEqual([]);
  });

  test("has a page for every entry here", () => {
    expect(Object.keys(entries).filter((path) => !pages.some((page) => page.path === path))).toEqual([]);
  });

  test("has a fixture for every param", () => {
    const without = pages.filter(({ path, params }) => params.some((name) => !entries[path]?.params?.(world)[name]));
    expect(without.map(({ path }) => path)).toEqual([]);
  });
});

describe.each(pages)("$path", (page) => {
  const entry: Entry = entries[page.path] ?? { for: [] };
  const forms = Object.entries(entry.forms ?? {});
  const params = () => entry.params?.(world) ?? {};

  test("shows itself to those whom it is for, and to nobody else", async () => {
    const { loader, action } = await page.load();
    expect(loader ?? action, "a module with neither loader nor action").toBeDefined();
    if (!loader) return;
    const found: Record<string, string> = {};
    for (const visitor of world.visitors) {
      const refusals = await refusalsOf(visitor.viewer);
      const answer = await ask(loader, page, params(), visitor.viewer, { method: "GET" });
      found[visitor.called] = await verdictOn(answer, visitor.viewer, refusals);
    }
    expect(found).toEqual(expected(entry));
  });

  test.each(Object.entries(entry.also ?? {}))("%s: shows itself to those alone whom it is still for", async (_when, other) => {
    const { loader } = await page.load();
    const found: Record<string, string> = {};
    for (const visitor of world.visitors) {
      const refusals = await refusalsOf(visitor.viewer);
      const answer = await ask(loader!, page, other.params(world), visitor.viewer, { method: "GET" });
      found[visitor.called] = await verdictOn(answer, visitor.viewer, refusals);
    }
    expect(found).toEqual(expected({ ...entry, ...other }));
  });

  test("does nothing for anybody else", async () => {
    const { action } = await page.load();
    expect(!!action, "forms are named here exactly where there is an action").toBe(forms.length > 0);
    for (const [name, form] of action ? forms : []) {
      const before = await everythingKept();
      const verdict = (visitor: Visitor) => verdictOnSending(entry, form, visitor);
      const outside = world.visitors.filter((visitor) => verdict(visitor) !== "let in" || !isTheirs(form, visitor));
      const found: Record<string, string> = {};
      for (const visitor of outside) {
        const refusals = await refusalsOf(visitor.viewer);
        const answer = await ask(action!, page, params(), visitor.viewer, { method: "POST", body: form.body(world) });
        found[visitor.called] = await verdictOn(answer, visitor.viewer, refusals);
        if (verdict(visitor) === "let in" && form.inWords) delete found[visitor.called];
      }
      // Who may send the form, but about what is another's, finds nothing there.
      const refused = outside.filter((visitor) => verdict(visitor) !== "let in" || !form.inWords);
      const verdicts = refused.map((visitor) => [visitor.called, verdict(visitor)]);
      expect(found, name).toEqual(Object.fromEntries(verdicts.map(([who, said]) => [who, said === "let in" ? "nothing there" : said])));
      expect(await everythingKept(), name).toEqual(before);
    }
  });
});

// Last, because these do what was refused before.
describe.each(pages)("$path", (page) => {
  const entry: Entry = entries[page.path] ?? { for: [] };

  test("answers every form of those whom it is for", async () => {
    const { action } = await page.load();
    for (const [name, form] of Object.entries((action && entry.forms) ?? {})) {
      const visitor = world.visitors.find((one) => verdictOnSending(entry, form, one) === "let in" && isTheirs(form, one));
      expect(visitor, `${name}: somebody may`).toBeDefined();
      const refusals = await refusalsOf(visitor!.viewer);
      const answer = await ask(action!, page, entry.params?.(world) ?? {}, visitor!.viewer, { method: "POST", body: form.body(world) });
      expect(await verdictOn(answer, visitor!.viewer, refusals), `${name} as ${visitor!.called}`).toBe("let in");
    }
  });
});

type Verdict = "let in" | "sent to sign in" | "forbidden" | "nothing there";

const isOneOf = (some: Viewer[], viewer: Viewer | null) => some.some(({ personId }) => personId === viewer?.personId);

const isTheirs = (form: Form, { viewer }: Visitor) => !form.only || isOneOf(form.only(world), viewer);

function verdictFor(entry: Entry, { viewer }: Visitor): Verdict {
  if (entry.onlyInDemo || entry.never) return "nothing there";
  if (entry.for === "anyone") return "let in";
  if (!viewer) return "sent to sign in";
  if (entry.for !== "signed in" && !entry.for.some((role) => viewer.roles.includes(role))) return "forbidden";
  return !entry.only || isOneOf(entry.only(world), viewer) ? "let in" : "nothing there";
}

/** Of a page that more people may see than may change, a form is for the latter. */
const verdictOnSending = (entry: Entry, form: Form, visitor: Visitor) => verdictFor({ ...entry, ...(form.for && { for: form.for }) }, visitor);

function expected(entry: Entry, visitors = world.visitors): Record<string, string> {
  return Object.fromEntries(visitors.map((visitor) => [visitor.called, verdictFor(entry, visitor)]));
}

function plainly({ status, to }: Answer): Verdict | `status ${number}` {
  if (status >= 300 && status < 400 && to?.startsWith("/sign-in?to=")) return "sent to sign in";
  if (status === 403) return "forbidden";
  if (status === 404) return "nothing there";
  return status < 500 ? "let in" : `status ${status}`;
}

/** A refusal of somebody who is signed in counts only with its line in the audit. */
async function verdictOn(answer: Answer, viewer: Viewer | null, refusalsBefore: number): Promise<string> {
  const said = plainly(answer);
  const refused = said === "forbidden" || said === "nothing there";
  return refused && viewer && (await refusalsOf(viewer)) !== refusalsBefore + 1 ? `${said}, without a line in the audit` : said;
}

/** Lines in the audit that say that this person was refused. */
function refusalsOf(viewer: Viewer | null): Promise<number> {
  if (!viewer) return Promise.resolve(0);
  return db().auditEvent.count({ where: { actorId: viewer.personId, action: { startsWith: "access." } } });
}
