import { type SQL, sql } from 'drizzle-orm';

/** A question to the api, and one statement that makes the same answer as JSON text. */
export type Scenario = { name: string; query: string; statement: SQL };

export const scenarios: Scenario[] = [
  {
    name: 'one practice by its address',
    query: '{ pilot(slug: "bench-000500") { slug title summary phase themes { slug label } region { slug name } } }',
    statement: sql`select json_build_object('data', json_build_object('pilot', (
      select json_build_object('slug', p.slug, 'title', p.title, 'summary', p.summary, 'phase', upper(p.phase),
        'themes', (select coalesce(json_agg(json_build_object('slug', t.slug, 'label', t.label) order by t.position), '[]') from pilot_terms l join terms t on t.id = l.term_id where l.item_id = p.id and t.vocabulary = 'theme'),
        'region', (select json_build_object('slug', r.slug, 'name', r.name) from inspiration_regions r where r.id = p.region_id))
      from pilots p where p.slug = 'bench-000500')))::text as json`,
  },
  {
    name: 'twenty practices on a theme, with the count',
    query:
      '{ pilots(first: 20, filter: { themes: ["home-sitters"] }) { totalCount nodes { slug title themes { label } region { name } participations { organisation { name } } } } }',
    statement: sql`with chosen as (
        select p.* from pilots p where exists (select 1 from pilot_terms l join terms t on t.id = l.term_id where l.item_id = p.id and t.vocabulary = 'theme' and t.slug = 'home-sitters'))
      select json_build_object('data', json_build_object('pilots', json_build_object(
        'totalCount', (select count(*) from chosen),
        'nodes', (select json_agg(json_build_object('slug', p.slug, 'title', p.title,
            'themes', (select coalesce(json_agg(json_build_object('label', t.label) order by t.position), '[]') from pilot_terms l join terms t on t.id = l.term_id where l.item_id = p.id and t.vocabulary = 'theme'),
            'region', (select json_build_object('name', r.name) from inspiration_regions r where r.id = p.region_id),
            'participations', (select coalesce(json_agg(json_build_object('organisation', json_build_object('name', o.name))), '[]') from pilot_organisations l join organisations o on o.id = l.organisation_id where l.item_id = p.id)))
          from (select * from chosen order by published_at desc, id desc limit 20) p))))::text as json`,
  },
  {
    name: '42 youth regions with their counts',
    query: '{ youthRegions { code shortLabel pilotCount } }',
    statement: sql`select json_build_object('data', json_build_object('youthRegions', (
      select json_agg(json_build_object('code', a.code, 'shortLabel', y.short_label, 'pilotCount',
        (select count(distinct l.item_id) from pilot_areas l join area_coverage c on c.area_code = l.area_code where c.within_code = a.code)))
      from youth_regions y join areas a on a.code = y.code)))::text as json`,
  },
  {
    name: 'four regions, five practices each, themes',
    query: '{ inspirationRegions(first: 42) { nodes { slug name pilots(first: 5) { nodes { slug title themes { label } } } } } }',
    statement: sql`select json_build_object('data', json_build_object('inspirationRegions', json_build_object('nodes', (
      select json_agg(json_build_object('slug', r.slug, 'name', r.name, 'pilots', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object('slug', p.slug, 'title', p.title,
          'themes', (select coalesce(json_agg(json_build_object('label', t.label) order by t.position), '[]') from pilot_terms l join terms t on t.id = l.term_id where l.item_id = p.id and t.vocabulary = 'theme'))), '[]')
        from (select * from pilots p where p.region_id = r.id order by title, id limit 5) p))))
      from inspiration_regions r))))::text as json`,
  },
  {
    name: 'a hundred practices, page by page',
    query: '{ pilots(first: 100, order: TITLE) { nodes { slug title summary } pageInfo { endCursor hasNextPage } } }',
    statement: sql`select json_build_object('data', json_build_object('pilots', json_build_object('nodes',
      (select json_agg(json_build_object('slug', slug, 'title', title, 'summary', summary)) from (select * from pilots order by title, id limit 100) p))))::text as json`,
  },
  {
    name: 'a search',
    query: '{ search(text: "jeugdhulp op school", types: [PILOT], first: 10) { totalCount hits { slug title summary } } }',
    statement: sql`with found as (
        select slug, title, summary, ts_rank(words, query) as rank from search_documents, plainto_tsquery('dutch', 'jeugdhulp school') query
        where words @@ query and type = 'pilot')
      select json_build_object('data', json_build_object('search', json_build_object('totalCount', (select count(*) from found),
        'hits', (select json_agg(json_build_object('slug', slug, 'title', title, 'summary', summary)) from (select * from found order by rank desc limit 10) h))))::text as json`,
  },
];
