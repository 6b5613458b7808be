import type { RawContent } from '@kennishub/db/content';
import { type Block, entriesOf, isThere, textOf } from './blocks.ts';

/** Half for one partner, whole from two on. Named organisations and kinds of organisation both count; the larger number is taken. */
const partners = ({ organisations, partnerTypes }: RawContent): number =>
  Math.min(1, Math.max(entriesOf(organisations).length, entriesOf(partnerTypes).length) / 2);

/** Half for what is told about the phase or the decision, half for what happens after. What was kept or stopped needs its decision. */
function phase({ phase: stands, phaseNote, decision, aftermath }: RawContent): number {
  const decided = stands === 'kept' || stands === 'stopped';
  const told = decided ? isThere(decision) : isThere(phaseNote) || isThere(decision);
  return (isThere(stands) && told ? 0.5 : 0) + (isThere(aftermath) ? 0.5 : 0);
}

type Evidence = { kind?: unknown; statement?: unknown };
const evidenceOf = (effect: unknown): Evidence[] =>
  entriesOf((effect as { evidence?: unknown } | null)?.evidence).filter(
    (one): one is Evidence => typeof one === 'object' && one !== null && isThere((one as Evidence).statement),
  );

/** A third for the first step with evidence, a third for a second, a third for something counted: noticing alone convinces few. */
function results({ effects }: RawContent): number {
  const steps = entriesOf(effects).map(evidenceOf);
  const reached = steps.findIndex((evidence) => evidence.length === 0);
  const proven = reached === -1 ? steps.length : reached;
  const counted = steps.flat().some(({ kind }) => kind === 'countable');
  return (Math.min(proven, 2) + (counted ? 1 : 0)) / 3;
}

/** The fixed blocks of a practice, in the order of the form. The weights are 100 together; `docs/content.md` shows them. */
export const pilotBlocks: readonly Block[] = [
  { path: 'aim', label: 'Doel', weight: 12, filled: textOf('aim', 10), advice: 'Schrijf in één of twee zinnen wat er anders moet worden.' },
  {
    path: 'audience',
    label: 'Voor wie',
    weight: 8,
    filled: textOf('audience', 5),
    advice: 'Schrijf voor welke kinderen, ouders of medewerkers het is.',
  },
  {
    path: 'approach',
    label: 'Aanpak',
    weight: 16,
    filled: textOf('approach', 40),
    advice: 'Beschrijf wie wat doet, stap voor stap: minstens 40 woorden.',
  },
  {
    path: 'organisations',
    label: 'Partners',
    weight: 10,
    filled: partners,
    advice: 'Noem minstens twee organisaties die meedoen, met hun rol.',
  },
  {
    path: 'aftermath',
    label: 'Fase en vervolg',
    weight: 10,
    filled: phase,
    advice: 'Vertel hoe het ervoor staat, wat er is besloten, en wat er na de pilot gebeurt.',
  },
  {
    path: 'effects',
    label: 'Resultaten',
    weight: 18,
    filled: results,
    advice: 'Vul per trede van de effectentrap in waaruit het blijkt, het liefst ook iets dat is geteld.',
  },
  {
    path: 'lessons',
    label: 'Lessen',
    weight: 12,
    filled: textOf('lessons', 15),
    advice: 'Schrijf wat een andere regio hiervan kan leren, ook wat niet lukte.',
  },
  {
    path: 'costs',
    label: 'Kosten',
    weight: 6,
    filled: ({ costs }) => (isThere(costs) ? 1 : 0),
    advice: 'Schrijf wat het kost en wie het betaalt, ook als het een schatting is.',
  },
  {
    path: 'sources',
    label: 'Bronnen',
    weight: 4,
    filled: ({ sources }) => (entriesOf(sources).length > 0 ? 1 : 0),
    advice: 'Noem waar de feiten vandaan komen.',
  },
  {
    path: 'contactRole',
    label: 'Contact',
    weight: 4,
    filled: ({ contactRole }) => (isThere(contactRole) ? 1 : 0),
    advice: 'Noem de rol waar anderen terechtkunnen, geen naam van een persoon.',
  },
];
