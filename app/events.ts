import type { AccountsEvents } from "./accounts/index.server";
import type { OutcomesEvents } from "./outcomes/index.server";
import type { PracticeEvents } from "./practice";
import type { ProgressEvents } from "./progress";
import type { RecordingEvents } from "./recordings/index.server";
import type { ReviewEvents } from "./review/index.server";

/** Everything that can happen, from every domain, with what is told of it. */
export type AllEvents = AccountsEvents & RecordingEvents & PracticeEvents & ReviewEvents & OutcomesEvents & ProgressEvents;
