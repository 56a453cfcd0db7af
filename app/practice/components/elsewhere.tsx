import { useEffect, useRef } from "react";
import { Notice } from "~/ui/notice";

/** Camera and clip are on in one tab at a time. */
export function Elsewhere({ what = "drill" }: { what?: "drill" | "conversation" | "assessment" }) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div ref={said} tabIndex={-1} className="mx-auto w-full max-w-page px-5 pt-6 outline-none sm:px-8">
      <Notice kind="problem" title={`This ${what} is open in another tab.`}>
        Go on there, or close that tab and begin again here.
      </Notice>
    </div>
  );
}
