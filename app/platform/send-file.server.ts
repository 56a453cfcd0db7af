import type { NextFunction, Response } from "express";

type Options = Parameters<Response["sendFile"]>[1];

/** Sends a file in the range that was asked for; 416 where the file has no such range. A reader who goes away is no fault. */
export function sendFile(response: Response, file: string, options: Options, next: NextFunction): void {
  response.sendFile(file, options, (error?: Error & { code?: string; status?: number; headers?: Record<string, string> }) => {
    if (!error || response.headersSent || error.code === "ECONNABORTED") return;
    if (error.status === 416) return void response.status(416).set(error.headers ?? {}).end();
    next(error);
  });
}
