import type { Database, schema } from '@kennishub/db';
import { z } from 'zod';
import { holdsBsn } from '../expert-request/bsn.ts';
import { cleanLine, lengthOf } from '../expert-request/clean.ts';
import { type FieldProblem, type InvalidInput, invalidInput } from '../graphql/errors.ts';
import { itemIdsOf } from '../item/index.ts';
import { smallAddress } from './may-log-in.ts';

/** A role and what it is about, as somebody asks for it: regions and the expert by their slug. Null when none was chosen. */
export type AskedRole = { role?: schema.MemberRole | null | undefined; regions: readonly string[]; expert?: string | null | undefined };
/** A role that may be stored. */
export type CleanRole = { role: schema.MemberRole; regionIds: string[]; expertId: string | null };

/** Looks up what a role is about; tells what does not fit the role, and what the hub does not know. */
export async function readRole(db: Database, asked: AskedRole): Promise<CleanRole | InvalidInput> {
  const { role, regions, expert } = asked;
  if (!role) return invalidInput([{ path: 'role', message: 'Kies een rol.' }]);
  const problems = unfitting(role, asked);
  if (problems.length > 0) return invalidInput(problems);
  const known = await itemIdsOf(db, 'inspiration-region', regions);
  for (const [index, slug] of regions.entries())
    if (!known.has(slug)) problems.push({ path: `regions.${index}`, message: 'Deze regio kennen wij niet. Kies een regio uit de lijst.' });
  const expertId = expert ? ((await itemIdsOf(db, 'expert', [expert])).get(expert) ?? null) : null;
  if (expert && !expertId) problems.push({ path: 'expert', message: 'Deze expert kennen wij niet. Kies een expert uit de lijst.' });
  return problems.length > 0 ? invalidInput(problems) : { role, regionIds: [...new Set(known.values())], expertId };
}

/** What is missing for a role, and what belongs to another one. */
function unfitting(role: schema.MemberRole, { regions, expert }: AskedRole): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if ((role === 'region-editor') !== regions.length > 0)
    problems.push({
      path: 'regions',
      message: role === 'region-editor' ? 'Kies minstens één regio.' : 'Alleen bij een regioredacteur horen regio’s.',
    });
  if ((role === 'expert') !== Boolean(expert))
    problems.push({
      path: 'expert',
      message: role === 'expert' ? 'Kies welke expert dit is.' : 'Alleen bij de rol expert hoort een expert.',
    });
  return problems;
}

/** All that is wrong with the parts of an input, of which at least one is, in the order of its questions. */
export const mistakesIn = (...parts: (object | string)[]): InvalidInput =>
  invalidInput(parts.flatMap((part) => (isMistake(part) ? part.fields : [])));

const isMistake = (part: object | string): part is InvalidInput =>
  typeof part === 'object' && 'problem' in part && part.problem === 'InvalidInput';

const Address = z.string().trim().max(254).pipe(z.email());

/** Who is invited, as it may be stored. */
export function readPerson({ name, email }: { name: string; email: string }): { name: string; email: string } | InvalidInput {
  const problems: FieldProblem[] = [];
  const clean = cleanLine(name);
  if (lengthOf(clean) < 2) problems.push({ path: 'name', message: 'Vul de naam in.' });
  else if (lengthOf(clean) > 200) problems.push({ path: 'name', message: 'Houd de naam korter dan 200 tekens.' });
  const address = Address.safeParse(email);
  if (!address.success) problems.push({ path: 'email', message: 'Dit is geen volledig e-mailadres. Schrijf het als naam@organisatie.nl.' });
  return address.success && problems.length === 0 ? { name: clean, email: smallAddress(address.data) } : invalidInput(problems);
}

const MOST_REASON = 300;

/** A reason as it may be stored. */
export function readReason(given: string): string | InvalidInput {
  const reason = cleanLine(given);
  if (reason === '') return invalidInput([{ path: 'reason', message: 'Schrijf in een zin waarom.' }]);
  if (lengthOf(reason) > MOST_REASON) return invalidInput([{ path: 'reason', message: `Houd de reden korter dan ${MOST_REASON} tekens.` }]);
  if (holdsBsn(reason))
    return invalidInput([{ path: 'reason', message: 'Hierin staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg.' }]);
  return reason;
}
