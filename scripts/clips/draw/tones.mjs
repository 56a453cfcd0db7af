import { lightness, mix, times } from "./pen.mjs";

/** Colours that follow from a person's skin and clothes. */
export function tonesOf({ skin, top, lips, hair }) {
  const dark = lightness(skin) < 0.38;
  return {
    skin,
    dark,
    shade: times(skin, 0.84, 0.72, 0.68),
    deep: times(skin, 0.5, 0.36, 0.33),
    line: times(skin, 0.36, 0.24, 0.22),
    light: mix(skin, dark ? "#e0a878" : "#fff6e8", dark ? 0.22 : 0.34),
    blood: dark ? "#8c2f22" : "#cf5040",
    lips,
    hair: hair.colour,
    ...clothTones(top.colour),
  };
}

export function clothTones(colour) {
  return {
    cloth: colour,
    clothDark: times(colour, 0.62, 0.6, 0.66),
    clothDeep: times(colour, 0.4, 0.38, 0.46),
    clothLight: mix(colour, "#fff8ee", 0.15),
  };
}
