import { describe, expect, it } from "vitest";
import type { FeedbackLine } from "~/review";
import { programmeInWords } from "~/review/programme-in-words";
import { bySession, todaysLead } from "~/review/todays-lead";

const nothing = { assigned: false, unread: false, practises: true, waiting: 0, programme: false };

describe("what today opens with", () => {
  it.each([
    ["an assigned drill, whatever else there is", { assigned: true, unread: true, practises: false, waiting: 2, programme: true }, "drill"],
    ["new feedback, for whoever practises first of all", { unread: true, waiting: 2, programme: true }, "feedback"],
    ["what others wait for, for whoever does not", { unread: true, practises: false, waiting: 2, programme: true }, "queue"],
    ["the programme, where nobody waits", { practises: false, programme: true }, "programme"],
    ["a drill, where there is nothing else", {}, "drill"],
    ["a drill, for a trainee with other roles", { waiting: 2, programme: true }, "drill"],
  ])("is %s", (_what, given, lead) => {
    expect(todaysLead({ ...nothing, ...given })).toBe(lead);
  });
});

const line = (reviewerName: string, sessionId: string, unread: boolean, reviewId = `${reviewerName} ${sessionId}`): FeedbackLine => ({
  reviewId, sessionId, runId: null, sittingId: null, unread, reviewerName, clientName: "Farah", momentTitle: "A moment", tryNext: "Wait.", releasedAt: new Date(0),
});
const names = (lines: FeedbackLine[]) => lines.map(({ reviewerName }) => reviewerName);

it("feedback of several reviewers on one session is one entry: what is new of it, or the newest", () => {
  const lines = [line("Ruth", "a", true), line("Sam", "b", false), line("Ingrid", "a", false), line("Ruth", "b", false), line("Sam", "b", false, "older")];
  expect(bySession(lines).map(({ sessionId, unread, given, shown }) => [sessionId, unread, names(given), names(shown)])).toEqual([
    ["a", true, ["Ruth", "Ingrid"], ["Ruth"]],
    ["b", false, ["Sam", "Ruth"], ["Sam"]],
  ]);
});

it.each([
  [[], [], "Everyone who was invited is in, and every trainee has a supervisor."],
  [["Mara Lind"], [], "Mara Lind is invited and not in yet."],
  [["Mara Lind", "Jo"], ["Amara"], "2 people are invited and not in yet, and Amara has no supervisor."],
  [[], ["Amara", "Cora"], "2 trainees have no supervisor."],
])("the programme in words %#", (invited, unsupervised, sentence) => {
  expect(programmeInWords({ invited, unsupervised })).toBe(sentence);
});
