import type { ReviewAnswer } from "./review-form";

export type Fields = Map<string, string>;

export type Sent = Pick<ReviewAnswer, "problem" | "closed">;

export const signedOut = "This is not saved yet, because you have been signed out. Sign in again in another tab; nothing on this page is lost.";
export const notSent = "This is not saved yet: the server cannot be reached. Keep the page open; nothing on it is lost.";
export const noLongerYours = "This could not be saved, because the response is no longer yours to review.";

/** Sends changed fields of a review by themselves; never throws. */
export async function sendSave(to: string, fields: Fields): Promise<Sent> {
  try {
    const response = await fetch(to, { method: "POST", body: formOf(fields), redirect: "manual" });
    if (response.type === "opaqueredirect") return { problem: signedOut };
    if (response.ok) return (await response.json()) as ReviewAnswer;
    return response.status === 403 || response.status === 404 ? { problem: noLongerYours, closed: true } : { problem: notSent };
  } catch {
    return { problem: notSent };
  }
}

export function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.set(name, value);
  return form;
}
