import type { Minutes } from "../model";

const said = (minutes: number) => `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;

/** Minutes of a stretch of time, told apart by where they are known from. */
export function MinutesInWords({ of: { verified, claimed, reading }, stretch }: { of: Minutes; stretch: string }) {
  return (
    <div>
      <dt className="font-medium">{stretch}</dt>
      <dd>
        {said(verified)} verified, {said(claimed)} noted
      </dd>
      {reading > 0 && <dd className="text-muted">and {said(reading)} of reading</dd>}
    </div>
  );
}
