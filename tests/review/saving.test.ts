import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type SaveState, saving } from "~/review/saving";

/** What the server was sent, and how each sending is answered. */
let sent: { fields: Record<string, string>; answer: (answer: object | Error) => void }[];
let shown: SaveState[];

beforeEach(() => {
  sent = [];
  shown = [];
  vi.useFakeTimers();
  vi.stubGlobal("fetch", (_to: string, { body }: { body: FormData }) => {
    const fields = Object.fromEntries(body) as Record<string, string>;
    return new Promise((resolve, reject) => {
      const answer = (with_: object | Error) => (with_ instanceof Error ? reject(with_) : resolve(with_ instanceof Response ? with_ : Response.json(with_)));
      sent.push({ fields, answer });
    });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const made = () => saving("/review/1/save", (state) => shown.push(state));
const taken = { intent: "save", problem: null };

describe("what changes", () => {
  test("is sent one after the other, so that the last word is the last to arrive", async () => {
    const saver = made();
    saver.change({ a: "1" }, "now");
    saver.change({ a: "2" }, "now");
    saver.change({ b: "3" }, "now");
    expect(sent.map(({ fields }) => fields)).toEqual([{ a: "1" }]);
    sent[0]!.answer(taken);
    await settle();
    expect(sent[1]!.fields).toEqual({ a: "2", b: "3" });
    sent[1]!.answer(taken);
    await settle();
    expect(shown.at(-1)).toEqual({ saving: false, problem: null, closed: false });
  });

  test("and was not taken goes again with the next", async () => {
    const saver = made();
    saver.change({ a: "1" }, "now");
    sent[0]!.answer(new TypeError("Failed to fetch"));
    await settle();
    expect(shown.at(-1)).toMatchObject({ saving: false, closed: false, problem: expect.stringContaining("cannot be reached") as string });
    saver.change({ b: "2" }, "now");
    expect(sent[1]!.fields).toEqual({ a: "1", b: "2" });
  });

  test.each([
    ["refused because it was withdrawn", { intent: "save", problem: "Too late.", closed: true }],
    ["not found any more", new Response(null, { status: 404 })],
  ])("%s, the page is told to look again", async (_how, answer) => {
    made().change({ a: "1" }, "now");
    sent[0]!.answer(answer);
    await settle();
    expect(shown.at(-1)).toMatchObject({ closed: true });
  });
});

describe("while the whole form is released", () => {
  test("nothing is sent by itself, what is under way arrives first, and a later refusal of it tells nothing", async () => {
    const saver = made();
    saver.change({ a: "1" }, "now");
    saver.change({ tryNext: "Wait." }, "after-typing");
    let free = false;
    void saver.hold().then(() => (free = true));
    await vi.advanceTimersByTimeAsync(5000);
    expect([sent.length, free]).toEqual([1, false]);
    sent[0]!.answer({ intent: "save", problem: "Too late.", closed: true });
    await vi.advanceTimersByTimeAsync(5000);
    expect([sent.length, free]).toEqual([1, true]);
    expect(shown.at(-1)).toMatchObject({ closed: false });
  });

  test("and was refused, what is not kept yet is sent again", async () => {
    const saver = made();
    saver.change({ tryNext: "Wait." }, "after-typing");
    await saver.hold();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual([]);
    saver.resume();
    expect(sent[0]!.fields).toEqual({ tryNext: "Wait." });
  });
});
