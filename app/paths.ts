/** Typed links: every address that the product links to, so that a renamed route is one change. */
export const paths = {
  home: () => "/",
  signIn: (to?: string) => (to ? `/sign-in?to=${encodeURIComponent(to)}` : "/sign-in"),
  signOut: () => "/sign-out",
  forgotPassword: () => "/forgot-password",
  resetPassword: (token: string) => `/reset-password/${token}`,
  invitation: (token: string) => `/invitation/${token}`,
  firstLead: (token: string) => `/first-lead/${token}`,
  settings: () => "/settings",
  programme: () => "/programme",
  programmePerson: (personId: string) => `/programme/people/${personId}`,
  mailbox: () => "/dev/mailbox",
  gallery: () => "/dev/gallery",

  library: () => "/library",
  vignette: (slug: string) => `/library/${slug}`,
  skill: (slug: string, answers?: "open") => `/library/skills/${slug}${answers ? `?answers=${answers}` : ""}`,
  conversation: (slug: string) => `/library/conversations/${slug}`,
  assessment: (slug: string) => `/library/assessments/${slug}`,
  ownRecordings: () => "/settings/recordings",
  studio: () => "/library/studio",
  studioItem: (id: string) => `/library/studio/${id}`,
  studioRecord: (id: string) => `/library/studio/${id}/record`,
  studioPreview: (id: string) => `/library/studio/${id}/preview`,
  studioExport: () => "/library/studio/export",
  studioImport: () => "/library/studio/import",
  recordLevels: (slug: string) => `/library/${slug}/record/all`,
  recordTurns: (slug: string) => `/library/conversations/${slug}/record`,
  recordPart: (slug: string) => `/library/${slug}/record`,

  today: () => "/today",
  practice: () => "/practice",
  setUp: (drill?: { slug: string; assignmentId?: string | undefined } | { conversation: string } | { assessment: string }) =>
    drill && "conversation" in drill ? `/practice/set-up?conversation=${drill.conversation}` : drill && "assessment" in drill ? `/practice/set-up?assessment=${drill.assessment}` : drill ? `/practice/set-up?vignette=${drill.slug}${drill.assignmentId ? `&assignment=${drill.assignmentId}` : ""}` : "/practice/set-up",
  session: (sessionId: string) => `/practice/${sessionId}`,
  beat: (sessionId: string) => `/practice/${sessionId}/beat`,
  conversationRun: (runId: string) => `/practice/conversations/${runId}`,
  sitting: (sittingId: string) => `/practice/assessments/${sittingId}`,
  /** Where what was practised stands: a drill's own page, or that of the conversation or the assessment that it belongs to. */
  practised: ({ sessionId, runId, sittingId }: { sessionId: string; runId?: string | null | undefined; sittingId?: string | null | undefined }) =>
    sittingId ? `/practice/assessments/${sittingId}` : runId ? `/practice/conversations/${runId}` : `/practice/${sessionId}`,
  snapshot: (sessionId: string) => `/practice/${sessionId}/snapshot`,

  captureKey: () => "/recordings/key",
  recordingStatus: (recordingId: string) => `/recordings/${recordingId}/status`,
  uploads: () => "/uploads",
  /** The name ends in .webm, .mp4 or .m4a, because browsers want it so. */
  media: (storageKey: string) => `/media/${storageKey}`,
  /** file: "clip.mp4", "poster.jpg" or "captions.vtt". */
  clip: (slug: string, edition: number, file: string) => `/clips/${slug}/${edition}/${file}`,

  review: () => "/review",
  submission: (submissionId: string) => `/review/${submissionId}`,
  saveReview: (submissionId: string) => `/review/${submissionId}/save`,
  assign: (to: { trainee?: string; moment?: string } = {}) => `/review/assign${Object.keys(to).length > 0 ? `?${new URLSearchParams(to)}` : ""}`,
  agreement: () => "/review/agreement",

  outcomes: () => "/outcomes",
  sharedCaseload: (clinicianId: string) => `/outcomes/caseloads/${clinicianId}`,
  outcomeImports: () => "/outcomes/import",
  outcomeImport: (importId: string) => `/outcomes/import/${importId}`,
  measures: () => "/outcomes/measures",
  episode: (episodeId: string) => `/outcomes/episodes/${episodeId}`,

  progress: () => "/progress",
  plan: (search: Record<string, string> = {}) => `/progress/plan${Object.keys(search).length > 0 ? `?${new URLSearchParams(search)}` : ""}`,
  onePlan: (planId: string) => `/progress/plans/${planId}`,
  ledger: (until?: string) => (until ? `/progress/ledger?until=${until}` : "/progress/ledger"),
} as const;
