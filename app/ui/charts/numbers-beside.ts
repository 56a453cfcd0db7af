type Place = { x: number; y: number };
type Box = { left: number; right: number; top: number; bottom: number };

/** A number at a point of a course, in pixels. `side` is where no course can come; `rising` tells on which side of the point the course lies. */
export type Numbered = Place & { text: string; side: "left" | "right" | null; above: boolean };

type Around = {
  /** What must not be crossed out: courses as they are drawn. */
  courses: Place[][];
  /** Lines from left to right, which a number rather avoids too. */
  lines: number[];
  frame: Box;
  font: number;
  perLetter: number;
};

/** Where each number stands: over or under its point, else beside it, off every course and every other number; those without such a place are left out. */
export function numbersBeside(numbers: Numbered[], around: Around): (Place & { text: string })[] {
  const taken: Box[] = [];
  return numbers.flatMap((number) => {
    const places = candidates(number, around);
    const isFree = (place: Place, lines: number[]) => isFreeAt(boxAt(place, number.text, around), { ...around, lines }, taken);
    const place = places.find((each) => isFree(each, around.lines)) ?? places.find((each) => isFree(each, []));
    if (!place) return [];
    taken.push(boxAt(place, number.text, around));
    return [{ ...place, text: number.text }];
  });
}

function candidates({ x, y, text, side, above }: Numbered, { font, perLetter }: Around): Place[] {
  const off = font + 1;
  const over = [{ x, y: y - off }, { x, y: y + off }];
  const aside = (text.length * perLetter) / 2 + 8;
  const sideways = side ? [0, -0.6 * font, 0.6 * font, -1.1 * font, 1.1 * font].map((dy) => ({ x: side === "left" ? x - aside : x + aside, y: y + dy })) : [];
  return [...(above ? over : over.reverse()), ...sideways];
}

function boxAt({ x, y }: Place, text: string, { font, perLetter }: Around): Box {
  const [half, height] = [(text.length * perLetter) / 2, font * 0.6];
  return { left: x - half, right: x + half, top: y - height, bottom: y + height };
}

function isFreeAt(box: Box, { courses, lines, frame }: Around, taken: Box[]): boolean {
  const isInside = box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
  const wider = { left: box.left - 3, right: box.right + 3, top: box.top - 2, bottom: box.bottom + 2 };
  return isInside && !lines.some((y) => y > box.top && y < box.bottom) && !taken.some((other) => overlap(other, wider)) && !courses.some((course) => crosses(course, wider));
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a course, drawn from point to point, comes into a box. */
export function crosses(course: Place[], box: Box): boolean {
  return course.some((to, index) => reaches(course[Math.max(0, index - 1)]!, to, box));
}

/** Of the part of a segment above the box's width: whether its heights meet the box's. */
function reaches(from: Place, to: Place, box: Box): boolean {
  const [a, b] = from.x <= to.x ? [from, to] : [to, from];
  const [left, right] = [Math.max(a.x, box.left), Math.min(b.x, box.right)];
  if (left > right) return false;
  const at = (x: number) => (b.x === a.x ? a.y : a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y));
  const [one, other] = b.x === a.x ? [a.y, b.y] : [at(left), at(right)];
  return Math.max(one, other) >= box.top && Math.min(one, other) <= box.bottom;
}
