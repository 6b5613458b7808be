import type { VariablesOf } from '../api.ts';
import type { Choice } from '../forms/fields.ts';
import type { CreateAccessTokenDocument, OwnAccess } from './documents.ts';

export type Scope = VariablesOf<typeof CreateAccessTokenDocument>['input']['scopes'][number];

const words: Readonly<Record<Scope, string>> = {
  READ: 'concepten, beoordelingen en geschiedenis lezen',
  DRAFTS: 'concepten maken en wijzigen',
  PUBLISH: 'goedkeuren en publiceren',
  REQUESTS: 'aanvragen aan de expertpool lezen en afhandelen',
  SEARCH_WORDS: 'woorden en index van het zoeken',
  PEOPLE: 'mensen, rollen en tokens',
  EXPORT: 'importeren en exporteren',
  WEBHOOKS: 'webhooks',
};

/** What a token may be used for. */
export const scopeChoices: readonly Choice[] = Object.entries(words).map(([value, label]) => ({ value, label }));

export const isScope = (text: string): text is Scope => text in words;

/** "Concepten maken en wijzigen, goedkeuren en publiceren". */
export const scopeLine = (scopes: readonly Scope[] | null): string =>
  scopes === null ? 'alles wat de rol mag' : scopes.map((scope) => words[scope]).join(', ');

export const loginWays: Readonly<Record<NonNullable<OwnAccess['logins']>['nodes'][number]['way'], string>> = {
  LINK: 'link in de mail',
  OIDC: 'andere organisatie',
  COMMAND: 'link van de server',
};

/** How long a token may work, in days. */
export const terms: readonly Choice[] = [
  { value: '7', label: 'Een week' },
  { value: '30', label: 'Een maand' },
  { value: '90', label: 'Drie maanden' },
  { value: '365', label: 'Een jaar' },
];
