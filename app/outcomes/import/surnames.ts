/** Surnames that are common and no words besides, without accents, where the names of given-names.ts are given. */
const surnames: ReadonlySet<string> = new Set(
  `smith jones johnson williams wilson taylor davies davis evans thomas roberts robinson wright thompson hughes edwards jackson harris
  patel khan lewis clarke clark turner phillips campbell anderson allen morris watson harrison bailey griffiths murphy kelly simpson richardson
  o'brien o'connor o'neill walsh byrne ryan sullivan kennedy singh kaur ali ahmed hussain begum nguyen tran pham kim lee chen wang zhang liu huang
  schmidt schneider fischer weber meyer meier maier mayer wagner becker schulz schultz schafer schaefer hofmann hoffmann koch bauer richter wolf schroder schroeder
  neumann schwarz zimmermann hartmann kruger krueger lehmann schmitt schmitz krause muller mueller keller vogel jung hahn schubert winkler
  huber gruber steiner moser berger pichler
  martin bernard dubois durand lefebvre leroy moreau laurent fournier girard bonnet dupont lambert rousseau
  garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez hernandez jimenez ruiz diaz moreno munoz alvarez romero alonso gutierrez navarro torres dominguez vazquez ramos ramirez
  silva santos ferreira pereira oliveira costa almeida
  rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti giordano mancini rizzo lombardi moretti
  nowak wojcik mazur krawczyk kaczmarek zajac krol wrobel stepien dudek adamczyk pawlak sikora
  yilmaz kaya demir sahin celik yildiz yildirim ozturk aydin arslan dogan kilic aslan
  novak svoboda dvorak horvat petrov ivanov hansen jensen nielsen andersen johansson andersson karlsson nilsson eriksson larsen olsen
  sharma gupta verma mehta reddy rao iyer nair chowdhury mukherjee banerjee das okafor okonkwo adeyemi mensah`.split(/\s+/),
);

/** Endings that hardly anything but a surname has. */
const endings = /.{2}(owski|owska|ewski|ewska|inski|inska|alski|alska|elski|elska|ynski|ynska|icki|icka|ecki|ecka|zycki|czyk|wicz|czak|iak|mann|enko|opoulos|ovic|ovich|evic|escu|oglu|sson|dottir|shvili|yan)$/;

/** Of a word in small letters and without accents. */
export const isSurname = (word: string) => surnames.has(word) || (endings.test(word) && !notNames.has(word));

const notNames: ReadonlySet<string> = new Set(["kayak", "libyan", "guyan", "vegan", "mayan", "kenyan"]);
