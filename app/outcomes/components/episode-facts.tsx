import { useReader } from "~/ui/reader";
import { When } from "~/ui/when";
import { Reason } from "./reason";

type Props = {
  page: {
    clinicianName: string | null;
    state: string;
    reason: string;
    ending: string | null;
    alerts: string[];
    sessions: number | null;
    startedOn: string | null;
    endedOn: string | null;
    closed: boolean;
    measured: { first: string; last: string } | null;
  };
};

/** Where the client stands, and from when to when. On paper only what may be shown to the client: nothing of how the course is judged. */
export function EpisodeFacts({ page }: Props) {
  const { state, reason, ending, alerts, closed } = page;
  // What came of a closed course has no reason in what was last said about risk: that is a sentence of its own.
  const isResult = closed && ending === null;
  return (
    <>
      <p data-screen-only>
        <span className="font-medium text-ink">{state}</span>
        {reason && (isResult ? ". " : ": ")}
        <Reason reason={isResult ? capital(reason) : reason} alerts={alerts} />.
      </p>
      <p data-screen-only className="mt-1 text-base">
        <OnScreen {...page} />
      </p>
      <p className="hidden text-sm leading-snug print:block">
        <OnPaper {...page} />
      </p>
    </>
  );
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const sessionsInWords = (sessions: number) => (sessions === 1 ? "1 session" : `${sessions} sessions`);

function OnScreen({ clinicianName, sessions, startedOn, endedOn, closed, ending, measured }: Props["page"]) {
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
      {ending !== null && ` Outcome: ${ending.toLowerCase()}.`}
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
