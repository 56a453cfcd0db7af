import { type ReactNode, forwardRef } from "react";

type Props = {
  title: string;
  /** The line below it. */
  below: ReactNode;
  /** What can be done beside it. */
  children?: ReactNode;
};

/** The heading of a room's page once the answering is over; one goes on at it. */
export const RoomHeading = forwardRef<HTMLHeadingElement, Props>(function RoomHeading({ title, below, children }, ref) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
      <h1 ref={ref} tabIndex={-1} className="text-2xl outline-none">
        {title}
        <span className="block text-base font-normal text-muted">{below}</span>
      </h1>
      {children}
    </div>
  );
});
