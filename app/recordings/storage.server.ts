import { env } from "~/platform/env.server";
import { remember } from "~/platform/remember.server";
import { diskStorage } from "./disk-storage.server";
import type { Storage } from "./storage-place.server";

export type { Storage } from "./storage-place.server";

export const storage = (): Storage => remember("recordings storage", () => diskStorage(env.dataDir));
