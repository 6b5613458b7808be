import type { Database, schema } from '@kennishub/db';
import { z } from 'zod';
import { expertIdOf } from '../expert/rules.ts';
import { holdsBsn } from '../expert-request/bsn.ts';
import { cleanLine, lengthOf } from '../expert-request/clean.ts';
import { type FieldProblem, type InvalidInput, invalidInput } from '../graphql/errors.ts';
import { regionIdsOf } from '../inspiration-region/rules.ts';
import { smallAddress } from './may-log-in.ts';

/** A role and what it is about, as somebody asks for it: regions and the expert by their slug. */
export type AskedRole = { role: schema.MemberRole; regions: readonly string[]; expert?: string | null | undefined };
/** A role that may be stored. */
export type CleanRole = { role: schema.MemberRole; regionIds: string[]; expertId: string | null };

/** Looks up what a role is about; tells what does not fit the role, and what the hub does not know. */
export async function readRole(db: Database, { role, regions, expert }: AskedRole): Promise<CleanRole | InvalidInput> {
  if ((role === 'region-editor') !== regions.length > 0)
    return invalidInput([
      { path: 'regions', message: role === 'region-editor' ? 'Kies minstens één regio.' : 'Alleen bij een regioredacteur horen regio’s.' },
    ]);
  if ((role === 'expert') !== Boolean(expert))
    return invalidInput([
      { path: 'expert', message: role === 'expert' ? 'Kies welke expert dit is.' : 'Alleen bij de rol expert hoort een expert.' },
    ]);
  const known = regions.length > 0 ? await regionIdsOf(db, regions) : new Map<string, string>();
  const problems: FieldProblem[] = regions.flatMap((slug, index) =>
    known.has(slug) ? [] : [{ path: `regions.${index}`, message: 'Deze regio kennen wij niet. Kies een regio uit de lijst.' }],
  );
  const expertId = expert ? await expertIdOf(db, expert) : null;
  if (expert && !expertId) problems.push({ path: 'expert', message: 'Deze expert kennen wij niet. Kies een expert uit de lijst.' });
  return problems.length > 0 ? invalidInput(problems) : { role, regionIds: [...new Set(known.values())], expertId };
}

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
