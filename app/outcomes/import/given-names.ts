/** Given names that are common, without accents, where English, German, French, Spanish, Italian, Polish, Arabic, Turkish and Indian names meet. */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abigail adam adriana agnes ahmed aisha alan albert alejandro alessandro alex alexander alexandra alfie alfred ali alice alicia alison
  amanda amara amelia amina amir amit amy ana andrea andreas andrew angela anita anja anna anne annette anthony antonia antonio anya archie
  arthur asha astrid audrey ava barbara beate beatrice ben benjamin bernard beth bettina birgit bob brenda brian bridget bruno caitlin camille
  carl carla carlos carmen carol caroline catherine cecilia charles charlie charlotte chiara chloe chris christian christina christine christoph
  christopher claire clara claudia colin connor craig cristina daisy daniel daniela daphne david deborah deepak denis denise derek diana diego
  dieter dmitri dominic donald donna doris dorothy duncan dylan edith edward eileen elaine eleanor elena elias elisa elisabeth elizabeth ella
  ellen ellie emil emilia emily emma eric erika ethan eva evelyn fatima felix fiona florence frances francesca francesco frank franziska fred
  frederick freya gabriel gareth gary gemma geoffrey george georgia gerald giovanni giulia giuseppe gordon grace graham greta hannah hans harold
  harriet harry hassan heather heidi heike helen helena helga henry hilary holly hugo ian ibrahim ines ingrid irene isaac isabel isabella isla
  ivan ivy jack jacob jacqueline jakob james jan jane janet jasmine jason javier jean jeffrey jennifer jenny jeremy jessica joan joanna joanne
  joao joe johanna johannes john jonas jonathan jordan jorge jose josef joseph joshua joyce juan judith julia julian julie jurgen
  kai karen karin karl katarzyna kate katherine kathleen kathryn katie katja keith kelly kenneth kerstin kevin kim kirsten klaus krzysztof kumar
  lars laura lauren laurence layla lea leah lena leo leon leonie lewis liam lily linda lisa logan lorna louis louise luca lucas lucia lucy luigi
  luis luke lydia magdalena malcolm manfred manuel marco marcus margaret maria marie marion marina mario mark markus marta martha martin martina
  mary mason mateo matilda matteo matthew matthias maureen max maximilian maya megan mehmet melanie melissa mia michael michal michelle miguel
  mila miriam mohamed mohammed monica monika muhammad mustafa nadia naomi natalia natalie natasha nathan neil nicholas nicola nicole niamh nigel
  nina noah nora norbert norman oliver olivia omar oscar owen pamela paolo patricia patrick paul paula pauline pedro penelope peter petra philip
  phoebe pierre piotr poppy priya rachel rahul rainer ralph raj rajesh rebecca renate ricardo richard rita robert roberto robin roger roland
  ronald rosa rose rosemary rosie roxane ruby rupert ruth ryan sabine sally samantha samira samuel sandra sanjay sara sarah scarlett sean
  sebastian sergio sharon sheila shirley silvia simon simone sofia sonia sophia sophie stefan stefanie stella stephanie stephen steven stewart
  stuart susan susanne suzanne sven sylvia tamara tanja tara teresa terence tessa theo theresa thomas timothy tina tobias toby tom tomasz tony
  tracey tyler ulrich ulrike ursula uwe valentina valerie vanessa vera veronica victor victoria vikram vincent viola virginia vivian
  walter wendy werner wilhelm william wolfgang xavier yasmin yusuf yvonne zachary zainab zara zoe`
    .split(/\s+/),
);
