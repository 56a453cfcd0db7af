import { Fragment } from "react";

/** Words in which a percentage or a range, such as "16–42 %", stays on one line. */
export function Unbroken({ text }: { text: string }) {
  return text.split(/((?:[\d.]+[-–])?\d+ %)/).map((part, index) => (
    <Fragment key={index}>{index % 2 === 1 ? <span className="whitespace-nowrap">{part}</span> : part}</Fragment>
  ));
}
