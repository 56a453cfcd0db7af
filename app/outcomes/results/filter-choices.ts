import { type CaseMix, type TraitName, caseMixTraits, traitInWords, traitLabel, traitNames } from "../case-mix";
import { leastForShares } from "../period-rules";

type Option = { value: string; label: string };

/** Of so few cases the page shows counts alone, and says so before they are chosen. */
const howMany = (cases: number) => (cases < leastForShares ? `${cases}, counts only` : String(cases));

/** What the results can be narrowed to, pure: the values that cases of these days have, and always the one that was asked for, had by none or not. */
export function traitChoices(found: { name: TraitName; value: string; cases: number }[], asked: CaseMix): { name: TraitName; label: string; options: Option[] }[] {
  return traitNames.flatMap((name) => {
    const options = Object.entries(caseMixTraits[name].values).flatMap(([value, label]) => {
      const cases = found.find((one) => one.name === name && one.value === value)?.cases ?? 0;
      return cases > 0 || asked[name] === value ? [{ value, label: `${label} (${howMany(cases)})` }] : [];
    });
    return options.length > 0 ? [{ name, label: caseMixTraits[name].label, options }] : [];
  });
}

/** `shortOf` is the name of an outcome measure, null of anything else. */
export function measureChoices(found: { id: string; cases: number }[], asked: string | null, shortOf: (id: string) => string | null): Option[] {
  const all = asked === null || found.some(({ id }) => id === asked) ? found : [...found, { id: asked, cases: 0 }];
  return all.flatMap(({ id, cases }) => {
    const short = shortOf(id) ?? (id === asked ? "Another measure" : null);
    return short === null ? [] : [{ value: id, label: `${short} (${howMany(cases)})` }];
  });
}

/** What the cases are narrowed to, such as "Only main problem: Grief; PHQ-9."; null where they are not. */
export function onlyInWords(traits: CaseMix, measure: string | null): string | null {
  const named = traitNames.flatMap((name) => (traits[name] === undefined ? [] : [`${traitLabel(name)}: ${traitInWords(name, traits[name]) ?? traits[name]}`]));
  const all = [...named, ...(measure === null ? [] : [`Measure: ${measure}`])];
  return all.length > 0 ? `Only these cases: ${all.join("; ")}.` : null;
}
