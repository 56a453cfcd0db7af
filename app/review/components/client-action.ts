import { type ClientActionFunctionArgs, isRouteErrorResponse } from "@remix-run/react";
import { type ReviewAnswer, isRelease } from "../review-form";
import { noLongerYours, notSent, signedOut } from "../send-save";

const notReleased = "The feedback is not released yet: the server cannot be reached. Keep the page open; nothing on it is lost.";

/** A sending that fails while one works must not take the page away, with everything that is written on it. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs): Promise<ReviewAnswer> {
  const sent = (await request.clone().formData()).get("intent");
  const intent = typeof sent === "string" ? sent : "";
  const releases = isRelease(intent);
  try {
    return await serverAction<ReviewAnswer>();
  } catch (thrown) {
    // A redirect comes as a Response: on to what was released, or to the sign-in page.
    if (thrown instanceof Response) {
      if (releases) throw thrown;
      return { intent, problem: signedOut };
    }
    if (isRouteErrorResponse(thrown) && thrown.status < 500) return { intent, problem: noLongerYours, closed: true };
    return { intent, problem: releases ? notReleased : notSent };
  }
}
