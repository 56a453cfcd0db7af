// npm start: from a fresh clone to a running product. HOST, PORT, DATA_DIR, DATABASE_URL and PUBLIC_URL override.
import { run } from "./run-server.js";

await run("server");
