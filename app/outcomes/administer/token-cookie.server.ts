import { paths } from "~/paths";
import { env } from "~/platform/env.server";
import { handOverMinutes } from "./model";

const name = "bunting_answer";

const cookie = (value: string, seconds: number) =>
  [`${name}=${value}`, `Path=${paths.answer()}`, `Max-Age=${seconds}`, "HttpOnly", "SameSite=Strict", ...(env.publicUrl?.startsWith("https:") ? ["Secure"] : [])].join("; ");

/** Held by the one browser that was handed over, for this one administration, and sent to its page alone. */
export const tokenCookie = (token: string) => cookie(token, handOverMinutes * 60);

export const noTokenCookie = () => cookie("", 0);

export function tokenIn(cookieHeader: string | null): string | null {
  const found = cookieHeader?.split(";").map((each) => each.trim().split("=")).find(([key]) => key === name);
  return found?.[1] || null;
}
