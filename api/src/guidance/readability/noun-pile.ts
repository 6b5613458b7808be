/** So many verbs made into nouns in one sentence are a pile. */
const PILE = 4;

const ending = /(?:ing|ingen|atie|aties|ering|eringen|heid|heden|teit|teiten|ment|menten|isme|schap)$/;
/** What ends like that and is somebody or something, not an action. */
const things =
  /(?:leerling|jongeling|instelling|vereniging|woning|koning|kring|regering|stichting|opleiding|training|vergadering|afdeling|voorziening|informatie|organisatie|moment|document|departement|gemeenschap|kinderen|ouderen|dingen|ding|vestiging|praktijk)(?:en|s)?$/;

/** The words of a sentence in which an action became a thing (verbetering, realisatie), when there are four or more of them; else null. */
export function nounPileIn(words: readonly string[]): string[] | null {
  const pile = words.filter((word) => word.length > 6 && ending.test(word.toLowerCase()) && !things.test(word.toLowerCase()));
  return pile.length >= PILE ? pile : null;
}
