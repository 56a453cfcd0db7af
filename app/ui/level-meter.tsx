const bars = 20;

/** How loud it is, 0 to 1, for the eye only: say the same in words beside it. */
export function LevelMeter({ level }: { level: number }) {
  const lit = Math.round(Math.min(1, Math.max(0, level)) * bars);
  return (
    <div aria-hidden="true" className="flex h-6 items-center gap-[3px]">
      {Array.from({ length: bars }, (_, bar) => (
        <span
          key={bar}
          className={bar < lit ? "w-1 rounded-full bg-pine" : "w-1 rounded-full bg-line"}
          style={{ height: `${Math.round(30 + 70 * Math.sin(((bar + 1) / (bars + 1)) * Math.PI))}%` }}
        />
      ))}
    </div>
  );
}
