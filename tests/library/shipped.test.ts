import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent, problemLine } from "~/library/check-content.server";
import { content } from "~/library/content.server";
import { type Conversation, type Move, afterMove, moveNames, rungs } from "~/library/conversation-model";
import { facilitativeRubric, stances, therapistRisks, type Vignette } from "~/library/model";

const root = path.resolve(".");
const { problems, content: shipped } = checkContent(path.join(root, "content"));
const library = content(root);
const of = (kind: Vignette["kind"]) => shipped.vignettes.filter((vignette) => vignette.kind === kind);
const distinct = <T>(values: T[]) => new Set(values).size;
const times = <T>(values: T[], wanted: T) => values.filter((value) => value === wanted).length;

test("everything that is shipped is whole", () => {
  expect(problems.map(problemLine)).toEqual([]);
});

describe("the twelve moments", () => {
  const clips = of("moment");
  const moments = [...new Set(clips.map(({ moment }) => moment))].map((moment) => clips.filter((one) => one.moment === moment));

  test("are twelve clients, each at three levels, each with a skill of its own", () => {
    expect(moments).toHaveLength(12);
    for (const levels of moments) expect(levels.map(({ level }) => level).sort()).toEqual([1, 2, 3]);
    expect(distinct(clips.map(({ client }) => client.name))).toBe(12);
    expect(distinct(clips.map(({ skill }) => skill))).toBe(12);
    expect(distinct(clips.map(({ problem }) => problem))).toBe(12);
  });

  test("are spread over the interpersonal circle: every sector once or twice", () => {
    const found = moments.map(([one]) => one!.stance);
    for (const stance of Object.keys(stances)) expect([1, 2], stance).toContain(times<string>(found, stance));
  });

  test("are people of different ages and genders", () => {
    const people = moments.map(([one]) => one!.client);
    for (const pronoun of ["she", "he"]) expect(times<string>(people.map((one) => one.pronoun), pronoun)).toBeGreaterThanOrEqual(4);
    expect(people.some(({ pronoun }) => pronoun === "they")).toBe(true);
    for (const [from, to] of [[16, 29], [30, 45], [46, 60], [61, 100]] as const)
      expect(people.filter(({ age }) => age >= from && age <= to).length, `${from} to ${to}`).toBeGreaterThanOrEqual(2);
  });

  test("tempt a therapist into everything that drives clients away", () => {
    const found = new Set(clips.flatMap((clip) => clip.therapistRisks));
    expect(Object.keys(therapistRisks).filter((risk) => !found.has(risk as never))).toEqual([]);
  });

  test("are other words at each level, not the same with more of them", () => {
    for (const levels of moments) expect(distinct(levels.flatMap(({ sentences }) => sentences.filter((one) => one.length > 20)))).toBe(levels.flatMap(({ sentences }) => sentences.filter((one) => one.length > 20)).length);
  });
});

test("the therapist's own side: an extra slot, a relative, a private number, one more referral", () => {
  const clips = of("own-side");
  expect(clips).toHaveLength(4);
  expect(clips.map(({ client }) => client.role).sort()).toEqual(["client", "client", "colleague", "relative"]);
  expect(new Set(clips.map(({ skill }) => skill))).toEqual(new Set(["holding-a-boundary"]));
});

describe("what touches suicide, abuse or violence", () => {
  test("says so before it is met", () => {
    for (const one of [...shipped.vignettes, ...shipped.conversations]) if (one.touches.length > 0) expect(one.contentNote, one.slug).toBeTruthy();
    expect(shipped.vignettes.filter(({ touches }) => touches.length > 0).length).toBeGreaterThanOrEqual(3);
  });
});

describe("the assessment", () => {
  const [assessment] = library.assessments();
  const forms = assessment!.forms.map((form) => form.vignettes.map((slug) => library.vignette(slug)!));

  test("has two forms of eight, called intended parallel", () => {
    expect(forms.map((form) => form.length)).toEqual([8, 8]);
    expect(assessment!.standing).toContain("intended parallel");
  });

  test("meets every sector of the circle once in each form, with as much of each skill and as long", () => {
    for (const form of forms) expect(form.map(({ stance }) => stance).sort()).toEqual(Object.keys(stances).sort());
    const [a, b] = forms.map((form) => form.map(({ skill }) => skill).sort());
    expect(a).toEqual(b);
    const [long, other] = forms.map((form) => form.reduce((sum, { clip }) => sum + clip.durationMs, 0));
    expect(Math.abs(long! / other! - 1)).toBeLessThan(0.06);
  });

  test("asks what is asked nowhere else: not in the library, not in a drill, not in a worked answer", () => {
    const asked = forms.flat();
    const elsewhere = [...of("moment"), ...of("own-side"), ...shipped.conversations];
    const names = new Set(elsewhere.map(({ client }) => client.name));
    for (const { client, slug } of asked) {
      expect(names.has(client.name), client.name).toBe(false);
      expect(library.vignettes().some((one) => one.slug === slug), slug).toBe(false);
    }
    const answered = library.skills().flatMap(({ workedAnswers }) => workedAnswers.map(({ vignette }) => vignette));
    expect(answered.filter((slug) => asked.some((one) => one.slug === slug))).toEqual([]);
    expect(distinct(asked.map(({ client }) => client.name))).toBe(16);
  });
});

describe("the twelve skills", () => {
  test("each with criteria, ways to miss it, and two worked answers to clips of its own moment", () => {
    expect(library.skills()).toHaveLength(12);
    for (const skill of library.skills()) {
      expect(skill.workedAnswers, skill.slug).toHaveLength(2);
      for (const { vignette } of skill.workedAnswers) expect(library.vignette(vignette)?.kind, skill.slug).toBe("moment");
    }
  });
});

describe("the rubrics", () => {
  test("facilitative skills: eight items in half points with anchors for 1, 3 and 5, and a note for each in every clip that is rated", () => {
    const rubric = library.rubric(facilitativeRubric);
    expect(rubric?.scale).toEqual({ min: 1, max: 5, step: 0.5 });
    expect(rubric?.items).toHaveLength(8);
    for (const item of rubric?.items ?? []) expect(item.anchors.map(({ score }) => score)).toEqual([1, 3, 5]);
    expect(rubric?.credit).toContain("not the published instrument");
    for (const { slug, raterNotes } of shipped.vignettes) expect(Object.keys(raterNotes).sort(), slug).toEqual(rubric!.items.map(({ id }) => id).sort());
  });

  test("the refer-out conversation: sixteen steps from 0 to 2, four of them critical", () => {
    const rubric = library.rubric("refer-out-conversation");
    expect(rubric?.scale).toEqual({ min: 0, max: 2, step: 1 });
    expect(rubric?.items).toHaveLength(16);
    expect(rubric?.items.filter(({ critical }) => critical).map(({ id }) => id)).toEqual(["owns-the-limit", "holds-the-decision", "bridging-plan", "safety"]);
  });

  test("are four", () => {
    expect(library.rubrics().map(({ slug }) => slug).sort()).toEqual([facilitativeRubric, "refer-out-conversation", "skill-criteria", "supervision-session"].sort());
  });
});

describe("the three conversations", () => {
  /** Every way through a conversation: the turns of it, and the ending. */
  function ways(conversation: Conversation, turnId = conversation.opening, before: string[] = []): { turns: string[]; ending: string }[] {
    const turns = [...before, turnId];
    const next = new Map<string, Move>();
    for (const move of moveNames) {
      const to = afterMove(conversation, turnId, move);
      next.set("turn" in to ? to.turn.id : to.ending.id, move);
    }
    return [...next.values()].flatMap((move) => {
      const to = afterMove(conversation, turnId, move);
      return "turn" in to ? ways(conversation, to.turn.id, turns) : [{ turns, ending: to.ending.id }];
    });
  }

  test("are three, with about eight clips each", () => {
    expect(library.conversations()).toHaveLength(3);
    for (const { turns } of library.conversations()) expect([7, 8, 9, 10]).toContain(turns.length);
  });

  test.each(library.conversations().map((one) => [one.title, one] as const))("%s: every way ends after three to six turns, and none comes back to where it was", (_, conversation) => {
    const all = ways(conversation);
    expect(all.length).toBeGreaterThan(8);
    for (const { turns } of all) {
      expect(distinct(turns)).toBe(turns.length);
      expect([3, 4, 5, 6]).toContain(turns.length);
    }
    expect(new Set(all.flatMap(({ turns }) => turns)).size).toBe(conversation.turns.length);
    expect(new Set(all.map(({ ending }) => ending)).size).toBe(conversation.endings.length);
  });

  test.each(library.conversations().map((one) => [one.title, one] as const))("%s: once hopelessness is voiced, asking about safety ends it well, and not asking says so", (_, conversation) => {
    expect(Object.keys(rungs)).toContain("hopeless");
    const hopeless = conversation.turns.filter(({ rung }) => rung === "hopeless");
    expect(hopeless.length).toBeGreaterThan(0);
    for (const turn of hopeless) {
      const kinds = ways(conversation, turn.id).map(({ ending }) => conversation.endings.find(({ id }) => id === ending)!.kind);
      expect(kinds).toContain("risk-asked");
      expect(kinds).toContain("risk-missed");
    }
  });

  test("list only steps that the rubric has", () => {
    const steps = library.rubric("refer-out-conversation")!.items.map(({ id }) => id);
    for (const conversation of library.conversations()) for (const step of conversation.steps) expect(steps).toContain(step);
  });
});

describe("looking content up", () => {
  const [first] = library.vignettes();

  test("easier levels come first, in the order in which the skills build on each other", () => {
    const order = library.vignettes().map(({ level, order }) => level * 1000 + order);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(library.vignettes().some(({ kind }) => kind === "assessment")).toBe(false);
  });

  test("without an edition the newest answers, and what is not there is null", () => {
    expect(library.vignette(first?.slug ?? "")?.edition).toBe(1);
    expect(library.vignette(first?.slug ?? "", 7)).toBeNull();
    expect(library.vignette("../secrets")).toBeNull();
    expect(library.skill("no-such-skill")).toBeNull();
  });

  test("a clip lies in the content folder, and the vignette itself carries no path of ours", () => {
    expect(library.clipFile(first?.slug ?? "", 1)).toBe(path.join(root, "content/vignettes", first?.slug ?? "", "clip.mp4"));
    expect(JSON.stringify(first)).not.toContain(root);
  });

  test("a turn of a conversation is found as a vignette, with its clip", () => {
    const [conversation] = library.conversations();
    const [turn] = conversation!.turns;
    expect(library.vignette(turn!.vignette.slug)?.title).toBe(conversation!.title);
    expect(library.clipFile(turn!.vignette.slug)).toBe(path.join(root, "content/conversations", conversation!.slug, turn!.id, "clip.mp4"));
  });

  test("criteria come in full, sentences are whole", () => {
    for (const vignette of library.vignettes()) {
      expect(vignette.criteria.length).toBeGreaterThanOrEqual(2);
      for (const sentence of vignette.sentences) expect(sentence).toMatch(/[.?!]$/);
    }
  });
});

test("all media together stay under 120 MB", () => {
  const clips = [...shipped.vignettes, ...shipped.conversations.flatMap(({ turns }) => turns.map(({ vignette }) => vignette))].map(({ clip }) => clip);
  expect(clips.reduce((sum, { clip, poster, captions }) => sum + clip.bytes + poster.bytes + captions.bytes, 0)).toBeLessThan(120e6);
});

test("texts on screen have typographic quotation marks and apostrophes", () => {
  // What a client says is left as it is: clips and captions were made from these very words.
  const texts = JSON.stringify({ ...shipped, folders: null }, (key, value: unknown) => (key === "sentences" ? [] : value));
  expect(texts.match(/.{0,40}(?:'|\\").{0,40}/g)).toBeNull();
});
