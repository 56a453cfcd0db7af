import { type Result, done, refused } from "~/core/result";
import { log } from "~/platform/log.server";
import { MailNotSetUp, linkTo, mailIsSetUp, sendMail } from "~/platform/mail.server";
import { paths } from "~/paths";
import { countTry } from "./attempts.server";
import { resetMinutes } from "./rules";
import { hashOf, newSecret } from "./secret.server";
import { addPasswordReset } from "./store/password-resets.server";
import { credentialsOf } from "./store/people.server";

/** Starts a reset. Neither the answer nor its time tells whether the address has an account: the mail goes out behind it. */
export async function requestPasswordReset({ email, address }: { email: string; address: string }): Promise<Result<void>> {
  if (!mailIsSetUp()) return refused(new MailNotSetUp().message);
  const counted = await countTry("reset", { email, address });
  if (!counted.ok) return counted;
  void mailPasswordReset(email).catch((error: unknown) => {
    log.error({ error: error instanceof Error ? error.message : "unknown" }, "a password reset could not be mailed");
  });
  return done(undefined);
}

/** Mails a link to whoever has this address; does nothing for others. */
export async function mailPasswordReset(email: string): Promise<void> {
  const known = await credentialsOf(email);
  if (!known?.organisationId) return;
  const token = newSecret();
  await addPasswordReset(known.personId, hashOf(token), new Date(Date.now() + resetMinutes * 60_000));
  const text = [
    "Hello,",
    `to choose a new password for Bunting, open this page: ${linkTo(paths.resetPassword(token))}`,
    `The link works once and for ${resetMinutes} minutes. If you did not ask for it, you need not do anything: your password stays as it is.`,
  ].join("\n\n");
  await sendMail({ to: email, subject: "A new password for Bunting", text });
}
