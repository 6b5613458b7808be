import { ask, graphql } from '../api.ts';
import { readMany } from './address.ts';

const document = graphql(`
  query AreaName($code: String!) {
    area(code: $code) { code name kind }
  }
`);

/** An area that a list is narrowed to. */
export interface ChosenArea {
  code: string;
  name: string;
}

const shape = /^(?:[A-Z]{2}\d{2,4}|IR:[a-z0-9-]{1,60})$/;
/** Each area is a question of its own; more than this is no choice any more. */
const mostAreas = 5;

/** The areas named in the address as `gebied`, at any level; codes that nobody knows are left out. */
export async function readAreas(params: URLSearchParams): Promise<ChosenArea[]> {
  const codes = readMany(params, 'gebied', (code) => shape.test(code)).slice(0, mostAreas);
  const answers = await Promise.all(codes.map((code) => ask(document, { code })));
  return answers.flatMap(({ area }) => (area === null ? [] : [{ code: area.code, name: area.name }]));
}
