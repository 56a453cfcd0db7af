import { chair } from "./chairs.mjs";
import { furniture } from "./furniture.mjs";
import { alpha, linear, mix, pen, radial, within } from "./pen.mjs";
import { drawWindow } from "./window.mjs";

/** What covers the walls lies behind the window. */
const onTheWall = new Set(["planks", "wallpaper"]);

/** Draws a room and its empty chair. What stands far away is a little out of focus. */
export function drawRoom(g, room) {
  pen(g)
    .rect(-80, -80, 800, 520)
    .fill(linear(g, [0, 0, 640, 360], room.wall));
  within(g, () => {
    g.filter = "blur(1.8px)";
    if (room.panel) panelling(g, room.panel);
    if (room.rail) {
      pen(g).rect(-80, 214, 800, 16).fill(room.rail);
      pen(g).rect(-80, 230, 800, 3).fill("rgba(30,50,50,.16)");
    }
    for (const [name, options] of room.furniture) if (onTheWall.has(name)) furniture[name](g, options);
    if (room.window) drawWindow(g, room.window);
    pen(g)
      .rect(-80, 322, 800, 120)
      .fill(linear(g, [0, 318, 0, 372], [mix(room.floor, "#ffffff", 0.14), room.floor]));
    pen(g).rect(-80, 314, 800, 8).fill(room.skirting);
    for (const [name, options] of room.furniture) if (!onTheWall.has(name)) furniture[name](g, options);
  });
  daylight(g, room.light);
  chair(g, room.chair);
  if (room.tint) pen(g).rect(-80, -80, 800, 520).fill(room.tint);
  pen(g)
    .rect(-80, -80, 800, 520)
    .fill(radial(g, [320, 160, 190, 320, 180, 430], ["rgba(40,28,22,0)", `rgba(40,28,22,${room.shade})`]));
}

function panelling(g, colour) {
  pen(g)
    .rect(-80, 206, 800, 120)
    .fill(linear(g, [0, 206, 0, 320], [mix(colour, "#ffffff", 0.08), mix(colour, "#000000", 0.12)]));
  pen(g).rect(-80, 202, 800, 6).fill(mix(colour, "#ffffff", 0.18));
  for (let x = -40; x < 700; x += 86)
    pen(g)
      .rect(x, 222, 66, 82)
      .stroke(alpha(mix(colour, "#000000", 0.4), 0.5), 2);
}

/** A broad, soft beam. */
function daylight(g, { from, to, colour, strength }) {
  within(g, () => {
    g.filter = "blur(16px)";
    g.globalCompositeOperation = "soft-light";
    const side = Math.sign(to[0] - from[0]);
    pen(g)
      .M(from[0], from[1])
      .L(from[0] + side * 330, from[1] + 90)
      .L(to[0] + side * 20, to[1])
      .L(from[0] - side * 90, 360)
      .fill(`rgba(${colour},${strength + 0.15})`);
  });
}
