import { describe, expect, test } from "vitest";
import { type KnownOfEnding, dropoutBy, endingOf } from "~/outcomes/care/ending-rules";

const nothing: KnownOfEnding = { closed: true, endedBy: null, endAgreed: null, endReason: null, lastAttendance: null, sessions: null, endScoreZone: null, category: null };
const known = (said: Partial<KnownOfEnding>): KnownOfEnding => ({ ...nothing, ...said });

describe("how an episode ended", () => {
  test.each<[Partial<KnownOfEnding>, ReturnType<typeof endingOf>]>([
    [{ endedBy: "client", endAgreed: false }, "dropout"],
    [{ endedBy: "client", endAgreed: true }, "planned"],
    [{ endedBy: "client" }, null],
    [{ endedBy: "both" }, "planned"],
    [{ endedBy: "clinician", endAgreed: true }, "planned"],
    [{ endedBy: "clinician", endAgreed: false }, "other"],
    [{ endedBy: "circumstances", endAgreed: false }, "other"],
    [{}, null],
    [{ endAgreed: false }, null],
    [{ closed: false, endedBy: "client", endAgreed: false }, null],
  ])("%o is %s", (said, ending) => expect(endingOf(known(said))).toBe(ending));
});

describe("dropout by each definition", () => {
  test("an open episode is none, by any", () => expect(dropoutBy(known({ closed: false }))).toBeNull());

  test("where nothing is known, nobody can say", () =>
    expect(dropoutBy(nothing)).toEqual({ judgement: null, unfinished: null, "missed-last": null, "few-sessions": null, "not-improved": null }));

  test("they disagree: a client who agreed to end after two sessions, better", () =>
    expect(dropoutBy(known({ endedBy: "both", endAgreed: true, endReason: "enough_for_now", lastAttendance: "attended", sessions: 2, endScoreZone: "functional", category: "recovered" }))).toEqual({
      judgement: false,
      unfinished: false,
      "missed-last": false,
      "few-sessions": true,
      "not-improved": false,
    }));

  test("a client who stopped coming after nine, no better", () =>
    expect(dropoutBy(known({ endedBy: "client", endAgreed: false, endReason: "stopped_coming", lastAttendance: "missed", sessions: 9, endScoreZone: "clinical", category: "unchanged" }))).toEqual({
      judgement: true,
      unfinished: true,
      "missed-last": true,
      "few-sessions": false,
      "not-improved": true,
    }));

  test("a referral by the clinician is unfinished by nobody's doing", () =>
    expect(dropoutBy(known({ endedBy: "clinician", endAgreed: true, endReason: "outside_competence", lastAttendance: "cancelled" }))).toMatchObject({ judgement: false, unfinished: false, "missed-last": false }));

  test("four sessions are not fewer than four; reliably better in the clinical range is improved; one score in it is not", () => {
    expect(dropoutBy(known({ sessions: 4 }))!["few-sessions"]).toBe(false);
    expect(dropoutBy(known({ endScoreZone: "clinical", category: "improved" }))!["not-improved"]).toBe(false);
    expect(dropoutBy(known({ endScoreZone: "clinical" }))!["not-improved"]).toBe(true);
    expect(dropoutBy(known({ category: "deteriorated" }))!["not-improved"]).toBe(true);
  });
});
