import { graphql } from '../../api.ts';
import { askAs, type Me } from '../ask-as.ts';
import type { AskedStep } from './steps.ts';

const LastStepDocument = graphql(`
  query LastStep($id: ID!) { item(id: $id) { steps(first: 1) { nodes { step actor at } } } }
`);

/** So long after a step the same one counts as pressing the button twice, in milliseconds. */
const MOMENT = 60_000;

/**
 * Whether who asks took this very step a moment ago, and nobody did anything since: then a button was pressed twice, or the browser sent the form again, and what
 * was wanted has happened. Throws what `askAs` throws.
 */
export async function justTaken(visit: Parameters<typeof askAs>[0], me: Me, id: string, step: AskedStep): Promise<boolean> {
  const { item } = await askAs(visit, LastStepDocument, { id });
  const [last] = item?.steps.nodes ?? [];
  return last !== undefined && last.step === step.toLowerCase() && last.actor === me.actor && Date.now() - Date.parse(last.at) < MOMENT;
}
