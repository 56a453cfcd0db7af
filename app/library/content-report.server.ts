import { readFileSync } from "node:fs";
import path from "node:path";
import { type Content, newest } from "./check-content.server";
import { type Script } from "./clip-model";
import { approaches, levels, problemAreas, stances, therapistRisks, type ShippedVignette, type Vignette } from "./model";

/** What is to be there, and how many of each. */
const wanted = { skills: 12, moments: 12, clips: 36, ownSide: 4, conversations: 3, forms: 2, assessment: 16, rubrics: 4 };

/**
 * What a content directory holds, as Markdown lines: a table of kinds, the spread over the interpersonal circle and
 * the other tags, levels, characters, and minutes and megabytes of media. Counts newest editions.
 */
export function contentReport({ content }: { content: Content }): string[] {
  const vignettes = newest(content.vignettes);
  const of = (kind: Vignette["kind"]) => vignettes.filter((one) => one.kind === kind);
  const conversations = newest(content.conversations);
  const turns = conversations.flatMap((one) => one.turns.map(({ vignette }) => vignette));
  const played = [...vignettes, ...turns];
  const skills = newest(content.skills);
  const rubrics = newest(content.rubrics);
  const forms = newest(content.assessments).flatMap((one) => one.forms);
  const moments = byMoment(of("moment"));
  const worked = skills.reduce((sum, { workedAnswers }) => sum + workedAnswers.length, 0);
  return [
    "| what | wanted | there |",
    "|---|--:|--:|",
    row("skills", wanted.skills, `${skills.length}, with ${worked} worked answers`),
    row("moments at three levels", wanted.moments, moments.filter((of) => new Set(of.map(({ level }) => level)).size === 3).length),
    row("clips of moments", wanted.clips, of("moment").length),
    row("clips of the therapist’s own side", wanted.ownSide, of("own-side").length),
    row("conversations", wanted.conversations, `${conversations.length}, with ${turns.length} clips`),
    row("forms of the assessment", wanted.forms, forms.length),
    row("clips of the assessment", wanted.assessment, of("assessment").length),
    row("rubrics", wanted.rubrics, `${rubrics.length}, with ${rubrics.reduce((sum, { items }) => sum + items.length, 0)} items`),
    "",
    ...spread("Interpersonal circle, moments", Object.keys(stances), moments.map(([one]) => one!.stance)),
    ...spread("Interpersonal circle, each form", Object.keys(stances), of("assessment").map(({ stance }) => stance)),
    ...spread("Levels, clips of moments", Object.keys(levels), of("moment").map(({ level }) => String(level))),
    ...spread("What the client does, moments", Object.keys(approaches), moments.map(([one]) => one!.approach)),
    ...spread("What drives clients away, moments", Object.keys(therapistRisks), moments.flatMap(([one]) => one!.therapistRisks)),
    ...spread("Problems, moments", Object.keys(problemAreas), moments.map(([one]) => one!.problemArea)),
    `Characters: ${new Set(played.map((one) => characterOf(content, one))).size} drawn people, ${new Set(played.map(({ client }) => client.name)).size} names.`,
    `Media: ${played.length} clips, ${(sum(played.map(({ clip }) => clip.durationMs)) / 60_000).toFixed(1)} minutes, ${(sum(played.map(bytesOf)) / 1e6).toFixed(1)} MB of 120.`,
  ];
}

const row = (what: string, wanted: number, there: number | string) => `| ${what} | ${wanted} | ${there} |`;
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
const bytesOf = ({ clip }: ShippedVignette) => clip.clip.bytes + clip.poster.bytes + clip.captions.bytes;

function byMoment(vignettes: Vignette[]): Vignette[][] {
  return [...new Set(vignettes.map(({ moment }) => moment))].map((moment) => vignettes.filter((one) => one.moment === moment));
}

function spread(title: string, names: string[], found: string[]): string[] {
  const counts = names.map((name) => `${name} ${found.filter((one) => one === name).length}`);
  return [`${title}: ${counts.join(", ")}.`];
}

function characterOf({ folders }: Content, { slug, edition }: Vignette): string {
  const folder = folders.get(`${slug}@${edition}`) ?? "";
  return (JSON.parse(readFileSync(path.join(folder, "script.json"), "utf8")) as Script).character;
}
