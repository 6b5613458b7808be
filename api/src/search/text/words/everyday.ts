/**
 * Everyday words that look like words of the field and are none of them: right as they are, however near they come to one. Without this list *avond* is taken
 * for a mistyped *vond*, and *neef* for *neem*. Not for words that mean something here: those belong into a list of synonyms.
 */
export const everydayWords: readonly string[] = `
  broer neef nicht meid tante tweeling vriendin buurvrouw
  slapen slaan schoppen bijten vechten liegen roken zingen dansen rennen tillen breken huren duwen fluisteren luisteren geloven hopen wensen wandelen fietsen koken poetsen
  ochtend avond nacht weekend maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gisteren morgen
  voorjaar najaar zomer winter feest verjaardag haast klok
  fruit melk brood snoep griep koorts gewicht buik been voet voeten mond neus haar pleister
  bord schrift spelling plein poort strand dier hond paard mail krant winkel trein
  lelijk mooi zacht rustig stout lief grappig boos bang blij verdrietig moe geel groen rood blauw paars prijs
  huwelijk bruiloft overleden begrafenis stoel tafel bank kast lamp kelder zolder
`
  .trim()
  .split(/\s+/);
