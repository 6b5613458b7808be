import type { schema } from '@kennishub/db';
import { type Checked, type ContentProblem, checkContents, type RawContent, readStandingFor } from '@kennishub/db/content';
import type { Context } from '../graphql/context.ts';

type Asked = { type: schema.ItemType; raw: RawContent };
type Together = { contents: Asked[]; checked: Promise<Checked[]> };

const gathering = new WeakMap<Context, Together>();

/** What is missing or wrong in a draft. All drafts of a list that are asked together are checked together: as many statements for one as for a hundred. */
export async function draftProblems(context: Context, type: schema.ItemType, raw: RawContent): Promise<ContentProblem[]> {
  const together = gathering.get(context) ?? gather(context);
  const place = together.contents.push({ type, raw }) - 1;
  const checked = (await together.checked)[place];
  return checked && 'problems' in checked ? checked.problems : [];
}

function gather(context: Context): Together {
  const contents: Asked[] = [];
  const checkAll = async (): Promise<Checked[]> => {
    // Until everything that can be asked now was asked.
    await new Promise((resolve) => setImmediate(resolve));
    gathering.delete(context);
    const standing = await readStandingFor(
      context.db,
      contents.map(({ raw }) => raw),
    );
    return checkContents(context.db, contents, standing, context.now);
  };
  const together = { contents, checked: checkAll() };
  gathering.set(context, together);
  return together;
}
