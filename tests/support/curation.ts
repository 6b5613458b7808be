import type { TestHub } from './hub.ts';
import { uniqueWord } from './unique-word.ts';

const problems = `__typename ... on Problem { message next } ... on InvalidInput { fields { path message } } ... on IllegalStep { possible }
  ... on EditConflict { currentEdit merged changes { field label clashes } }`;
const saved = `${problems} ... on DraftSaved { edit problems { path message }
  item { id slug state title allowedSteps draft { status edit baseVersion content } } }`;

export type Saved = {
  __typename: string;
  edit: number;
  problems: { path: string; message: string }[];
  item: {
    id: string;
    slug: string;
    state: string;
    title: string;
    allowedSteps: string[];
    draft: { status: string; edit: number; baseVersion: number | null; content: Record<string, unknown> } | null;
  };
  merged?: Record<string, unknown>;
  changes?: { field: string; label: string; clashes: boolean }[];
};
export type Stepped = {
  __typename: string;
  message?: string;
  possible?: string[];
  version?: number;
  users?: { title: string }[];
  fields?: { path: string; message: string }[];
  item?: { state: string; draft: { status: string } | null };
};
export type PilotContent = { pilot: Record<string, unknown> };

/** A practice that is complete and right, under a title that nobody else has. */
export const rightPilot = (changes: object = {}): PilotContent => ({
  pilot: {
    title: `Een praktijk over ${uniqueWord()}`,
    summary: 'Deze praktijk bestaat alleen in een test.',
    phase: 'PILOT',
    scope: 'LOCAL',
    municipalities: ['Woerden'],
    themes: ['prevention-and-access'],
    approach: 'Zo gaat het.',
    sources: [{ publication: 'implementatieplan-met-andere-ogen', chapter: 'Inleiding' }],
    ...changes,
  },
});

const inputs: Record<string, string> = {
  archiveItem: 'ArchiveItemInput',
  withdrawDraft: 'WithdrawDraftInput',
  scheduleDraft: 'ScheduleDraftInput',
};

/** The workflow of a hub as a client calls it. Every call throws when it is answered with an error instead of a result or a problem. */
export function curationOf(hub: TestHub) {
  async function ask<Answer>(document: string, variables: object, token: string): Promise<Answer> {
    const { data, errors } = await hub.query<{ answer: Answer }>(document, variables, { token });
    if (errors?.[0]) throw new Error(errors[0].message);
    return data.answer;
  }
  const saveDraft = (token: string, input: object): Promise<Saved> =>
    ask(`mutation ($input: SaveDraftInput!) { answer: saveDraft(input: $input) { ${saved} } }`, { input }, token);
  const restoreVersion = (token: string, input: object): Promise<Saved> =>
    ask(`mutation ($input: RestoreVersionInput!) { answer: restoreVersion(input: $input) { ${saved} } }`, { input }, token);
  const step = (name: string, token: string, input: object): Promise<Stepped> =>
    ask(
      `mutation ($input: ${inputs[name] ?? (name.endsWith('Draft') ? 'DraftStepInput' : 'ItemStepInput')}!) { answer: ${name}(input: $input) {
        ${problems} ... on StillUsed { users { title } } ... on StepTaken { version item { state draft { status } } } } }`,
      { input },
      token,
    );
  /** Submits and approves a draft that was saved once, and publishes it. */
  async function publish(writer: string, colleague: string, id: string, edit = 1): Promise<Stepped> {
    await step('submitDraft', writer, { id, edit });
    await step('approveDraft', colleague, { id, edit });
    return step('publishDraft', colleague, { id, edit });
  }
  /** A practice that went through the whole workflow. */
  async function publishedPilot(writer: string, colleague: string, changes: object = {}) {
    const content = rightPilot(changes);
    const { item } = await saveDraft(writer, { content, idempotencyKey: crypto.randomUUID() });
    const { version } = await publish(writer, colleague, item.id);
    if (version !== 1) throw new Error('It was not published.');
    const whole: PilotContent = { pilot: { ...content.pilot, slug: item.slug } };
    return { id: item.id, slug: item.slug, content: whole };
  }
  const isPublic = async (slug: string): Promise<boolean> =>
    (await hub.query<{ pilot: object | null }>('query ($slug: String!) { pilot(slug: $slug) { slug } }', { slug })).data.pilot !== null;
  return { ask, saveDraft, restoreVersion, step, publish, publishedPilot, isPublic };
}
