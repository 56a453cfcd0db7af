import { db } from "~/platform/db.server";

export type LocalMail = { id: string; recipient: string; subject: string; text: string; sentAt: Date };

/** The newest mails of everybody on this machine. Only for demo mode. */
export async function unsafeMails(): Promise<LocalMail[]> {
  return db().localMail.findMany({ orderBy: { sentAt: "desc" }, take: 100 });
}
