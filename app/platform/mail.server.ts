import { createTransport } from "nodemailer";
import { db } from "./db.server";
import { demoMode } from "./demo-mode.server";
import { env } from "./env.server";
import { remember } from "./remember.server";

export type Mail = { to: string; subject: string; text: string };

/** Nothing on this server can take a mail. The message may be shown. */
export class MailNotSetUp extends Error {
  constructor() {
    super("Mail is not set up on this server. Ask whoever runs it to set SMTP_URL.");
  }
}

const transport = (smtpUrl: string) =>
  remember("smtp", () => createTransport({ url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }));

/** Whether sendMail has anywhere to send to. */
export function mailIsSetUp(): boolean {
  return Boolean(env.smtpUrl) || demoMode();
}

/** Whether mails stay on this computer, where a page shows them. */
export function mailStaysHere(): boolean {
  return !env.smtpUrl && demoMode();
}

/** Hands a mail to the SMTP server, or in demo mode to the local mailbox. Throws MailNotSetUp, or the server's refusal. */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  if (env.smtpUrl) {
    await transport(env.smtpUrl).sendMail({ from: env.mailFrom, to, subject, text }).catch(withoutAddresses);
    return;
  }
  if (!demoMode()) throw new MailNotSetUp();
  await db().localMail.create({ data: { recipient: to, subject, text } });
}

/**
 * As sendMail, but once for each key, however often the job that sends it runs. Where sending failed the key is free
 * again, so that the next run sends. Answers whether it was sent now: where it was not, another run has it in hand or had.
 */
export async function sendOnce(key: string, mail: Mail): Promise<boolean> {
  const { count } = await db().mailSent.createMany({ data: { key }, skipDuplicates: true });
  if (count === 0) return false;
  try {
    await sendMail(mail);
    return true;
  } catch (error) {
    await db().mailSent.deleteMany({ where: { key } });
    throw error;
  }
}

/** Mails whose job runs no more. */
export async function forgetMailsSent(): Promise<void> {
  await db().mailSent.deleteMany({ where: { sentAt: { lt: new Date(Date.now() - 30 * 86_400_000) } } });
}

/** The mail server did not take a mail, or could not be reached. The message names no address of a person. */
export class MailNotTaken extends Error {
  override name = "MailNotTaken";
}

/** Faults of the connection itself, which only whoever runs the server can mend. */
const connection = ["ECONNECTION", "ESOCKET", "ETIMEDOUT", "EDNS", "ETLS"];

/** A mail server's own words repeat the address, which must not reach the log; the connection's words know none. */
function withoutAddresses(error: { code?: string; responseCode?: number; message?: string }): never {
  const answer = error.responseCode ?? (connection.includes(error.code ?? "") ? error.message : "no answer");
  throw new MailNotTaken(`The mail server did not take it (${error.code ?? "no code"}, ${answer}).`);
}

/** An address that works from a mail. */
export function linkTo(path: string): string {
  return new URL(path, env.publicUrl ?? `http://localhost:${env.port}`).href;
}
