import type { Folder } from './folders.ts';

/** The fixed sections of a kind, in order: the Dutch heading and the field that it fills. */
export type Sections = Readonly<Record<string, string>>;

/** What the text under the front matter of a kind is: named sections, one field, or nothing. */
export type BodyShape = { sections: Sections } | { field: string } | null;

export const bodyShapes: Readonly<Record<Folder, BodyShape>> = {
  pilots: {
    sections: { Doel: 'aim', 'Voor wie': 'audience', Aanpak: 'approach', Vervolg: 'aftermath', Lessen: 'lessons', Kosten: 'costs' },
  },
  'inspiration-regions': {
    sections: { 'Wat de regio wil': 'wish', 'Hoe er wordt samengewerkt': 'cooperation', 'Wat anderen hier kunnen leren': 'lessons' },
  },
  publications: { field: 'body' },
  'knowledge-sessions': { field: 'body' },
  vocabulary: { field: 'body' },
  experts: { field: 'bio' },
  organisations: null,
  agendas: null,
};
