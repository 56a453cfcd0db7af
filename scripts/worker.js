// npm run worker: handles jobs apart from the web servers, which then run with JOBS=apart.
import { run } from "./run-server.js";

await run("worker");
