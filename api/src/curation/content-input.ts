import type { schema } from '@kennishub/db';
import { type Shape, type ShapeField, shapes } from '@kennishub/db/content';
import type { InputRef } from '@pothos/core';
import { StatusColour } from '../agenda/goal.ts';
import { builder } from '../graphql/builder.ts';
import { InspirationRegionKind } from '../inspiration-region/inspiration-region.ts';
import { KnowledgeSessionKind, KnowledgeSessionStatus } from '../knowledge-session/knowledge-session.ts';
import { OrganisationRole } from '../organisation/organisation.ts';
import { EvidenceKind } from '../pilot/effect.ts';
import { PilotPhase, PilotScope } from '../pilot/pilot.ts';
import { PublicationKind } from '../publication/publication.ts';
import { VocabularyName } from '../vocabulary/index.ts';

type Group = Record<string, unknown>;
type Fields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];
type Field = ReturnType<Fields['field']>;
/** What a type of input takes as its fields. Those of a content are only known when the format is looked into. */
type GroupFields = ReturnType<Parameters<ReturnType<typeof builder.inputRef<Group>>['implement']>[0]['fields']>;

/** The enum of a field with words, by where it stands in the format. A field that is missing here stops the api at the start. */
const enums: Record<string, InputRef<unknown>> = {
  'pilot.phase': PilotPhase,
  'pilot.scope': PilotScope,
  'pilot.organisations.role': OrganisationRole,
  'pilot.effects.evidence.kind': EvidenceKind,
  'inspiration-region.kind': InspirationRegionKind,
  'knowledge-session.kind': KnowledgeSessionKind,
  'knowledge-session.status': KnowledgeSessionStatus,
  'publication.kind': PublicationKind,
  'publication.organisations.role': OrganisationRole,
  'agenda.goals.status': StatusColour,
  'term.vocabulary': VocabularyName,
};

/** What the groups within a content are called, by the last part of their place. The same fields are the same type. */
const groupNames: Record<string, [name: string, description: string]> = {
  decision: ['DecisionInput', 'What was decided about keeping a practice.'],
  organisations: ['ParticipationInput', 'A named organisation that takes part, with its role.'],
  effects: ['EffectInput', 'A step of the effect stairs, with what shows that it was reached.'],
  evidence: ['EvidenceInput', 'Something that was counted or noticed.'],
  related: ['RelatedInput', 'An item it is tied to.'],
  sources: ['SourceInput', 'A publication that facts come from.'],
  participants: ['RegionParticipantInput', 'Somebody at the table of a region; an organisation, never a person.'],
  structure: ['RegionBodyInput', 'A consultation of a region.'],
  localAccess: ['LocalAccessInput', 'The door to help in one municipality.'],
  facts: ['RegionFactInput', 'A figure or fact that a region tells about itself.'],
  goals: ['GoalInput', 'A goal of an agenda. It keeps its measurements as long as it keeps its slug.'],
  smart: ['GoalColoursInput', 'The sentences that say when a goal has which colour.'],
  actions: ['ActionPointInput', 'One thing to be done for a goal.'],
};

const made = new Map<string, InputRef<Group>>();

function groupType(place: string, shape: Shape): InputRef<Group> {
  const [name, description] = groupNames[place.slice(place.lastIndexOf('.') + 1)] ?? [];
  if (!name || !description) throw new Error(`The group ${place} of a content format has no name in content-input.ts.`);
  const known = made.get(name);
  if (known) return known;
  const type = builder.inputRef<Group>(name).implement({ description, fields: (t) => fieldsOf(t, place, shape) });
  made.set(name, type);
  return type;
}

const plainTypes = { text: 'String', int: 'Int', float: 'Float', boolean: 'Boolean' } as const;

function inputField(t: Fields, place: string, { name, description, list, holds }: ShapeField): Field {
  const at = `${place}.${name}`;
  const type = typeof holds === 'string' ? plainTypes[holds] : 'group' in holds ? groupType(at, holds.group) : enums[at];
  if (!type) throw new Error(`The words of ${at} have no enum in content-input.ts.`);
  return (
    list ? t.field({ type: [type] as [InputRef<unknown>], description }) : t.field({ type: type as InputRef<unknown>, description })
  ) as Field;
}

const fieldsOf = (t: Fields, place: string, shape: Shape): GroupFields =>
  Object.fromEntries(shape.map((field) => [field.name, inputField(t, place, field)])) as GroupFields;

/** The field of `ContentInput` for each kind of item, and what the type behind it is called. */
export const contentFields = {
  pilot: ['pilot', 'PilotContentInput', 'A practice.'],
  'inspiration-region': ['inspirationRegion', 'InspirationRegionContentInput', 'An inspiration region.'],
  expert: ['expert', 'ExpertContentInput', 'A member of the expert pool.'],
  'knowledge-session': ['knowledgeSession', 'KnowledgeSessionContentInput', 'A knowledge session.'],
  publication: ['publication', 'PublicationContentInput', 'A publication.'],
  agenda: ['agenda', 'AgendaContentInput', 'An agenda.'],
  organisation: ['organisation', 'OrganisationContentInput', 'An organisation.'],
  term: ['term', 'TermContentInput', 'A word of a vocabulary.'],
} as const satisfies Record<schema.ItemType, readonly [string, string, string]>;

const types = Object.entries(contentFields) as [schema.ItemType, (typeof contentFields)[schema.ItemType]][];

/** The content of an item. Exactly one field is given: that of its kind. Every field within may be left out: a draft is kept however incomplete. */
export const ContentInput = builder.inputType('ContentInput', {
  description: 'The content of an item, whole: what is left out is empty. Exactly one of these, that of its kind.',
  isOneOf: true,
  fields: (t) =>
    Object.fromEntries(
      types.map(([type, [field, name, description]]) => [
        field,
        t.field({
          type: builder.inputRef<Group>(name).implement({
            description: `The content of an item of this kind: ${description[0]?.toLowerCase()}${description.slice(1)} A draft may be incomplete.`,
            fields: (of) => fieldsOf(of, type, shapes[type]),
          }),
          description,
        }),
      ]),
    ),
});

/** Which kind of item a `ContentInput` holds, and its content; null when it holds none. */
export function contentOf(input: Group | null | undefined): { type: schema.ItemType; content: Group } | null {
  for (const [type, [field]] of types) {
    const content = input?.[field];
    if (content !== undefined && content !== null) return { type, content: content as Group };
  }
  return null;
}
