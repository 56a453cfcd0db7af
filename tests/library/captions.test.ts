import { expect, test } from "vitest";
import { cuesAlone, readCaptions } from "~/library/captions";

test("cues come in order with their words on one line", () => {
  expect(readCaptions("WEBVTT\n\n1\n00:01.000 --> 00:02.500\nOne\ntwo.\n\n00:00:03.000 --> 00:00:04.000\nThree.\n")).toEqual({
    cues: [
      { startMs: 1000, endMs: 2500, text: "One two." },
      { startMs: 3000, endMs: 4000, text: "Three." },
    ],
  });
});

test.each([
  ["1\n00:01.000 --> 00:02.000\nOne", 1, "must begin with WEBVTT"],
  ["WEBVTT\n\n00:01 --> 00:02\nOne", 3, "must be a time range such as 00:00:01.000 --> 00:00:02.500"],
  ["WEBVTT\n\n00:02.000 --> 00:01.000\nOne", 3, "ends before it starts"],
  ["WEBVTT\n\n00:01.000 --> 00:03.000\nOne\n\n00:02.000 --> 00:04.000\nTwo", 6, "starts before the one above has ended"],
  ["WEBVTT\n\n00:01.000 --> 00:02.000\n\n", 3, "has no words"],
  ["WEBVTT\n\n00:01.000 --> 00:02.000\nOne\u0000", 4, "holds a sign that cannot be shown"],
  ["WEBVTT\n\nNOTE \u001b[2J\n\n00:01.000 --> 00:02.000\nOne", 3, "holds a sign that cannot be shown"],
])("%j is refused at line %i", (source, line, message) => {
  expect(readCaptions(source)).toEqual({ line, message });
});

test("of captions nothing is kept but their cues", () => {
  const cues = "WEBVTT\n\n00:01.000 --> 00:02.500\nOne\ntwo.\n\n00:00:03.000 --> 00:00:04.000\nThree.\n";
  expect(cuesAlone(cues)).toBe(cues);
  const more = "WEBVTT\nKind: <b>captions</b>\n\nNOTE <script>alert(1)</script>\nmore of it\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\n<i>one</i>\n00:01.000 --> 00:02.500\r\nOne\rtwo.\n \n\n2\n00:00:03.000 --> 00:00:04.000\nThree.\n\nNOTE the end";
  expect(cuesAlone(more)).toBe(cues);
});
