import { Darkened } from "./darkened";

/** Until the next page is there. */
export const Stopped = ({ unreachable, what = "this" }: { unreachable: boolean; what?: string }) => (
  <Darkened label="Stopped" onEscape={() => undefined}>
    <p role="status" className="m-auto px-5 text-ink">
      You have stopped. Nothing of {what} is kept.{" "}
      {unreachable && "This browser cannot reach Bunting just now; what had already been sent is removed as soon as it can, while this page is open."}
    </p>
  </Darkened>
);
