import { type Fields, type Sent, formOf, sendSave } from "./send-save";

export type SaveState = {
  saving: boolean;
  /** Why the last sending failed; what was not taken goes with the next one. */
  problem: string | null;
  /** Released or withdrawn meanwhile: the page is to say what has become of it. */
  closed: boolean;
};

const pauseMs = 600;

/** Sends changed fields of a form one sending after the other, so that the last change of a field is the last to arrive. */
export function saving(to: string, show: (state: SaveState) => void) {
  let unsent: Fields = new Map();
  let underWay: { fields: Fields; arrived: Promise<void> } | null = null;
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = () => {
    clearTimeout(timer);
    if (held || underWay || unsent.size === 0) return;
    const fields = unsent;
    unsent = new Map();
    underWay = { fields, arrived: sendSave(to, fields).then((sent) => arrive(fields, sent)) };
  };

  const arrive = (fields: Fields, { problem, closed = false }: Sent) => {
    underWay = null;
    if (problem !== null) unsent = new Map([...fields, ...unsent]);
    show({ saving: problem === null && unsent.size > 0, problem, closed: closed && !held });
    if (problem === null) send();
  };

  /** Notes a change; it is sent at once, or after a pause in typing. */
  const change = (fields: Record<string, string>, when: "now" | "after-typing") => {
    for (const [name, value] of Object.entries(fields)) unsent.set(name, value);
    show({ saving: true, problem: null, closed: false });
    clearTimeout(timer);
    if (when === "now") send();
    else timer = setTimeout(send, pauseMs);
  };

  /** Sends nothing more by itself and waits for what is under way, because the form is about to be sent as a whole. */
  const hold = async () => {
    held = true;
    clearTimeout(timer);
    await underWay?.arrived;
  };

  /** The form as a whole was not taken: what is not kept yet is sent by itself again. */
  const resume = () => {
    held = false;
    send();
  };

  /** The page goes away: what is still here leaves with it. */
  const leave = () => {
    const rest = new Map([...(underWay?.fields ?? []), ...unsent]);
    if (rest.size > 0) navigator.sendBeacon(to, formOf(rest));
  };

  /** Another page takes this one's place; what is held has left with the form. */
  const end = () => {
    clearTimeout(timer);
    if (!held) leave();
  };

  return { change, send, hold, resume, leave, end };
}
