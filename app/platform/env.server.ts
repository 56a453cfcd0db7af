import path from "node:path";
import { z } from "zod";

/** The one place that reads the environment. Every setting has a default, so that `npm start` needs none. */
const schema = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().default("data"),
  CONTENT_DIR: z.string().default("content"),
  DATABASE_URL: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Bunting <bunting@localhost>"),
  JOBS: z.enum(["here", "apart"]).default("here"),
  RUN: z.enum(["server", "worker"]).default("server"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  NODE_ENV: z.enum(["production", "development", "test"]).default("development").catch("development"),
});

function read() {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== "")));
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new Error(`The setting ${String(first?.path[0])} cannot be used: ${first?.message}`);
  }
  const settings = parsed.data;
  return {
    host: settings.HOST,
    port: settings.PORT,
    /** Absolute. Everything that the embedded database and the disk storage keep lives under it. */
    dataDir: path.resolve(settings.DATA_DIR),
    /** Absolute. The library: vignettes, conversations, skills, rubrics and measures with their media. */
    contentDir: path.resolve(settings.CONTENT_DIR),
    /** Of an outside PostgreSQL; undefined means the embedded one. */
    databaseUrl: settings.DATABASE_URL,
    /** Where people reach a deployment, such as https://bunting.example.org; undefined on a desk. */
    publicUrl: settings.PUBLIC_URL,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    /** "apart" leaves the jobs to `npm run worker`. */
    jobs: settings.JOBS,
    /** What this process is: the web server, or one that only handles jobs. */
    run: settings.RUN,
    logLevel: settings.LOG_LEVEL,
    production: settings.NODE_ENV === "production",
  } as const;
}

export const env = read();
