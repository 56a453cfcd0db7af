import { type ClientActionFunctionArgs, isRouteErrorResponse } from "@remix-run/react";
import type { ReviewAnswer } from "../review-form";

const signedOut = "This is not saved yet, because you have been signed out. Sign in again in another tab; nothing on this page is lost.";
const tooLate = "This could not be saved, because the response is no longer yours to review. Load the page again to see why.";
const notSent = "This is not saved yet: the server cannot be reached. Keep the page open; nothing on it is lost.";

/** A sending that fails while one works must not take the page away, with everything that is written on it. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs): Promise<ReviewAnswer> {
  const form = await request.clone().formData();
  const [intent, round] = [form.get("intent"), form.get("round")];
  try {
    return await serverAction<ReviewAnswer>();
  } catch (thrown) {
    if (intent !== "save" && intent !== "comment") throw thrown;
    return { intent, problem: whyNot(thrown), ...(typeof round === "string" && { round }) };
  }
}

/** A redirect comes as a Response, a refusal as the router's own error, and a broken connection as any other. */
function whyNot(thrown: unknown): string {
  if (thrown instanceof Response) return signedOut;
  return isRouteErrorResponse(thrown) && thrown.status < 500 ? tooLate : notSent;
}
