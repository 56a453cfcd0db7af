import { beforeEach, describe, expect, test } from "vitest";
import { countTry } from "~/accounts/attempts.server";
import { viewerFrom } from "~/accounts/lucia.server";
import { action as signInAction } from "~/accounts/routes/sign-in";
import { signIn } from "~/accounts/sign-in.server";
import { db } from "~/platform/db.server";
import { aProgramme, asked, cookieOf, formRequest, givePassword, responseOf } from "./world";

const password = "a long enough sentence";
let from = 0;
/** Each test comes from an address of its own. */
const address = () => `198.51.100.${++from}`;

async function anAccount() {
  const { trainee } = await aProgramme();
  await givePassword(trainee, password);
  return trainee;
}

/** As many tries as an account may have within an hour, each from another address. */
async function tryEverywhere(email: string): Promise<void> {
  for (let n = 0; n < 100; n += 1) await countTry("password", { email, address: address() });
}

const tooOften = expect.stringContaining("too often") as string;

beforeEach(() => db().rateLimit.deleteMany());

describe("signing in", () => {
  test("opens a session for the right password", async () => {
    const trainee = await anAccount();
    const signedIn = await signIn({ email: trainee.email, password, address: address() });
    if (!signedIn.ok) throw new Error(signedIn.problem);
    expect((await viewerFrom(cookieOf(signedIn.value.setCookie))).viewer).toEqual(trainee);
    const opened = await db().auditEvent.findFirst({ where: { action: "session.opened", actorId: trainee.personId } });
    expect(opened?.organisationId).toBe(trainee.organisationId);
  });

  test("says the same of a wrong password, an unknown address, a person without a password and one who has left", async () => {
    const trainee = await anAccount();
    const { trainee: withoutPassword } = await aProgramme();
    const gone = await anAccount();
    await db().member.updateMany({ where: { personId: gone.personId }, data: { leftAt: new Date() } });
    const answers = await Promise.all([
      signIn({ email: trainee.email, password: "not that one", address: address() }),
      signIn({ email: "nobody@example.org", password, address: address() }),
      signIn({ email: withoutPassword.email, password: "the password of nobody", address: address() }),
      signIn({ email: gone.email, password, address: address() }),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0].ok).toBe(false);
  });

  test("works about as hard for an unknown address as for a wrong password", async () => {
    const trainee = await anAccount();
    /** Milliseconds of processor time, which a busy machine does not stretch. */
    const work = async (email: string) => {
      const before = process.cpuUsage();
      await signIn({ email, password: "not that one", address: address() });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    await work("warm@example.org");
    const least = async (emails: string[]) => {
      const each = [];
      for (const email of emails) each.push(await work(email));
      return Math.min(...each);
    };
    const known = await least(Array<string>(5).fill(trainee.email));
    const unknown = await least(["v@example.org", "w@example.org", "x@example.org", "y@example.org", "z@example.org"]);
    expect(unknown).toBeGreaterThan(known / 2);
    expect(known).toBeGreaterThan(unknown / 2);
  });

  test("is limited for one account from one address, and the right password waits too", async () => {
    const trainee = await anAccount();
    const one = address();
    for (let n = 0; n < 10; n += 1) await signIn({ email: trainee.email, password: "wrong", address: one });
    const refused = await signIn({ email: trainee.email, password, address: one });
    expect(refused).toMatchObject({ ok: false, problem: tooOften });
    const other = await anAccount();
    expect((await signIn({ email: other.email, password, address: one })).ok).toBe(true);
  });

  test("is not kept from a person by one stranger, however often they try", async () => {
    const trainee = await anAccount();
    const stranger = address();
    for (let n = 0; n < 120; n += 1) await signIn({ email: trainee.email, password: "wrong", address: stranger });
    expect((await signIn({ email: trainee.email, password, address: address() })).ok).toBe(true);
  });

  test("is limited for one account over all addresses, but for those where its person has signed in lately", async () => {
    const trainee = await anAccount();
    const desk = address();
    const atTheDesk = async () => (await signIn({ email: trainee.email, password, address: desk })).ok;
    expect(await atTheDesk()).toBe(true);
    await tryEverywhere(trainee.email);
    expect(await signIn({ email: trainee.email, password, address: address() })).toMatchObject({ ok: false, problem: tooOften });
    expect(await atTheDesk()).toBe(true);
    const longAgo = new Date(Date.now() - 8 * 86_400_000);
    await db().rateLimit.updateMany({ where: { count: 0 }, data: { windowStart: longAgo } });
    expect(await atTheDesk()).toBe(false);
  });

  test("knows its person by the right password alone", async () => {
    const trainee = await anAccount();
    const one = address();
    await signIn({ email: trainee.email, password: "wrong", address: one });
    await tryEverywhere(trainee.email);
    expect((await signIn({ email: trainee.email, password, address: one })).ok).toBe(false);
  });

  test("says the same when it was tried too often, with an account and without", async () => {
    const trainee = await anAccount();
    const answers = [];
    for (const email of [trainee.email, "nobody@example.org"]) {
      await tryEverywhere(email);
      answers.push(await signIn({ email, password, address: address() }));
    }
    expect(answers[0]).toMatchObject({ ok: false, problem: tooOften });
    expect(answers[1]).toEqual(answers[0]);
  });

  test("is limited for one network address, whatever accounts it tries", async () => {
    const one = address();
    const trainee = await anAccount();
    await Promise.all(Array.from({ length: 40 }, (_, n) => signIn({ email: `guess${n}@example.org`, password, address: one })));
    expect((await signIn({ email: trainee.email, password, address: one })).ok).toBe(false);
    expect((await signIn({ email: trainee.email, password, address: address() })).ok).toBe(true);
  });

  test("does not count successes", async () => {
    const trainee = await anAccount();
    const one = address();
    for (let n = 0; n < 12; n += 1) expect((await signIn({ email: trainee.email, password, address: one })).ok).toBe(true);
  });

  test("begins a new window when the old one is over", async () => {
    const trainee = await anAccount();
    const one = address();
    for (let n = 0; n < 11; n += 1) await signIn({ email: trainee.email, password: "wrong", address: one });
    expect((await signIn({ email: trainee.email, password, address: one })).ok).toBe(false);
    await db().rateLimit.updateMany({ data: { windowStart: new Date(Date.now() - 16 * 60_000) } });
    expect((await signIn({ email: trainee.email, password, address: one })).ok).toBe(true);
  });

  test("keeps no address in plain", async () => {
    const trainee = await anAccount();
    await signIn({ email: trainee.email, password: "wrong", address: address() });
    const keys = (await db().rateLimit.findMany()).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !/^[0-9a-f]{64}$/.test(key))).toEqual([]);
  });
});

describe("the sign-in page", () => {
  test.each([
    ["/library?skill=empathy", "/library?skill=empathy"],
    ["//evil.example/", "/today"],
    ["https://evil.example/", "/today"],
  ])("goes on from %s to %s", async (to, expected) => {
    const trainee = await anAccount();
    const request = formRequest(`/sign-in?to=${encodeURIComponent(to)}`, { email: trainee.email.toUpperCase(), password });
    const response = await responseOf(signInAction(asked(null, request)));
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(expected);
    expect(response.headers.get("set-cookie")).toContain("bunting_session=");
  });

  test("refuses a wrong password with 400 and never sends it back", async () => {
    const trainee = await anAccount();
    const answer = await signInAction(asked(null, formRequest("/sign-in", { email: trainee.email, password: "hunter2 hunter2" })));
    expect(JSON.stringify(answer)).not.toContain("hunter2");
    expect(answer).toMatchObject({ init: { status: 400 } });
  });

  test.each([{ email: "", password: "" }, { email: "no address", password }, { email: "a@b.example", password: "x".repeat(300) }])(
    "refuses %j",
    async (fields) => {
      expect(await signInAction(asked(null, formRequest("/sign-in", fields)))).toMatchObject({ init: { status: 400 } });
    },
  );
});
