type Moment = { share: number; text: string };

/** A seeded answer and what its reviewers wrote: three of each, so that three reviewers do not say the same. */
export type Answer = {
  /** In tests/make/media. */
  file: string;
  workedWell: readonly [string, string, string];
  tryNext: readonly [string, string, string];
  /** Pinned to a moment of the answer, as a share of its length. */
  moments: readonly [Moment, Moment, Moment];
};

/** By vignette: an answer that does what the moment asks for, and one that many give first. */
export const answers = {
  "your-name-on-the-bottom": {
    well: {
      file: "answer-names-the-strain",
      workedWell: [
        "You did not defend the letter. That was the hardest thing to leave out, and you left it out.",
        "You said what happened to him, in that corridor, before you said anything about yourself.",
        "You owned your part without making him comfort you.",
      ],
      tryNext: [
        "Answer his last question too: he would like to know what you will write down today.",
        "Wait after “first”. That is the sentence he came for.",
        "“Tell me what it did” could be narrower. Ask what it did to him; the case comes by itself.",
      ],
      moments: [
        { share: 0.45, text: "Undefended, and steady. Keep this." },
        { share: 0.15, text: "“In a corridor.” You heard where it happened to him, not only what." },
        { share: 0.85, text: "Here you stop, and wait. He gets the room." },
      ],
    },
    poorly: {
      file: "answer-defends",
      workedWell: [
        "You noticed that you were explaining, and you stopped yourself.",
        "Your voice stayed calm, though he came in angry.",
        "You gave him the word back at the end.",
      ],
      tryNext: [
        "Leave out the form. He knows that he signed it; say what he is right about.",
        "Say what it was like to hear it in that corridor before you say anything about the letter.",
        "“Sorry, go on” is over quickly. Say what you are sorry for.",
      ],
      moments: [
        { share: 0.15, text: "Here the explaining starts. It comes first to everybody’s lips." },
        { share: 0.5, text: "His face closes at “we had talked about”. Look at it again without the sound." },
        { share: 0.8, text: "Good that you catch yourself here. Catch it one sentence earlier." },
      ],
    },
  },
  "you-can-talk-if-you-like": {
    well: {
      file: "answer-leaves-room",
      workedWell: [
        "You said what you noticed between the two of you, without asking him to explain it.",
        "You owned that last week may have gone faster than he wanted.",
        "You offered the silence as something to share, so that it was no test.",
      ],
      tryNext: [
        "Ask one small thing at the end, something that he could answer with a nod.",
        "Leave a longer pause after “too fast”. That was the sentence he needed.",
        "Say once, plainly, that he may leave it where it is today.",
      ],
      moments: [
        { share: 0.35, text: "Here you own a part of it. Hear how quiet your voice becomes." },
        { share: 0.1, text: "“Further away, between us”: plain, and not a reproach." },
        { share: 0.8, text: "The offer of quiet comes without a hook. He could take it." },
      ],
    },
    poorly: {
      file: "answer-asks-too-much",
      workedWell: [
        "Your voice stayed friendly while he gave you nothing.",
        "You heard that “normal” was not the whole of it.",
        "You did not tell him what to do.",
      ],
      tryNext: [
        "Ask one question, and wait for it. Three in a row can feel like the student office.",
        "Say what you notice between the two of you before you ask about his week.",
        "Leave his parents out until he brings them. He is hiding from what he told you last week.",
      ],
      moments: [
        { share: 0.6, text: "This is the third question. What if you said what you see instead?" },
        { share: 0.1, text: "“Normal” is the right word to stop at. One question would do." },
        { share: 0.3, text: "He looks away here. That is the answer; you can use it." },
      ],
    },
  },
  "the-scores-can-go-up": {
    well: {
      file: "answer-holds-the-decision",
      workedWell: [
        "You named what she is afraid of before you repeated the decision.",
        "“What I do isn’t enough” puts the limit where it belongs.",
        "You showed the way on in one concrete step: you go along the first time.",
      ],
      tryNext: [
        "Stay one breath longer with the starting again, before the “still”.",
        "Have the same sentence ready a second time. She will ask again.",
        "Leave room after the offer to come along. It needs a moment to be taken in.",
      ],
      moments: [
        { share: 0.1, text: "You name what it is like to hear this. She could breathe out here." },
        { share: 0.5, text: "“What I do isn’t enough.” Not her, not her effort. Well put." },
        { share: 0.8, text: "A concrete step. Say it a little slower; it is the part that she takes home." },
      ],
    },
    poorly: {
      file: "answer-gives-in",
      workedWell: [
        "You heard how much she needs this hour, and your tone says so.",
        "You did not argue with her.",
        "You left the scores alone.",
      ],
      tryNext: [
        "Stay with the decision, in one sentence. “A few more” turned it into an offer.",
        "Say first what it is like for her to hear this. The bargain comes from there.",
        "Own the limit: what you do has not been enough. Then it is not about her effort.",
      ],
      moments: [
        { share: 0.5, text: "“A few more” is where the decision goes." },
        { share: 0.1, text: "Listen to the “all right”: you had decided otherwise a minute before." },
        { share: 0.85, text: "“And then see”: what would you have to see? She will ask you that." },
      ],
    },
  },
} as const satisfies Record<string, { well: Answer; poorly: Answer }>;

/** A moment for which there are seeded answers. */
export type Answered = keyof typeof answers;

/** Which of the two answers somebody of this skill gives. */
export const answerFor = (slug: Answered, skill: number): Answer => answers[slug][skill >= 0 ? "well" : "poorly"];
