import type { Vignette } from "~/library";
import { whoSpeaks } from "../shelf/words";

type Props = Pick<Vignette, "client" | "justHappened"> & {
  /** What the page calls what happened. */
  title?: string;
};

/** Who speaks, and what happened just before. */
export function Introduction({ client, justHappened, title = "What just happened" }: Props) {
  return (
    <>
      <h2 className="mt-6 text-xl">{whoSpeaks(client)}</h2>
      <p className="mt-1">{client.summary}</p>
      <h2 className="mt-6 text-xl">{title}</h2>
      <p className="mt-1">{justHappened}</p>
    </>
  );
}
