import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Notice } from "~/ui/notice";
import { type Resumed, resumeKept } from "../capture/resume-kept";

/** Sends what this browser still holds of the signed-in person's takes, and says so in one line. */
export function UnsentTakes() {
  const [news, setNews] = useState<Resumed>({ sending: 0, sent: 0, unsent: 0 });
  const { revalidate } = useRevalidator();
  useEffect(() => {
    // The page below may be waiting for the take.
    if (news.sent > 0) revalidate();
  }, [news.sent, revalidate]);
  useEffect(() => {
    const look = () => void resumeKept(setNews);
    look();
    addEventListener("online", look);
    return () => removeEventListener("online", look);
  }, []);
  const { sending, sent, unsent } = news;
  if (sending > 0) return <Notice>{takes(sending)} in this browser {are(sending)} being sent.</Notice>;
  if (unsent > 0) return <Notice kind="problem">{takes(unsent)} in this browser could not be sent, and {are(unsent)} kept here for now.</Notice>;
  if (sent > 0) return <Notice kind="done">{takes(sent)} kept in this browser {are(sent)} stored now.</Notice>;
  return null;
}

const takes = (n: number) => (n === 1 ? "A take" : `${n} takes`);
const are = (n: number) => (n === 1 ? "is" : "are");
