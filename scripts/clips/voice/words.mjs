import { spokenText } from "./lexicon.mjs";

/**
 * Joins Festival's words to their phones, and finds the stressed ones. Festival takes words apart (brother + 's,
 * G + P, thirty + two), so its words are matched to the text's by their letters, in order.
 * @param counted Festival's words with how many phones each has
 * @returns {{ name: string, s: number, e: number, stressed: boolean }[]} ranges of phones
 */
export function wordsOf(phones, counted, line, say) {
  const marks = stressMarks(counted, line, say);
  let at = 0;
  return counted.map(([name, count], i) => {
    while (phones[at]?.ph === "pau") at += 1;
    const s = at;
    for (let left = Number(count); left > 0 && phones[at]; at += 1) if (phones[at].ph !== "pau") left -= 1;
    return { name, s, e: at, stressed: marks[i] };
  });
}

const letters = (word) => word.toLowerCase().replaceAll(/[^\p{L}]/gu, "");

function stressMarks(counted, line, say) {
  const stressed = new Set((line.stress ?? []).map(letters));
  const wanted = line.text.split(/\s+/).flatMap((word) =>
    spokenText(word, say)
      .split(/\s+/)
      .filter(letters)
      .map((spoken) => ({ letters: letters(spoken), stressed: stressed.has(letters(word)) }))
  );
  let at = -1;
  let taken = "";
  return counted.map(([name]) => {
    const part = letters(name);
    const goesOn = at >= 0 && taken !== wanted[at]?.letters && wanted[at]?.letters.startsWith(taken + part);
    if (goesOn) taken += part;
    else if (!name.startsWith("'") || wanted[at + 1]?.letters === part) {
      at += 1;
      taken = part;
    }
    return wanted[at]?.stressed ?? false;
  });
}
