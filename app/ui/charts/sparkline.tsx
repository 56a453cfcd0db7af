type Props = {
  /** [place, value] by [place, value], in order. */
  points: [number, number][];
  /** The least and the greatest value that could be. */
  range: [number, number];
  /** A value that a hairline marks. */
  line: number | null;
  /** What it shows, for those who do not see it. */
  label: string;
};

const width = 132;
const height = 44;
const edge = 4;

/** A course at a glance: no axes, one hairline, the latest value as a dot. */
export function Sparkline({ points, range: [least, greatest], line, label }: Props) {
  const places = points.map(([place]) => place);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const x = (place: number) => round(to === from ? width / 2 : edge + ((place - from) / (to - from)) * (width - 2 * edge));
  const y = (value: number) => round(height - edge - ((value - least) / (greatest - least || 1)) * (height - 2 * edge));
  const last = points.at(-1);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="block max-w-full">
      {line !== null && <line x1={0} x2={width} y1={y(line)} y2={y(line)} className="stroke-edge" strokeDasharray="2 3" />}
      <polyline points={points.map(([place, value]) => `${x(place)},${y(value)}`).join(" ")} fill="none" strokeWidth={1.75} strokeLinejoin="round" className="stroke-pine" />
      {last && <circle cx={x(last[0])} cy={y(last[1])} r={3} className="fill-pine" />}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
