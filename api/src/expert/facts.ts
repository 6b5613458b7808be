import type { Database } from '@kennishub/db';
import { areasAround } from '../area/index.ts';

/** What matters of an expert when he or she is weighed against a question. */
export type ExpertFacts = {
  id: string;
  slug: string;
  themes: { slug: string; label: string }[];
  competences: { slug: string; label: string }[];
  /** How many requests at a time. */
  capacity: number;
  /** The municipality where the expert works; null when unknown. */
  municipality: string | null;
  /** Works in the area of the question, or in the same youth region. */
  fromSameRegion: boolean;
};

const isYouthRegion = (code: string): boolean => code.startsWith('JZ');

/** The facts of all experts, by slug. The pool is small: some ten people. */
export async function expertFacts(db: Database, areaCode: string): Promise<ExpertFacts[]> {
  const experts = await db.query.experts.findMany({
    columns: { id: true, slug: true, capacity: true, municipalityCode: true },
    with: {
      themes: { columns: { slug: true, label: true }, orderBy: { position: 'asc' } },
      competences: { columns: { slug: true, label: true }, orderBy: { position: 'asc' } },
      municipality: { columns: { name: true } },
    },
    orderBy: { slug: 'asc' },
  });
  const around = await areasAround(db, [areaCode, ...experts.flatMap(({ municipalityCode }) => municipalityCode ?? [])]);
  const codesAround = (code: string) => around.get(code)?.codes ?? [code];
  const regions = new Set([areaCode, ...codesAround(areaCode).filter(isYouthRegion)]);
  return experts.map(({ municipality, municipalityCode, ...expert }) => ({
    ...expert,
    municipality: municipality?.name ?? null,
    fromSameRegion: municipalityCode !== null && codesAround(municipalityCode).some((code) => regions.has(code)),
  }));
}
