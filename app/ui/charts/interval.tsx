type Props = {
  /** Shares between 0 and 1. */
  estimate: number;
  lower: number;
  upper: number;
};

/** A share as a dot with its interval, on a line from none to all. The same numbers stand beside it. */
export function Interval({ estimate, lower, upper }: Props) {
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
  return (
    <svg aria-hidden="true" height={16} className="block w-full overflow-visible">
      <line x1="0%" x2="100%" y1={8} y2={8} className="stroke-line" />
      <line x1={percent(lower)} x2={percent(upper)} y1={8} y2={8} strokeWidth={2} className="stroke-pine" />
      <circle cx={percent(estimate)} cy={8} r={4} className="fill-pine" />
    </svg>
  );
}
