/** What regions ask, in their own words; each of them finds practices among its first results. */
export const exampleQuestions: readonly string[] = [
  'Hoe voorkomen wij dat leerlingen thuiszitten?',
  'Wat levert een jeugdhulpwerker op school op?',
  'Wie hakt de knoop door als partijen er niet uitkomen?',
  'Hoe regelen wij onderwijs en zorg in één arrangement?',
  'Mogen wij gegevens over leerlingen delen?',
  'Hoe bundelen wij geld van gemeente en onderwijs?',
];

/** The address of the answers to a question. */
export function questionHref(question: string): string {
  return `/zoeken?${new URLSearchParams({ q: question })}`;
}
