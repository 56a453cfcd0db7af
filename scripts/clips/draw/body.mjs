import { arms } from "./arms.mjs";
import { clothes } from "./clothes.mjs";
import { hairBack, hairOver } from "./hair.mjs";
import { head } from "./head.mjs";
import { within } from "./pen.mjs";
import { clothTones, tonesOf } from "./tones.mjs";
import { bust, neck, torso } from "./torso.mjs";
import { patternOf } from "./wear/cloth.mjs";

/**
 * Draws one seated person on the stage of 640 x 360.
 * @param pose what the body does (act/perform.mjs)
 * @param face what the face does (act/face.mjs)
 */
export function drawClient(g, person, pose, face) {
  const { body, top } = person;
  const tones = tonesOf(person);
  tones.pattern = patternOf(g, top.pattern, top.print ?? tones.clothDeep);
  tones.arm = top.sleeves ? { ...clothTones(top.sleeves), pattern: null } : tones;
  tones.bare = top.short === true;
  tones.shortSleeve = top.short === true;
  const raised = pose.shoulder + pose.breath * 1.3;
  const cx = 320 + pose.sway;
  const at = {
    cx,
    shoulder: 230 + pose.slump * 12 - raised,
    half: 94 * body.shoulders * (1 - pose.slump * 0.06 - pose.inward * 0.07),
    neck: 195 + pose.slump * 9 - raised * 0.4,
    headX: cx + pose.sway * 0.6 + pose.headX,
    headY: 128 - (body.long - 1) * 30 + pose.slump * 12 - raised * 0.25 + pose.headY - pose.lean * 2,
  };
  const inHead = (draw) =>
    within(g, () => {
      g.translate(at.headX, at.headY + 50);
      g.rotate(face.roll);
      g.translate(0, -50);
      g.scale(0.9 * body.head, 0.9 * body.head);
      draw();
    });
  within(g, () => {
    const closer = 1 + pose.lean * 0.05;
    g.translate(320, 360);
    g.scale(closer, closer);
    g.translate(-320, -360);
    inHead(() => hairBack(g, person));
    const limbs = arms(g, person, at, tones, pose);
    torso(g, person, at, tones);
    limbs.upper();
    neck(g, person, at, tones, { ...face, ...pose });
    bust(g, person, at, tones);
    clothes(g, person, at, tones);
    inHead(() => hairOver(g, person));
    limbs.fore();
    inHead(() => head(g, person, face, tones));
    limbs.overFace();
  });
}
