import { describe, expect, test } from "vitest";
import { type Conversation, type Move, afterMove, moveNames, rungs } from "~/library";
import { content } from "~/library/index.server";
import { lengthInWords, lengthOf, turnsInWords } from "~/practice/conversation/conversation-length";
import { otherWays, walk } from "~/practice/conversation/conversation-path";

const idAfter = (conversation: Conversation, turnId: string, move: Move) => {
  const next = afterMove(conversation, turnId, move);
  return "turn" in next ? next.turn.id : next.ending.id;
};

/** Every way from the opening to an end, by one move for each place that moves lead to. */
function* paths(conversation: Conversation, turnId = conversation.opening, so: Move[] = []): Generator<Move[]> {
  const leadsTo = (move: Move) => idAfter(conversation, turnId, move);
  for (const move of moveNames.filter((one, index) => moveNames.findIndex((other) => leadsTo(other) === leadsTo(one)) === index)) {
    const next = afterMove(conversation, turnId, move);
    if ("ending" in next) yield [...so, move];
    else if (so.length > conversation.turns.length) throw new Error(`It comes back to ${next.turn.id}.`);
    else yield* paths(conversation, next.turn.id, [...so, move]);
  }
}

describe.each(content().conversations().map((conversation) => [conversation.slug, conversation] as const))("%s", (_slug, conversation) => {
  const all = [...paths(conversation)];

  test("every path ends, and none meets a turn twice", () => {
    expect(all.length).toBeGreaterThanOrEqual(conversation.endings.length);
    for (const moves of all) {
      const { turns, ending } = walk(conversation, moves);
      expect(ending).not.toBeNull();
      expect(turns).toHaveLength(moves.length);
      expect(new Set(turns.map(({ id }) => id)).size).toBe(turns.length);
    }
  });

  test("every turn and every ending is reached", () => {
    const walked = all.map((moves) => walk(conversation, moves));
    expect(new Set(walked.flatMap(({ turns }) => turns.map(({ id }) => id)))).toEqual(new Set(conversation.turns.map(({ id }) => id)));
    expect(new Set(walked.map(({ ending }) => ending?.id))).toEqual(new Set(conversation.endings.map(({ id }) => id)));
  });

  test("its length is that of its shortest and its longest way", () => {
    const turns = all.map((moves) => walk(conversation, moves).turns);
    const minutesOf = (way: (typeof turns)[number]) => way.reduce((sum, { vignette }) => sum + (vignette.timeLimitSeconds + (vignette.clip?.durationMs ?? 0) / 1000) / 60, 0);
    expect(lengthOf(conversation, ({ vignette }) => vignette.clip?.durationMs ?? 0)).toEqual({
      leastTurns: Math.min(...turns.map(({ length }) => length)),
      mostTurns: Math.max(...turns.map(({ length }) => length)),
      mostMinutes: Math.ceil(Math.max(...turns.map(minutesOf)) - 1e-9),
    });
    const turnCounts = all.map(({ length }) => length);
    expect(turnsInWords({ leastTurns: Math.min(...turnCounts), mostTurns: Math.max(...turnCounts) })).toBe(`${Math.min(...turnCounts)} to ${Math.max(...turnCounts)} turns`);
  });

  test("while a path goes on it has no end", () => {
    for (const moves of all.filter((path) => path.length > 1)) expect(walk(conversation, moves.slice(0, -1)).ending).toBeNull();
  });

  test("the ways not taken name every other move once, and none of the client's words", () => {
    for (const turn of conversation.turns) {
      for (const taken of moveNames) {
        const others = otherWays(conversation, turn.id, taken, rungs);
        expect(others.flatMap(({ moves }) => moves).toSorted()).toEqual(moveNames.filter((move) => move !== taken).toSorted());
        // A line is short, and asking about safety stands by itself, as what can be said and not as what it does.
        expect(Math.max(...others.map(({ moves }) => moves.length))).toBeLessThanOrEqual(3);
        const asked = others.find(({ moves }) => moves.includes("asked-about-safety"));
        if (taken !== "asked-about-safety") expect(asked?.moves).toEqual(["asked-about-safety"]);
        expect(asked?.then ?? "").not.toContain("voices hopelessness");
        expect(others.filter(({ then }) => then.includes("the same"))).toEqual([]);
        const told = JSON.stringify(others);
        for (const other of conversation.turns) for (const sentence of other.vignette.sentences) expect(told).not.toContain(sentence);
      }
    }
  });
});

test("the length in words", () => {
  expect(lengthInWords({ leastTurns: 3, mostTurns: 6, mostMinutes: 11 })).toBe("3 to 6 turns, at most 11 minutes of listening and answering");
  expect(lengthInWords({ leastTurns: 1, mostTurns: 1, mostMinutes: 1 })).toBe("1 turn, at most 1 minute of listening and answering");
});
