import { minutesInWords } from "../minutes";
import type { Minutes } from "../model";

const said = (minutes: number) => minutesInWords(minutes * 60_000);

/** Minutes of a stretch of time, told apart by where they are known from. */
export function MinutesInWords({ of: { verifiedMs, claimed, reading }, stretch }: { of: Minutes; stretch: string }) {
  return (
    <div>
      <dt className="font-medium">{stretch}</dt>
      <dd>
        {minutesInWords(verifiedMs)} verified, {said(claimed)} noted
      </dd>
      {reading > 0 && <dd className="text-muted">and {said(reading)} of reading</dd>}
    </div>
  );
}
