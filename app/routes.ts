import { type RouteConfig, index, route } from "@remix-run/route-config";

/** The site map: every URL and the route module behind it. A route lives in the highest domain that it reads. */
export default [
  index("accounts/routes/home.tsx"),
  route("sign-in", "accounts/routes/sign-in.tsx"),
  route("sign-out", "accounts/routes/sign-out.tsx"),
  route("forgot-password", "accounts/routes/forgot-password.tsx"),
  route("reset-password/:token", "accounts/routes/reset-password.tsx"),
  route("invitation/:token", "accounts/routes/invitation.tsx"),
  route("first-lead/:token", "accounts/routes/first-lead.tsx"),
  route("settings", "accounts/routes/settings.tsx"),
  route("programme", "progress/routes/programme.tsx"),
  route("programme/people/:personId", "accounts/routes/programme-person.tsx"),
  route("dev/mailbox", "accounts/routes/mailbox.tsx"),
  route("dev/gallery", "review/routes/gallery.tsx"),

  route("library", "practice/routes/library.tsx"),
  route("library/skills/:slug", "practice/routes/skill.tsx"),
  route("library/conversations/:slug", "practice/routes/conversation.tsx"),
  route("library/studio", "library/routes/studio.tsx"),
  route("library/studio/:itemId", "library/routes/studio-item.tsx"),
  route("library/studio/:itemId/record", "library/routes/studio-record.tsx"),
  route("library/studio/:itemId/preview", "practice/routes/studio-preview.tsx"),
  route("library/:slug/record", "library/routes/record-part.tsx"),
  route("library/:slug", "practice/routes/vignette.tsx"),
  route("settings/recordings", "library/routes/own-recordings.tsx"),

  route("today", "progress/routes/today.tsx"),
  route("practice", "review/routes/practice.tsx"),
  route("practice/set-up", "recordings/routes/set-up.tsx"),
  route("practice/conversations/:runId", "review/routes/conversation-run.tsx"),
  route("practice/:sessionId", "review/routes/session.tsx"),
  route("practice/:sessionId/beat", "practice/routes/beat.tsx"),
  route("practice/:sessionId/snapshot", "practice/routes/snapshot.tsx"),
  route("recordings/key", "recordings/routes/capture-key.tsx"),
  route("recordings/:recordingId/status", "recordings/routes/status.tsx"),

  route("review", "review/routes/queue.tsx"),
  route("review/assign", "practice/routes/assign.tsx"),
  route("review/agreement", "review/routes/agreement.tsx"),
  route("review/:submissionId", "review/routes/review.tsx"),
  route("review/:submissionId/save", "review/routes/save.tsx"),

  route("outcomes", "outcomes/routes/caseload.tsx"),
  route("outcomes/caseloads/:clinicianId", "outcomes/routes/shared-caseload.tsx"),
  route("outcomes/import", "outcomes/routes/imports.tsx"),
  route("outcomes/import/:importId", "outcomes/routes/import.tsx"),
  route("outcomes/measures", "library/routes/measures.tsx"),
  route("outcomes/episodes/:episodeId", "outcomes/routes/episode.tsx"),

  route("progress", "progress/routes/progress.tsx"),
  route("progress/plan", "progress/routes/plan.tsx"),
  route("progress/plans/:planId", "progress/routes/one-plan.tsx"),
  route("progress/ledger", "progress/routes/ledger.tsx"),

  route("*", "accounts/routes/nowhere.tsx"),
] satisfies RouteConfig;
