/**
 * How the voice says what Festival's dictionary gets wrong or does not know: phones of the CMU set, "-" between
 * syllables, 1 on the stressed vowel. What a script cannot settle here (read, live, tear) it respells itself in `say`.
 */
const sounds = {
  // names
  adaeze: "ax - d ae1 - z ey", adaora: "ax - d ao1 - r ax", agnieszka: "ae g - n y eh1 sh - k ax", aisha: "ay - iy1 - sh ax", alasdair: "ae1 l - ax - s t er",
  alun: "ae1 - l ih n", ama: "aa1 - m ax", anneke: "ae1 - n ax - k ax", anil: "ax - n iy1 l", aoife: "iy1 - f ax",
  asha: "aa1 - sh ax", ayesha: "ay - iy1 - sh ax", balvinder: "b ah l - v ih1 n - d er", bilal: "b ih - l aa1 l",
  bukola: "b uw - k ow1 - l ax", callum: "k ae1 - l ax m", catrin: "k ae1 - t r ih n", dafydd: "d ae1 - v ih dh",
  declan: "d eh1 k - l ax n", deepa: "d iy1 - p ax", dermot: "d er1 - m ax t", dilnoza: "d ih l - n ow1 - z ax",
  dmitri: "d m iy1 - t r iy", eilidh: "ey1 - l iy", elif: "eh - l iy1 f", emre: "eh1 m - r ey", eleni: "eh - l ey1 - n iy",
  ezekiel: "ih - z iy1 - k y ax l", farah: "f aa1 - r ax", fatima: "f ae1 - t ih - m ax",
  geraint: "g eh1 - r ay n t", giulia: "jh uw1 - l y ax", gurpreet: "g uh r - p r iy1 t", halima: "hh ax - l iy1 - m ax", hamish: "hh ey1 - m ih sh",
  hana: "hh aa1 - n ax", harpreet: "hh ah r - p r iy1 t", iain: "iy1 - ax n", ifan: "iy1 - v ae n", ifeoma: "iy - f ey - ow1 - m ax",
  imogen: "ih1 - m ax - jh ax n", imran: "ih m - r aa1 n", ioana: "y ow - aa1 - n ax", jaswinder: "jh ah s - w ih1 n - d er",
  joao: "zh w aw1", jun: "jh uw1 n", kasia: "k aa1 - sh ax", kavita: "k ax - v iy1 - t ax", khadija: "k ax - d iy1 - jh ax",
  kwame: "k w aa1 - m ey", lakshmi: "l ah1 k sh - m iy", lena: "l ey1 - n ax", leila: "l ey1 - l ax", malgorzata: "m aw - g ao - zh aa1 - t ax", manjit: "m ah n - jh iy1 t",
  marcia: "m aa1 r - sh ax", mateus: "m ax - t ey1 - ax s", mehmet: "m eh1 hh - m eh t", mei: "m ey1", meera: "m iy1 - r ax",
  mihai: "m ih - hh ay1", naomi: "n ey - ow1 - m iy", naveed: "n ax - v iy1 d", ngozi: "ng g ow1 - z iy", niamh: "n iy1 v",
  noor: "n uh1 r", odette: "ow - d eh1 t", orla: "ao1 r - l ax", padraig: "p ao1 - r ih g", parveen: "p aa r - v iy1 n",
  piotr: "p y ao1 - t er", priya: "p r iy1 - y ax", rashid: "r ax - sh iy1 d", rhys: "r iy1 s", roisin: "r ow - sh iy1 n",
  rohan: "r ow1 - hh ax n", rukhsana: "r uh k - s aa1 - n ax", rupinder: "r uw - p ih1 n - d er", salma: "s ae1 l - m ax", samira: "s ax - m iy1 - r ax",
  sanjay: "s ah1 n - jh ey", saoirse: "s er1 - sh ax", seun: "sh ey1 - uw n", shabnam: "sh ah1 b - n ax m", sian: "sh aa1 n",
  siobhan: "sh ih - v ao1 n", sunil: "s uh - n iy1 l", tendai: "t eh n - d ay1", thabo: "t aa1 - b ow", thuy: "t w iy1",
  tomasz: "t ow1 - m aa sh", tunde: "t uw1 n - d ey", vikram: "v ih1 - k r ax m", vivienne: "v ih1 - v iy - eh n", yusuf: "y uw1 - s uh f",
  zainab: "z ay1 - n ae b", zanele: "z ax - n ey1 - l ey", magda: "m ae1 g - d ax", wioletta: "v iy - ow - l eh1 - t ax",
  // places
  accra: "ax - k r aa1", aleppo: "ax - l eh1 - p ow", birmingham: "b er1 - m ih ng - ax m", derby: "d aa1 r - b iy",
  edinburra: "eh1 - d ih n - b r ax", gloucester: "g l ao1 s - t er", hertfordshire: "hh aa1 r t - f er d - sh er", istanbul: "ih s - t ae n - b uh1 l",
  karachi: "k ax - r aa1 - ch iy", kyiv: "k iy1 v", loughborough: "l ah1 f - b r ax", mumbai: "m uh m - b ay1", norwich: "n ao1 - r ih jh",
  nottingham: "n aa1 - t ih ng - ax m", peterborough: "p iy1 - t er - b r ax", sarajevo: "s ae - r ax - y ey1 - v ow", slough: "s l aw1",
  swansea: "s w aa1 n - z iy",
  // British words and spellings
  apologised: "ax - p aa1 - l ax - jh ay z d", bollocks: "b aa1 - l ax k s", buggy: "b ah1 - g iy", clerk: "k l aa1 r k",
  duvet: "d uw1 - v ey", favourite: "f ey1 - v r ih t", fiver: "f ay1 - v er", garage: "g ae1 - r ih jh", herbs: "hh er1 b z",
  humour: "hh y uw1 - m er", innit: "ih1 - n ih t", jewellery: "jh uw1 l - r iy", leisure: "l eh1 - zh er", lorry: "l ao1 - r iy",
  metre: "m iy1 - t er", metres: "m iy1 - t er z", migraine: "m iy1 - g r ey n", migraines: "m iy1 - g r ey n z", nana: "n ae1 - n ax",
  organise: "ao1 r - g ax - n ay z", practise: "p r ae1 k - t ih s", practised: "p r ae1 k - t ih s t", privacy: "p r ih1 - v ax - s iy",
  recognise: "r eh1 - k ax g - n ay z", rumour: "r uw1 - m er", schedule: "sh eh1 - jh uw l", tomato: "t ax - m aa1 - t ow",
  tomatoes: "t ax - m aa1 - t ow z", travelling: "t r ae1 v - l ih ng", vitamins: "v ih1 - t ax - m ih n z", wheelie: "w iy1 - l iy",
  whilst: "w ay1 l s t", whinge: "w ih1 n jh", whingeing: "w ih1 n - jh ih ng", yoghurt: "y aa1 - g er t", theatre: "th iy1 - ax - t er",
  lanyard: "l ae1 n - y er d", lanyards: "l ae1 n - y er d z", physiotherapist: "f ih - z iy - ow - th eh1 - r ax - p ih s t",
  physio: "f ih1 - z iy - ow", prettily: "p r ih1 - t ax - l iy", robing: "r ow1 - b ih ng", "else's": "eh1 l - s ax z",
  // sounds between words, and contractions that come out as letters or without their vowel
  mm: "m ah1 m", hm: "hh ah1 m", hmm: "hh ah1 m", mhm: "m ah - hh ah1 m", cause: "k ao1 z", "'cause": "k ax z",
  "that'll": "dh ae1 - t ax l", "there'll": "dh eh1 r - ax l", "y'know": "y ax - n ow1", "what're": "w ah1 t - er", "couldn't've": "k uh1 - d ax n - t ax v", "should've": "sh uh1 - d ax v",
  "mustn't": "m ah1 - s ax n t", "mightn't": "m ay1 - t ax n t", "shan't": "sh ae1 n t", "ain't": "ey1 n t",
  "wouldn't've": "w uh1 - d ax n - t ax v", "shouldn't've": "sh uh1 - d ax n - t ax v", "daren't": "d eh1 r n t",
};

/** Words that are read as other words: letters that are a word, and the reverse. */
const respelled = { "A and E": "ay and E", IAPT: "eye apt", "NHS's": "NHS", Ms: "miz", Edinburgh: "Edinburra", cos: "'cause" };

const wordsIn = (text) => text.toLowerCase().match(/'?[\p{L}]+(?:'[\p{L}]+)*/gu) ?? [];
const bare = (word) => word.replace(/'s$/, "");

/** What of this list a script uses: it belongs to what a clip is rendered from. */
export function pronunciationsOf(script) {
  const text = script.lines.map((line) => spokenText(line.text, script.say)).join(" ");
  const words = new Set(wordsIn(text).flatMap((word) => [word, bare(word)]));
  const known = Object.entries(sounds).filter(([word]) => words.has(word));
  return Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text as Festival gets it: respelled, without quotes, and without the dots at which it would stop short. */
export function spokenText(text, say) {
  const all = { ...respelled, ...say };
  const replaced = Object.entries(all).reduce(
    (done, [word, said]) => done.replace(new RegExp(`(?<![\\p{L}'])${escaped(word)}(?![\\p{L}])`, "gu"), said),
    text.replaceAll("’", "'")
  );
  return replaced
    .replaceAll(/(\.\.\.|…)(?=\s*\S)/g, ",")
    .replaceAll(/\.\.\.|…|["“”]/g, "")
    .trim();
}

const escaped = (word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** Festival's commands that teach it these words. */
export function lexiconCommands(known) {
  return Object.entries(known).map(([word, phones]) => {
    const syllables = phones.split(" - ").map((syllable) => {
      const stressed = syllable.includes("1");
      return `((${syllable.replaceAll("1", "")}) ${stressed ? 1 : 0})`;
    });
    return `(lex.add.entry '("${word}" nil (${syllables.join(" ")})))`;
  });
}
