import type { Choice } from '../forms/fields.ts';
import { askAs } from '../redactie/ask-as.ts';
import { valueIn, type WordList } from '../redactie/form/lists.ts';
import { roleNames } from '../redactie/navigation.ts';
import type { Form } from '../redactie/posted-form.ts';
import {
  AssignContactRoleDocument,
  ChangeRoleDocument,
  EndContactRoleDocument,
  EndMembershipDocument,
  ErasePersonDocument,
  InvitePersonDocument,
  MembersDocument,
  RoleChoicesDocument,
} from './documents.ts';

type Visit = Parameters<typeof askAs>[0];
type Role = keyof typeof roleNames;

/** What is wrong with a form about people; empty when it was carried out. */
export interface Outcome {
  errors: { name: string; message: string }[];
}
const done: Outcome = { errors: [] };

/** The questions of our forms, by the names that the api has for them. */
const fieldOf: Readonly<Record<string, string>> = {
  name: 'naam',
  email: 'email',
  role: 'rol',
  regions: 'regio',
  expert: 'expert',
  reason: 'reden',
  successor: 'opvolger',
  region: 'regio',
  title: 'titel',
  person: 'persoon',
  organisation: 'organisatie',
};

interface Answer {
  __typename: string;
  message?: string;
  next?: string | null;
  fields?: { path: string; message: string }[];
  contactRoles?: string[];
}

function outcomeOf(answer: Answer | null, first: string): Outcome {
  if (answer?.fields !== undefined)
    return { errors: answer.fields.map(({ path, message }) => ({ name: fieldOf[path.split('.')[0] ?? ''] ?? first, message })) };
  if (answer?.message === undefined) return done;
  const roles = answer.contactRoles === undefined ? '' : ` Het gaat om: ${answer.contactRoles.join(', ')}.`;
  const name = answer.__typename === 'LastHolder' ? 'opvolger' : first;
  return { errors: [{ name, message: [answer.message + roles, answer.next].filter(Boolean).join(' ') }] };
}

export const roleChoices: readonly Choice[] = [
  { value: 'REGION_EDITOR', label: 'Regioredacteur', hint: 'Houdt de onderdelen van één of meer regio’s bij.' },
  { value: 'EXPERT', label: 'Expert', hint: 'Is een expert uit de expertpool, en houdt het eigen profiel bij.' },
  { value: 'EDITOR', label: 'Redacteur', hint: 'Houdt alle inhoud bij, en handelt aanvragen af.' },
  { value: 'ADMINISTRATOR', label: 'Beheerder', hint: 'Mag wat een redacteur mag, en beheert mensen.' },
];

const isRole = (text: string): text is Role => text in roleNames;

/** The role that a form asks for. What does not belong to the role is left out; that none was chosen is for the api to tell, with all else. */
function roleOf(form: Form) {
  const role = form.text('rol');
  return {
    role: isRole(role) ? role : null,
    regions: role === 'REGION_EDITOR' ? form.all('regio') : [],
    expert: role === 'EXPERT' ? form.text('expert') || null : null,
  };
}

export async function invite(visit: Visit, form: Form): Promise<Outcome> {
  const { invitePerson } = await askAs(visit, InvitePersonDocument, {
    input: { name: form.text('naam'), email: form.text('email'), ...roleOf(form) },
  });
  return outcomeOf(invitePerson, 'email');
}

export async function changeRole(visit: Visit, form: Form, person: string): Promise<Outcome> {
  const { changeRole: answer } = await askAs(visit, ChangeRoleDocument, { input: { person, reason: form.text('reden'), ...roleOf(form) } });
  return outcomeOf(answer, 'rol');
}

export async function letGo(visit: Visit, form: Form, person: string): Promise<Outcome> {
  const { endMembership } = await askAs(visit, EndMembershipDocument, {
    input: { person, reason: form.text('reden-vertrek'), successor: form.text('opvolger') || null },
  });
  const { errors } = outcomeOf(endMembership, 'reden-vertrek');
  return { errors: errors.map(({ name, message }) => ({ name: name === 'reden' ? 'reden-vertrek' : name, message })) };
}

/** Erases name and address of somebody who left; why not, when it could not be. */
export async function erasePerson(visit: Visit, person: string): Promise<Outcome> {
  const { erasePerson: answer } = await askAs(visit, ErasePersonDocument, { input: { person } });
  return outcomeOf(answer, 'wissen');
}

/** @param organisations the organisations to choose from, by name; left empty in the form, the role keeps the one it has */
export async function assignContactRole(visit: Visit, form: Form, organisations: WordList): Promise<Outcome> {
  const named = form.text('organisatie').trim();
  const { assignContactRole: answer } = await askAs(visit, AssignContactRoleDocument, {
    input: {
      region: form.text('regio'),
      title: form.text('titel'),
      person: form.text('persoon'),
      ...(named !== '' && { organisation: valueIn(organisations, named) }),
    },
  });
  return outcomeOf(answer, 'titel');
}

/** Ends a contact role that is not needed any more. What is wrong is told at the reason, which has the id of the role in its name. */
export async function endContactRole(visit: Visit, form: Form): Promise<Outcome> {
  const id = form.text('id');
  const { endContactRole: answer } = await askAs(visit, EndContactRoleDocument, {
    input: { contactRole: id, reason: form.text(`reden-${id}`) },
  });
  return { errors: outcomeOf(answer, 'reden').errors.map(({ message }) => ({ name: `reden-${id}`, message })) };
}

/** The regions and the experts to choose from, by name; also those that are not on the site. */
export async function askRoleChoices(visit: Visit): Promise<{ regions: Choice[]; experts: Choice[] }> {
  const { regions, experts } = await askAs(visit, RoleChoicesDocument, {});
  return { regions: choicesOf(regions), experts: choicesOf(experts) };
}

const choicesOf = (list: { nodes: { slug: string; title: string }[] } | null): Choice[] =>
  (list?.nodes ?? [])
    .map(({ slug, title }) => ({ value: slug, label: title }))
    .sort((one, other) => one.label.localeCompare(other.label, 'nl'));

/** All members, to choose one from. */
export async function askMembers(visit: Visit, after: string | null = null): Promise<Choice[]> {
  const { people } = await askAs(visit, MembersDocument, { after });
  const choices = (people?.nodes ?? []).map(({ personId, name }) => ({ value: personId, label: name }));
  return people?.pageInfo.hasNextPage ? [...choices, ...(await askMembers(visit, people.pageInfo.endCursor))] : choices;
}
