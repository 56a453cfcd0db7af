import { useEffect, useState } from "react";
import { Notice } from "~/ui/notice";
import { type Resumed, resumeKept } from "../capture/resume-kept";

/** Sends what this browser still holds of the signed-in person's takes, and says so in one line. */
export function UnsentTakes() {
  const [news, setNews] = useState<Resumed>({ sending: 0, sent: 0 });
  useEffect(() => {
    const look = () => void resumeKept(setNews);
    look();
    addEventListener("online", look);
    return () => removeEventListener("online", look);
  }, []);
  if (news.sending > 0) return <Notice>{takes(news.sending)} in this browser {news.sending === 1 ? "is" : "are"} being sent.</Notice>;
  if (news.sent > 0) return <Notice kind="done">{takes(news.sent)} kept in this browser {news.sent === 1 ? "is" : "are"} stored now.</Notice>;
  return null;
}

const takes = (n: number) => (n === 1 ? "A take" : `${n} takes`);
