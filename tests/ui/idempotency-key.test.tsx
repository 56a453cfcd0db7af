import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { IdempotencyKey } from "~/ui/idempotency-key";
import { type Reader, ReaderContext } from "~/ui/reader";

const reader: Reader = { locale: "en-GB", timeZone: "UTC", now: "2026-03-02T12:00:00Z", seed: "3f2a9c1e-7b54-4d80-9a6f-0c1d2e3f4a5b" };

const keys = (seed: string, rounds: unknown[]) =>
  [
    ...renderToStaticMarkup(
      <ReaderContext.Provider value={{ ...reader, seed }}>
        {rounds.map((round, index) => (
          <IdempotencyKey key={index} round={round} />
        ))}
      </ReaderContext.Provider>,
    ).matchAll(/value="([^"]+)"/g),
  ].map((match) => match[1]);

test("server and browser make the same key, and it is a uuid", () => {
  const made = keys(reader.seed, [0]);
  expect(made).toEqual(keys(reader.seed, [0]));
  expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("each form, each round and each page load has a key of its own", () => {
  const rounds = [0, 1, "1", null, undefined, { ok: true }, { ok: false }];
  const made = [...keys(reader.seed, rounds), ...keys(crypto.randomUUID(), rounds), ...keys(crypto.randomUUID(), rounds)];
  expect(new Set(made).size).toBe(made.length);
});
