import { wordsIn } from "./column-words";

/** Words of columns' names, without accents, in English, German, French, Spanish, Italian, Polish, Dutch and Portuguese. */
const oneOf = (...words: string[]) => new RegExp(`^(${words.join("|")})$`);

/** Words by which a column beside a person is about them and does not stand for them. */
export const aboutPerson = oneOf(
  "age|sex|gender|status|group|type|arm|count|sessions?|visits?|date|start|end|ended|closed|diagnosis|therapist|clinician|episode|referral|score|postcode|zip",
  "alter|geschlecht|gruppe|anzahl|sitzung(s|en)?|sitzungs(nr|nummer)|termine?|\\w*datum|beginn|ende|beendet|abgeschlossen|diagnose|therapeut(in)?|behandler(in)?|plz|tag",
  "sexe|genre|groupe|seances?|debut|fin|diagnostic|therapeute|edad|sexo|grupo|sesion(es)?|fecha|inicio|terapeuta|eta|sesso|gruppo|sedut[ae]|inizio|fine|data",
  "wiek|plec|grupa|sesj[aei]|poczatek|koniec|diagnoza|leeftijd|geslacht|groep|sessies?|einde|behandelaar|idade|sess(ao|oes)|diagnostico|diagnosi",
);

export const person = oneOf(
  "clients?|patients?|pts?|subjects?|subj|participants?|cases?|clientid|patientid|subjectid|caseid|pid|cid|pseudonym|person",
  "(klient|patient|teilnehmer|proband)(en|in|innen)?|(klient|patient|pat|teilnehmer|proband|fall)(en|innen)?(nr|nummer|code|id|kennung|kurzel|kuerzel)|pseudonym|chiffre",
  "clientes?|patiente?|participante?|sujet|pacientes?|participantes?|sujeto|pazient[ei]|soggetto|utente",
  "klient(ka)?|pacjent(ka)?|uczestnik|deelnemer",
);

export const identifier = oneOf(
  "ids?|code|no|nr|number|ref|key|pseudonym|clientid|patientid|subjectid|caseid|pid|cid|clientcode|patientcode",
  "nummer|kennung|kurzel|kuerzel|chiffre|identifiant|numero|codigo|identificador|codice|identificativo|kod|numer|identyfikator",
  "(klient|patient|pat|teilnehmer|proband|fall)(en|innen)?(nr|nummer|code|id|kennung|kurzel|kuerzel)",
);

export const episodeWord = oneOf("episodes?|referral|episode|episodio|epizod");

export const closedWord = oneOf(
  "ended|end|closed|closing|closure|discharged?|finished|termination|terminated",
  "(\\w*ende|abschluss|entlassung|entlass)(s?datum)?|enddatum|beendet|abgeschlossen|entlassen",
  "fin|sortie|cloture|alta|cierre|fine|dimissione|chiusura|koniec|zakonczenia|zakonczenie|einde|ontslag|afsluiting|fim|encerramento",
);

export const statusWord = oneOf(
  "status|closed|open|discharged|finished|completed|ended|active",
  "beendet|abgeschlossen|laufend|aktiv|statut|estado|stato|stan",
);

/** Those of all sessions of a treatment. */
export const sessionsWord = oneOf("sessions|visits|appointments|contacts|nsessions|attended", "sitzungen|sitzungszahl|sitzungsanzahl|termine|stunden|kontakte|seances|sesiones|sedute|sesji|sessies|sessoes");

/** That of the number of one. */
export const sessionWord = oneOf(
  "session|sess|sitting|visit|appointment|sessionno|sessionnumber|contact",
  "(sitzung|therapiesitzung|stunde|therapiestunde|termin)(s?(nr|nummer))?|sitzungs|seance|sesion|seduta|sesja|sesji|sessie|sessao|wizyta",
);

const dateWord = oneOf("date|\\w*datum|fecha|data");

/** Whether a column's name says that it holds dates. */
export const headedAsDates = (name: string) => wordsIn(name).some((word) => dateWord.test(word));

export const whenWord = oneOf(
  "date|day|on|when|administered|completed|assessed|taken|held|measured",
  "\\w*datum|tag|am|erhebung|erhoben|messung|gemessen|ausgefullt|ausgefuellt|jour|passation|fecha|dia|data|giorno|dzien|dag",
);

export const otherDate = oneOf(
  "start|started|begin|began|intake|referral|referred|birth|dob|end|ended|discharge|discharged|closed|created|updated|exported|next",
  "(beginn|start|aufnahme|anmeldung|erstgesprach|erstgespraech|\\w*ende|abschluss|entlassung|geburt|export|anmelde|end|therapiebeginn|behandlungsbeginn)(s?datum)?|beginn|letzte[rs]?|nachste[rs]?",
  "debut|fin|sortie|naissance|inicio|alta|nacimiento|inizio|fine|nascita|poczatek|koniec|urodzenia|begin|einde|geboorte|inicio|fim|nascimento",
);

export const occasionWord = oneOf(
  "time|timepoint|point|occasion|wave|phase|stage|visit|assessment|measurement|period|when",
  "zeitpunkt|messzeitpunkt|mzp|erhebungszeitpunkt|welle|temps|moment|momento|tiempo|tempo|fase|etap|pomiar|meetmoment",
);
