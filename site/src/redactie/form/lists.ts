import { ask } from '../../api.ts';
import type { Choice } from '../../forms/fields.ts';
import { type ListName, listNames } from './fields.ts';
import {
  AreasDocument,
  OrganisationsDocument,
  PilotsDocument,
  PublicationsDocument,
  RegionsDocument,
  SessionsDocument,
  TermsDocument,
} from './list-documents.ts';

/** A list to choose from. In a field with free text one types the label; the content has the value. */
export interface WordList {
  choices: readonly Choice[];
  /** Too long to show whole: a field that suggests. */
  long: boolean;
}
export type WordLists = Readonly<Record<ListName, WordList>>;

/** More than this is too much to read through. */
const mostShown = 30;

interface ListPage<Node> {
  list: { nodes: readonly Node[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

/** No list of the hub is so long; it keeps a mistake from going round for ever. */
const mostPages = 30;

async function all<Node>(askPage: (after: string | null) => Promise<ListPage<Node>>): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { list } = await askPage(after);
    nodes.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) break;
    after = list.pageInfo.endCursor;
  }
  return nodes;
}

/** A list in which every label names one thing: where two have the same, the value stands behind it. */
function wordList(given: readonly Choice[]): WordList {
  const times = new Map<string, number>();
  for (const { label } of given) times.set(label, (times.get(label) ?? 0) + 1);
  const choices = given.map(({ value, label }) => ({ value, label: (times.get(label) ?? 0) > 1 ? `${label} (${value})` : label }));
  return { choices, long: choices.length > mostShown };
}

const ofTerms = (terms: readonly { slug: string; label: string }[]) => wordList(terms.map(({ slug, label }) => ({ value: slug, label })));
const ofNames = (items: readonly { slug: string; name: string }[]) => items.map(({ slug, name }) => ({ value: slug, label: name }));
const ofTitles = (items: readonly { slug: string; title: string }[]) => items.map(({ slug, title }) => ({ value: slug, label: title }));

async function askLists(): Promise<WordLists> {
  const [terms, areas, regions, organisations, publications, pilots, sessions] = await Promise.all([
    ask(TermsDocument, {}),
    all((after) => ask(AreasDocument, { after })),
    all((after) => ask(RegionsDocument, { after })),
    all((after) => ask(OrganisationsDocument, { after })),
    all((after) => ask(PublicationsDocument, { after })),
    all((after) => ask(PilotsDocument, { after })),
    all((after) => ask(SessionsDocument, { after })),
  ]);
  const { themes, advices, schoolTypes, factors, partnerTypes, collaborationModels, fundingVariants, competences, youthRegions } = terms;
  return {
    themes: ofTerms(themes),
    advices: ofTerms(advices),
    schoolTypes: ofTerms(schoolTypes),
    factors: ofTerms(factors),
    partnerTypes: ofTerms(partnerTypes),
    collaborationModels: ofTerms(collaborationModels),
    fundingVariants: ofTerms(fundingVariants),
    competences: ofTerms(competences),
    regions: wordList(ofNames(regions)),
    // The content names a municipality by its name, and a partnership by its code.
    municipalities: wordList(areas.filter(({ kind }) => kind === 'MUNICIPALITY').map(({ name }) => ({ value: name, label: name }))),
    partnerships: wordList(areas.filter(({ kind }) => kind === 'PARTNERSHIP').map(({ code, name }) => ({ value: code, label: name }))),
    youthRegions: wordList(ofNames(youthRegions)),
    organisations: wordList(ofNames(organisations)),
    publications: wordList(ofTitles(publications)),
    relatable: wordList([...ofTitles(pilots), ...ofTitles(publications), ...ofTitles(sessions)]),
  };
}

/** How long the answer is good, in milliseconds: what was just published may be missing from the suggestions this long. */
const goodFor = 60_000;
let kept: { until: number; lists: Promise<WordLists> } | null = null;

/** Everything a form can be filled in with. Throws `ApiError` when the api does not answer; that is not kept. */
export async function wordLists(now = Date.now()): Promise<WordLists> {
  if (kept === null || kept.until < now) {
    const lists = askLists();
    kept = { until: now + goodFor, lists };
    lists.catch(() => {
      kept = null;
    });
  }
  return kept.lists;
}

/** What a value is called; the value itself when the list does not have it. */
export const labelIn = ({ choices }: WordList, value: string): string => choices.find((choice) => choice.value === value)?.label ?? value;

/** The value behind what was typed: a label, whatever its case, or a value. What the list does not have stays as it was typed: the api says so. */
export function valueIn({ choices }: WordList, typed: string): string {
  const text = typed.trim();
  const same = text.toLocaleLowerCase('nl');
  return (
    choices.find(({ label }) => label === text)?.value ??
    choices.find(({ value }) => value === text)?.value ??
    choices.find(({ label }) => label.toLocaleLowerCase('nl') === same)?.value ??
    text
  );
}

/** When the api gives none: what was chosen stays in sight, and nothing can be added. */
export const noLists = Object.fromEntries(listNames.map((name) => [name, wordList([])])) as unknown as WordLists;
