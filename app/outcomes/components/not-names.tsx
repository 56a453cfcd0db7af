import { namesInWords, saidOf } from "../care/names-said";

type Props = {
  /** Words that were typed and could be names. */
  names: string[];
  /** What was said of them before. */
  said: string | undefined;
  /** What they are not. */
  not?: { one: string; several: string };
};

/** Says that words which could be names are none. */
export function NotNames({ names, said, not = { one: "is not a name here", several: "are not names here" } }: Props) {
  if (names.length === 0) return null;
  const value = saidOf(names);
  return (
    <label className="flex basis-full items-start gap-3">
      <input key={value} type="checkbox" name="notName" value={value} defaultChecked={said === value} className="mt-1 size-5 shrink-0 accent-pine" />
      <span>
        {namesInWords(names)} {names.length === 1 ? not.one : not.several}
      </span>
    </label>
  );
}
