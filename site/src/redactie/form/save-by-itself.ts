import { ApiError } from '../../api.ts';
import { formatTime } from '../../dates.ts';
import { LoggedOut, type whoAsks } from '../ask-as.ts';
import { readableProblem } from '../items/problem-names.ts';
import { fieldsOf } from './fields.ts';
import { forms, typeAt } from './forms.ts';
import { wordLists } from './lists.ts';
import { carried } from './posted.ts';
import { postedText, readTyped } from './read-form.ts';
import { saveDraft } from './save.ts';
import { compact, contentOf, isBlank } from './typed.ts';

const say = (status: number, said: string): Response => Response.json({ saved: false, said }, { status });

/** Keeps what stands in a form while somebody types. Answers with JSON for `autosave.ts`: whether it was kept, and what to show. */
export async function saveByItself(visit: Parameters<typeof whoAsks>[0] & { locals: App.Locals }): Promise<Response> {
  const form = visit.locals.posted ?? new FormData();
  const type = typeAt(postedText(form, 'soort'));
  if (type === null) return say(400, 'Nog niet bewaard. Kies straks Bewaren.');
  try {
    const lists = await wordLists();
    const fields = fieldsOf(forms[type].sections);
    const typed = compact(fields, readTyped(fields, form, lists));
    const { content, problems } = contentOf(fields, typed, lists);
    const [unread] = problems;
    if (unread) return say(422, `Nog niet bewaard. ${readableProblem(type, unread)}`);
    const own = carried(form);
    if (own.id === null && Object.values(typed).every(isBlank)) return say(422, '');
    const saved = await saveDraft(visit, { type, content, ...own, note: own.note === '' ? null : own.note });
    if (saved.saved) {
      return Response.json({
        saved: true,
        said: `Bewaard om ${formatTime(new Date().toISOString())}`,
        id: saved.id,
        edit: saved.edit,
        problems: saved.problems.map((problem) => ({ href: `#${problem.path}`, text: readableProblem(type, problem) })),
      });
    }
    if (saved.conflict) return say(409, 'Iemand anders wijzigde dit intussen. Kies Bewaren om beide teksten naast elkaar te zien.');
    const [first] = saved.problems;
    return say(422, `Nog niet bewaard. ${first ? readableProblem(type, first) : saved.message}`);
  } catch (error) {
    if (error instanceof LoggedOut) return say(401, 'Nog niet bewaard: u bent uitgelogd. Log in een ander tabblad weer in.');
    if (error instanceof ApiError) return say(503, 'Nog niet bewaard, door een storing bij ons. Kies straks Bewaren.');
    throw error;
  }
}
