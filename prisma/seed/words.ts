/** What the seeded reviewers wrote, by vignette: three of each, so that three reviewers do not say the same. */
export type Words = {
  workedWell: readonly [string, string, string];
  tryNext: readonly [string, string, string];
  /** Pinned to a moment of the answer, as a share of its length. */
  moments: readonly [{ share: number; text: string }, { share: number; text: string }];
};

export const wordsFor: Readonly<Record<string, Words>> = {
  "the-bed-until-five": {
    workedWell: [
      "You said the four hours out loud before anything else, and she could hear that you had understood what five o'clock means.",
      "Your no was one sentence long and had no rule in it.",
      "You gave her something to do with the next ten minutes: one question for the home, and one for herself.",
    ],
    tryNext: [
      "Stop after the no. The explanation that followed took some of its kindness back.",
      "Name her mother once. Just now the bed was more present than the woman who is to sleep in it.",
      "Offer one concrete thing while she still looks at you; it came after she had looked away.",
    ],
    moments: [
      { share: 0.15, text: "Here you are with her: short, and in her own words." },
      { share: 0.7, text: "This could be an answer in disguise. Would she hear that you would do it?" },
    ],
  },
  "which-page-we-are-on": {
    workedWell: [
      "You answered the question that he asked, honestly, and then you stopped.",
      "You went back to Tuesday. That is where the fear is, and he let you.",
      "The tone stayed level; there was no list of qualifications.",
    ],
    tryNext: [
      "Say what he stands to lose if this does not help. He told you: it happened with somebody's airway in his hand.",
      "Propose how the two of you will know in three weeks whether it works, and ask him what he would count.",
      "Leave out the thank-you at the start. It sounded like asking for mercy.",
    ],
    moments: [
      { share: 0.2, text: "A straight answer. Watch how little it needs." },
      { share: 0.6, text: "Your voice gets smaller here, and the sentences longer." },
    ],
  },
  "you-can-talk-if-you-like": {
    workedWell: [
      "You let the silence stand, and it did not feel like a test.",
      "You owned that last week may have gone faster than he wanted.",
      "The one small question at the end was small enough to be answered.",
    ],
    tryNext: [
      "Say what you notice between the two of you before you ask about his week again.",
      "Three questions in a row can feel like the student office. Ask one, and wait.",
      "Tell him plainly that he may leave it where it is today. The door stayed half open.",
    ],
    moments: [
      { share: 0.1, text: "Good, you wait." },
      { share: 0.55, text: "This is the third question. What if you said what you see instead?" },
    ],
  },
  "your-name-on-the-bottom": {
    workedWell: [
      "You did not defend the letter. That was the hardest thing to leave out, and you left it out.",
      "You said what it did to him, in that corridor, before you said anything about yourself.",
      "You owned your part without making him comfort you.",
    ],
    tryNext: [
      "Take out \"I understand that you are angry\". He knows that he is; tell him what he is right about.",
      "Answer his last question. He would like to know what you will write down today.",
      "Ask what he has not said yet. You closed the subject at the moment he began to slow down.",
    ],
    moments: [
      { share: 0.18, text: "Undefended, and steady. Keep this." },
      { share: 0.65, text: "Here the explaining starts; he folds the paper." },
    ],
  },
  "the-scores-can-go-up": {
    workedWell: [
      "You kept to the decision the second time in the same words, and it sounded kinder for it.",
      "You stayed with her grief for a moment before you spoke of the colleague.",
      "\"What I do has not been enough\" put the limit where it belongs.",
    ],
    tryNext: [
      "Leave the scores alone. She is not bargaining about numbers; say what she is afraid to lose.",
      "Say one concrete thing about the way on: that you will sit with her at the first meeting, if that is so.",
      "The \"for now\" turned a decision into an offer. Try it without.",
    ],
    moments: [
      { share: 0.25, text: "You name what it is like to hear this. She breathes out." },
      { share: 0.75, text: "\"We could see\" is where the decision starts to go." },
    ],
  },
  "nothing-after-the-fourteenth": {
    workedWell: [
      "You said the empty calendar back to her with its full weight, and added no \"but\".",
      "You asked about suicide in plain words, though she had told you that you could put it down.",
      "The hope that you offered was yours to carry, and small enough to be believed.",
    ],
    tryNext: [
      "Stay one sentence longer with \"good\" before you ask.",
      "Ask the question without the introduction; it sounded like a form for a moment.",
      "Say whose hope it is. She need not share it yet, and you can tell her so.",
    ],
    moments: [
      { share: 0.2, text: "This has the weight of what she said." },
      { share: 0.6, text: "Plainly asked. The half sentence before it is not needed." },
    ],
  },
};
