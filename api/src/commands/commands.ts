import type { Database } from '@kennishub/db';
import { createToken, type Role } from '../access/index.ts';
import { loadShippedContent } from './load.ts';

/** The commands of an operator: each does its work on an open database and answers with what to print. */
export const commands = {
  seed: async (db: Database, values: { content?: string; demo: boolean }): Promise<string> =>
    (await loadShippedContent(db, { folder: values.content, demo: values.demo })) ?? 'Nothing to load.',

  token: async (db: Database, values: { role: Role; label: string }): Promise<string> => {
    const { token } = await createToken(db, { role: values.role, label: values.label }, new Date());
    return [
      `A token for the role ${values.role}. It is shown this once:`,
      '',
      `  ${token}`,
      '',
      `Send it with every request as the header  Authorization: Bearer ${token.slice(0, 6)}…`,
    ].join('\n');
  },
};
