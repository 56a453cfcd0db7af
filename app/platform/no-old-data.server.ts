import type { RequestHandler } from "express";

/**
 * Our pages fetch what they need from addresses that end in ".data". Remix still answers the older way of asking, `?_data=`, and
 * tells of each such request as of a fault; whoever types one would fill the log with faults that are none.
 */
export const noOldData: RequestHandler = (request, response, next) => {
  if (!("_data" in request.query)) return next();
  response.status(404).type("text").send("There is no such page.");
};
