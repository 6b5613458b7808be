import type { Route, Triage } from './triage.ts';

/** Where a question should go instead of to the pool. */
export type Referral = { route: Route; organisation: string; explanation: string; reasons: string[]; howToDisagree: string };

const elsewhere: Record<Exclude<Route, 'expert-pool'>, { organisation: string; explanation: string }> = {
  'case-level': {
    organisation: 'Onderwijszorgconsulenten',
    explanation:
      'Uw vraag lijkt over één kind te gaan. Daarvoor zijn de onderwijszorgconsulenten: onafhankelijke deskundigen die ouders en scholen helpen als het vastloopt. De expertpool helpt bij het organiseren van de samenwerking in een regio.',
  },
  'home-sitter-approach': {
    organisation: 'Gedragswerk',
    explanation:
      'Uw vraag lijkt te gaan over de structurele aanpak van thuiszitters. Daarvoor is Gedragswerk: dat helpt regio’s bij deze aanpak. De expertpool helpt bij het organiseren van de samenwerking in een regio.',
  },
};

const howToDisagree =
  'Gaat uw vraag toch over het organiseren van de samenwerking? Geef dan aan dat u het niet eens bent met dit advies. Wij nemen uw aanvraag dan gewoon in behandeling. Er is nog niets opgeslagen.';

/** The referral for an outcome of triage; null when the pool should answer. */
export function referralFor({ route, because }: Triage): Referral | null {
  if (route === 'expert-pool') return null;
  return {
    route,
    ...elsewhere[route],
    reasons: because.map((clause) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`),
    howToDisagree,
  };
}
