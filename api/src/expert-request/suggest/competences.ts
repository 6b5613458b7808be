/** The words in a question that ask for a competence of the pool, by the slug of the competence. Small letters, without accents. */
const asks: Record<string, RegExp> = {
  'process-management': /\bproces|\bbegeleid|\bvastgelopen|\bplan van aanpak|\bstappen\b|\bagenda\b|\bbesluit/,
  'network-direction': /\bregie|\bnetwerk|\brichting\b|\bpartijen\b|\bbestuurders|\bbestuurlijk|\bdoorzettingsmacht/,
  collaboration: /\bsamenwerk|\bsamen\b|\bgezamenlijk|\bafspra|\baansluit|\bteams?\b|\bvertrouwen/,
  'learning-networks': /\bleren van\b|\blerend|\bkennisdel|\bkennis delen|\buitwissel|\bintervisie|\bandere regio/,
  'strengthening-oogo': /\boogo\b|\bop overeenstemming|\bwethouder|\bondersteuningsplan/,
};

/** The competences that a question asks for, by slug. */
export function competencesAsked(question: string): string[] {
  const text = question.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return Object.keys(asks).filter((slug) => asks[slug]?.test(text));
}
