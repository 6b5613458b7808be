import type { Letter } from '../../mail/blocks.ts';
import type { Desk } from '../../mail/desk.ts';
import { whoMayLogIn } from '../../person/may-log-in.ts';
import { standingOf } from '../../person/standing.ts';
import { dueFor } from './remind.ts';

/** So many items are named; a longer list is for the page. */
const NAMED = 20;

/** The letter that names what a member should look at again. Null when nothing is due any more, or the member left. */
export async function reminderLetter({ db, now, siteUrl }: Desk, { personId }: { personId: string }): Promise<Letter | null> {
  const standing = await standingOf(db, personId);
  const person = await whoMayLogIn(db, { id: personId }, now);
  if (!standing || !person) return null;
  const due = await dueFor(db, standing, now, NAMED + 1);
  if (due.length === 0) return null;
  const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
  const named = due.slice(0, NAMED).map(({ title, dueOn }) => `${title} (voor ${day.format(new Date(`${dueOn}T12:00:00Z`))})`);
  return {
    to: { name: person.name, address: person.email },
    subject: due.length === 1 ? 'Klopt dit onderdeel nog?' : 'Kloppen deze onderdelen nog?',
    blocks: [
      { kind: 'text', text: 'Hier heeft al een tijd niemand naar gekeken. Bezoekers zien erbij staan dat het mogelijk verouderd is.' },
      { kind: 'list', items: due.length > NAMED ? [...named, 'en meer: zie de redactie'] : named },
      { kind: 'text', text: 'Klopt het nog? Zeg dat dan in de redactie. Klopt het niet meer? Pas het daar aan.' },
      { kind: 'button', label: 'Naar mijn werk', href: `${siteUrl}/redactie` },
      { kind: 'note', text: 'U krijgt deze brief hoogstens één keer per week.' },
    ],
  };
}
