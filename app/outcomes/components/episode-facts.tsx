import { useReader } from "~/ui/reader";
import { When } from "~/ui/when";

type Props = {
  page: { clinicianName: string | null; state: string; reason: string; sessions: number | null; startedOn: string | null; endedOn: string | null; closed: boolean };
};

/** Where the client stands, and from when to when; on paper the day alone, because it may be shown to the client. */
export function EpisodeFacts({ page: { clinicianName, state, reason, sessions, startedOn, endedOn, closed } }: Props) {
  const { now } = useReader();
  return (
    <>
      <p data-screen-only>
        <span className="font-medium text-ink">{state}</span>
        {reason && `: ${reason}`}.
      </p>
      <p data-screen-only className="mt-1 text-base">
        {clinicianName && `${clinicianName}’s client, for you to read. `}
        {sessions !== null && (sessions === 1 ? "1 session. " : `${sessions} sessions. `)}
        {startedOn && (
          <>
            Began <When at={startedOn} />.{" "}
          </>
        )}
        {closed ? (
          endedOn ? (
            <>
              Closed <When at={endedOn} />.
            </>
          ) : (
            "Closed; the day is not known."
          )
        ) : (
          "Open."
        )}
      </p>
      <p className="hidden text-base print:block">
        <When at={now} />
      </p>
    </>
  );
}
