/** A client's course is one sheet, read across a table: its words keep their size, and the charts have what is left. In millimetres, of US Letter and of A4, which is higher; a pixel of a chart, of which a sheet is 480 wide, is wider on the former. */
const papers = { letter: { room: 252, pixel: 0.4 }, a4: { room: 270, pixel: 0.3875 } };

/** Lines of the sheet's words: how high, and how many letters long. */
const words = { large: { height: 6.9, letters: 80 }, usual: { height: 5.9, letters: 97 }, small: { height: 5.2, letters: 96 }, least: { height: 4.9, letters: 108 } };

const header = 18;
/** Above the sentence of a measure and its chart: its name, and the space around. */
const aroundMeasure = 11.5;
const aroundEvents = 8.5;
const aroundNotes = 11.5;
const question = 9.5;

/** Of the charts, in their own pixels. */
const least = { first: 120, other: 88 };
const most = { first: 270, other: 140 };
/** The first chart is so much higher than each other one. */
const prominence = 1.7;

/** So many events are told on the sheet, the last ones. */
export const eventsOnSheet = 8;

type Given = { sentences: string[]; events: string[]; notes: string[] };

/** A measure's chart on the sheet: how high it stands, in its own pixels, and whether only on the higher paper. */
export type OnSheet = { height: number; onlyA4: boolean };

/** For each measure its chart on the sheet; null for those that there is no room to draw, of which the words alone stand there. */
export function chartsOnSheet({ sentences, events, notes }: Given): (OnSheet | null)[] {
  const told = events.slice(-eventsOnSheet);
  const fixed =
    header +
    question +
    sum(sentences.map((sentence, index) => aroundMeasure + high(sentence, index === 0 ? words.large : words.usual))) +
    (told.length > 0 ? aroundEvents + sum(told.map((event) => Math.min(2 * words.small.height, high(event, words.small)))) : 0) +
    (notes.length > 0 ? aroundNotes + high(notes.join(" "), words.least) : 0);
  const on = ({ room, pixel }: (typeof papers)["a4"]) => fitting((room - fixed) / pixel, sentences.length);
  const [onBoth, onA4] = [on(papers.letter), on(papers.a4)];
  // Where A4 alone has room for one more, the others have on both papers the heights that they have there.
  const more = onA4.length > onBoth.length ? onA4 : onBoth;
  return sentences.map((_, index) => (more[index] === undefined ? null : { height: more[index], onlyA4: index >= onBoth.length }));
}

/** The heights of as many charts as a room holds; of the first one in any case. */
function fitting(free: number, charts: number): number[] {
  for (let drawn = charts; drawn > 1; drawn -= 1) if (free >= least.first + (drawn - 1) * least.other) return shared(free, drawn - 1);
  return charts === 0 ? [] : [Math.floor(Math.min(most.first, Math.max(least.first, free)))];
}

/** The room shared out between the first chart and the others. */
function shared(free: number, others: number): number[] {
  const other = Math.floor(Math.min(most.other, Math.max(least.other, free / (prominence + others))));
  const first = Math.floor(Math.min(most.first, free - others * other));
  return first < least.first ? [least.first, ...equal(others, Math.floor((free - least.first) / others))] : [first, ...equal(others, other)];
}

const equal = (count: number, height: number) => Array.from({ length: count }, () => height);

const high = (text: string, { height, letters }: { height: number; letters: number }) => height * Math.max(1, Math.ceil(text.length / letters));

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
