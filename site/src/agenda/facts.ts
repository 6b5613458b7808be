import { formatDate, formatPeriod } from '../dates.ts';
import type { Fact } from '../elements/Facts.astro';
import { countOf } from '../numbers.ts';
import { gapsOf } from './goals-by-theme.ts';
import type { AgendaOnPage } from './page.ts';

/** "In het kort" of an agenda. How many steps have no owner or date is a fact like the others. */
export function agendaFacts({ region, startYear, endYear, adoptedOn, status, themes, goals }: AgendaOnPage): Fact[] {
  const { steps, withoutOwner, withoutDate } = gapsOf(goals);
  return [
    {
      term: 'Van',
      value:
        region === null
          ? 'De Coalitie Onderwijs-Zorg-Jeugd'
          : [{ href: `/regios/${region.slug}`, label: `Inspiratieregio ${region.name}` }],
    },
    { term: 'Jaren', value: formatPeriod(startYear, endYear) },
    { term: 'Vastgesteld', value: adoptedOn === null ? null : formatDate(adoptedOn) },
    { term: 'Stand', value: status },
    {
      term: 'Omvang',
      value: [
        countOf(goals.length, 'doel', 'doelen'),
        countOf(steps, 'actiepunt', 'actiepunten'),
        ...(withoutOwner > 0 ? [`van ${withoutOwner} is nog onbekend wie het doet`] : []),
        ...(withoutDate > 0 ? [`van ${withoutDate} is nog onbekend wanneer`] : []),
      ],
    },
    ...(themes.length > 0 ? [{ term: 'Thema’s', value: themes.map(({ slug, label }) => ({ href: `/themas/${slug}`, label })) }] : []),
  ];
}
