import { phaseNames } from '../../../elements/phases.ts';
import { blockNames } from '../../../pilot/blocks.ts';
import { evidenceKindNames } from '../../../pilot/words.ts';
import { choicesOf, type FormSection } from '../fields.ts';
import {
  advices,
  areas,
  contactRole,
  factors,
  inOtherWords,
  organisations,
  partnerTypes,
  region,
  schoolTypes,
  slug,
  sources,
  themes,
} from './shared.ts';

/** How wide a practice reaches. */
const scopeNames = { LOCAL: 'lokaal', REGIONAL: 'regionaal', NATIONAL: 'landelijk' };

/** A practice: after the title its fixed blocks, in the order of its page. */
export const pilotForm: readonly FormSection[] = [
  {
    id: 'naam',
    title: 'Titel en samenvatting',
    fields: [
      { kind: 'line', name: 'title', label: 'Titel', hint: 'Zoals men de praktijk daar noemt.', most: 200 },
      {
        kind: 'text',
        name: 'summary',
        label: 'Samenvatting',
        hint: 'Een of twee zinnen: wat gebeurt er, en voor wie?',
        rows: 3,
        most: 240,
      },
      inOtherWords,
      slug,
    ],
  },
  {
    id: 'doel',
    title: blockNames.doel,
    fields: [{ kind: 'markdown', name: 'aim', label: 'Wat wil men bereiken?', optional: true }, themes, advices, factors],
  },
  {
    id: 'voor-wie',
    title: blockNames['voor-wie'],
    fields: [{ kind: 'markdown', name: 'audience', label: 'Voor wie is het?', rows: 4, optional: true }, schoolTypes],
  },
  {
    id: 'waar',
    title: 'Waar',
    fields: [{ kind: 'choice', name: 'scope', label: 'Reikwijdte', choices: choicesOf(scopeNames) }, region, ...areas],
  },
  {
    id: 'aanpak',
    title: blockNames.aanpak,
    fields: [
      { kind: 'markdown', name: 'approach', label: 'Wat doet men, en wie doet het?', rows: 12 },
      { kind: 'word', name: 'collaborationModel', label: 'Samenwerkingsmodel', optional: true, list: 'collaborationModels' },
    ],
  },
  { id: 'partners', title: blockNames.partners, fields: [partnerTypes, organisations] },
  {
    id: 'fase',
    title: blockNames.fase,
    fields: [
      { kind: 'choice', name: 'phase', label: 'Fase', choices: choicesOf(phaseNames) },
      { kind: 'line', name: 'phaseNote', label: 'Toelichting op de fase', optional: true, most: 500 },
      { kind: 'int', name: 'startYear', label: 'Beginjaar', optional: true },
      { kind: 'int', name: 'endYear', label: 'Laatste jaar', hint: 'Het laatste jaar waarvan bekend is dat het nog liep.', optional: true },
      { kind: 'line', name: 'periodNote', label: 'Toelichting op de periode', optional: true, most: 300 },
      {
        kind: 'group',
        name: 'decision',
        label: 'Besluit om te behouden of te stoppen',
        one: 'besluit',
        optional: true,
        fields: [
          { kind: 'date', name: 'date', label: 'Wanneer', optional: true },
          { kind: 'line', name: 'text', label: 'Wat is besloten?', most: 500 },
        ],
      },
      { kind: 'markdown', name: 'aftermath', label: 'Wat gebeurt er na de pilot?', optional: true },
    ],
  },
  {
    id: 'resultaten',
    title: blockNames.resultaten,
    fields: [
      {
        kind: 'groups',
        name: 'effects',
        label: 'Effectentrap',
        hint: 'Begin bij trede 1. Een trede telt pas als die eronder telt.',
        one: 'trede',
        optional: true,
        fields: [
          { kind: 'int', name: 'step', label: 'Trede', hint: '1 tot en met 5.' },
          {
            kind: 'groups',
            name: 'evidence',
            label: 'Waaruit blijkt dat?',
            one: 'onderbouwing',
            fields: [
              { kind: 'choice', name: 'kind', label: 'Soort', choices: choicesOf(evidenceKindNames) },
              { kind: 'text', name: 'statement', label: 'Wat is geteld of gemerkt?', rows: 2, most: 600 },
              { kind: 'word', name: 'source', label: 'Bron', list: 'publications' },
              { kind: 'int', name: 'year', label: 'Jaar', optional: true },
            ],
          },
        ],
      },
    ],
  },
  { id: 'lessen', title: blockNames.lessen, fields: [{ kind: 'markdown', name: 'lessons', label: 'Wat is er geleerd?', optional: true }] },
  {
    id: 'kosten',
    title: blockNames.kosten,
    fields: [
      { kind: 'markdown', name: 'costs', label: 'Wat kost het, en wie betaalt?', rows: 4, optional: true },
      { kind: 'words', name: 'fundingVariants', label: 'Manier van betalen', optional: true, list: 'fundingVariants' },
    ],
  },
  { id: 'contact', title: blockNames.contact, fields: [contactRole] },
  {
    id: 'verder',
    title: 'Hoort bij',
    fields: [
      {
        kind: 'groups',
        name: 'related',
        label: 'Wat hoort hierbij?',
        hint: 'Een praktijk, publicatie of bijeenkomst, met de reden erbij.',
        one: 'verwijzing',
        optional: true,
        fields: [
          { kind: 'word', name: 'slug', label: 'Onderdeel', list: 'relatable' },
          { kind: 'line', name: 'reason', label: 'Waarom?', hint: 'Deze zin staat op de pagina.', most: 300 },
        ],
      },
    ],
  },
  sources(false),
];
