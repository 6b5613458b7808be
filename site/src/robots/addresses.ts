import { ask, graphql } from '../api.ts';
import { itemHref } from '../items/addresses.ts';
import { termHref } from '../vocabulary/address.ts';

const itemsDocument = graphql(`
  query PublicItems($after: String) {
    search(types: [PILOT, INSPIRATION_REGION, PUBLICATION, KNOWLEDGE_SESSION, EXPERT, AGENDA, ORGANISATION], order: NEWEST, first: 100, after: $after) {
      hits { type slug item { __typename ... on Expert { demo } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const municipalitiesDocument = graphql(`
  query PublicMunicipalities($after: String) {
    areas(kinds: [MUNICIPALITY], present: true, first: 100, after: $after) {
      nodes { slug }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const wordsDocument = graphql(`
  query PublicWords {
    themes: terms(vocabulary: THEME) { vocabulary slug }
    advices: terms(vocabulary: ADVICE) { vocabulary slug }
    youthRegions { slug }
  }
`);

/** Pages that are there whatever the content is. */
const standing = [
  '/',
  '/praktijken',
  '/regios',
  '/bijeenkomsten',
  '/kennisbank',
  '/experts',
  '/themas',
  '/adviezen',
  '/woordenlijst',
  '/over',
  '/toegankelijkheid',
  '/privacy',
];

interface AddressPage {
  addresses: (string | null)[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function items(after: string | null): Promise<AddressPage> {
  const { search } = await ask(itemsDocument, { after });
  // An example profile is nobody: no search engine should show it.
  const findable = search.hits.filter(({ item }) => !(item?.__typename === 'Expert' && item.demo));
  return { addresses: findable.map(({ type, slug }) => itemHref(type, slug)), pageInfo: search.pageInfo };
}

async function municipalities(after: string | null): Promise<AddressPage> {
  const { areas } = await ask(municipalitiesDocument, { after });
  return { addresses: areas.nodes.map(({ slug }) => `/gemeenten/${slug}`), pageInfo: areas.pageInfo };
}

async function allOf(page: (after: string | null) => Promise<AddressPage>): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { addresses, pageInfo }: AddressPage = await page(after);
    found.push(...addresses.filter((address) => address !== null));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** The path of every public page, without those that only a form leads to. Throws `ApiError` when the api does not answer. */
export async function publicAddresses(): Promise<string[]> {
  const [words, ofItems, ofMunicipalities] = await Promise.all([ask(wordsDocument, {}), allOf(items), allOf(municipalities)]);
  return [
    ...standing,
    ...[...words.themes, ...words.advices].map(termHref),
    ...words.youthRegions.map(({ slug }) => `/regios/jeugdregio/${slug}`),
    ...ofItems,
    ...ofMunicipalities,
  ];
}
