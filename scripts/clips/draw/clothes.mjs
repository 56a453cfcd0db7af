import { within } from "./pen.mjs";
import { trunk } from "./torso.mjs";
import { knitted } from "./wear/knitted.mjs";
import { outer } from "./wear/outer.mjs";
import { shirts } from "./wear/shirts.mjs";

const styles = { ...shirts, ...knitted, ...outer };

/** What is seen of the clothes at neck and chest. */
export function clothes(g, person, at, tones) {
  const inTrunk = (draw) =>
    within(g, () => {
      trunk(g, person, at).clip();
      draw();
    });
  styles[person.top.style](g, { ...at, inTrunk, y: at.neck, n: person.body.neck, under: person.top.under ?? tones.cloth, top: person.top, ...tones });
}
