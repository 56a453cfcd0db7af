import { useReader } from "~/ui/reader";
import { When } from "~/ui/when";

type Props = {
  page: {
    clinicianName: string | null;
    state: string;
    reason: string;
    sessions: number | null;
    startedOn: string | null;
    endedOn: string | null;
    closed: boolean;
    measured: { first: string; last: string } | null;
  };
};

/** Where the client stands, and from when to when. On paper only what may be shown to the client: nothing of how the course is judged. */
export function EpisodeFacts({ page }: Props) {
  const { state, reason } = page;
  return (
    <>
      <p data-screen-only>
        <span className="font-medium text-ink">{state}</span>
        {reason && `: ${reason}`}.
      </p>
      <p data-screen-only className="mt-1 text-base">
        <OnScreen {...page} />
      </p>
      <p className="hidden text-base print:block">
        <OnPaper {...page} />
      </p>
    </>
  );
}

const sessionsInWords = (sessions: number) => (sessions === 1 ? "1 session" : `${sessions} sessions`);

function OnScreen({ clinicianName, sessions, startedOn, endedOn, closed, measured }: Props["page"]) {
  return (
    <>
      {clinicianName && `${clinicianName}’s client, for you to read. `}
      {sessions !== null && `${sessionsInWords(sessions)}. `}
      {startedOn && (
        <>
          Began <When at={startedOn} />.{" "}
        </>
      )}
      {!closed && "Open."}
      {closed && !endedOn && "Closed; the day is not known."}
      {closed && endedOn && (
        <>
          Closed <When at={endedOn} />.
        </>
      )}
      {measured && ` Last score: ${measured.last}.`}
    </>
  );
}

function OnPaper({ sessions, endedOn, closed, measured }: Props["page"]) {
  const { now } = useReader();
  return (
    <>
      {closed ? "Treatment has ended" : "Treatment is under way"}
      {closed && endedOn && (
        <>
          {" "}
          (<When at={endedOn} />)
        </>
      )}
      {sessions !== null && `, ${sessionsInWords(sessions)}`}.{" "}
      {measured && (measured.first === measured.last ? `One score: ${measured.first}. ` : `First score: ${measured.first}; last score: ${measured.last}. `)}
      Printed <When at={now} />.
    </>
  );
}
