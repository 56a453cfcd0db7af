import type { ClientActionFunctionArgs } from "@remix-run/react";
import type { ReviewAnswer } from "../review-form";

const notSent = "This is not saved yet: the server cannot be reached. Keep the page open; nothing on it is lost.";
const signedOut = "This is not saved yet, because you have been signed out. Sign in again in another tab; nothing on this page is lost.";

/** A sending that fails while one works must not take the page away, with everything that is written on it. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs): Promise<ReviewAnswer> {
  const form = await request.clone().formData();
  const [intent, round] = [form.get("intent"), form.get("round")];
  try {
    return await serverAction<ReviewAnswer>();
  } catch (thrown) {
    if (intent !== "save" && intent !== "comment") throw thrown;
    return { intent, problem: thrown instanceof Response ? signedOut : notSent, ...(typeof round === "string" && { round }) };
  }
}
