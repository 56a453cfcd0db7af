import pino from "pino";
import { env } from "./env.server";

/** No clinical text, no names, no scores: log ids, counts and durations. */
export const log = pino({
  level: env.logLevel,
  redact: {
    paths: ["password", "*.password", "token", "*.token", "email", "*.email", "name", "*.name", "cookie", "*.cookie", "headers.cookie", "headers.authorization"],
    censor: "[removed]",
  },
});
