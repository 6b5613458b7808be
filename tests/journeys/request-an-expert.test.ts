import { beforeAll, describe, expect, test } from 'vitest';
import { askApi, receive } from '../support/ask.ts';
import { follow, tabTo, useBrowser, withAndWithoutScripts } from '../support/browse.ts';
import { expertRequest, hasExpertRequest, sendExpertRequest } from '../support/expert-requests.ts';
import { administratorLogin, enter, memberLogin } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';
import { type Filled, requestForm } from '../support/pages/request-form.ts';
import { runScript } from '../support/process.ts';
import { uniqueWord } from '../support/unique-word.ts';

const { visit } = useBrowser();
const form = '/experts/aanvragen';
/** Longer than a person needs at least; what comes back sooner is asked to send once more. */
const likeAPerson = () => new Promise((resolve) => setTimeout(resolve, 3_100));

const answers = (changes: Filled = {}): Filled => ({
  vraag: `Hoe krijgen wij de gemeenten en de schoolbesturen in onze regio aan één tafel? (${uniqueWord()})`,
  gebied: 'Woerden',
  organisatie: 'Samenwerkingsverband Voorbeeld',
  naam: 'Vera Voorbeeld',
  email: `${uniqueWord()}@voorbeeld.nl`,
  ...changes,
});

let authorization: string;
let administrator: string;
beforeAll(async () => {
  administrator = await administratorLogin();
  const { output } = await runScript('api/src/commands/token.ts', ['--role', 'editor'], { DATA_DIR: ourHub().dataFolder }).ended;
  authorization = `Bearer ${/kh_[\w-]{43}/.exec(output)?.[0]}`;
});
const seenByStaff = async (question: string) => {
  const { data } = await askApi<{
    expertRequests: { nodes: { question: string; reference: string; email: string; pilot: { slug: string } | null }[] };
  }>('{ expertRequests(first: 50) { nodes { question reference email pilot { slug } } } }', {}, { authorization });
  return data.expertRequests.nodes.filter((request) => request.question === question);
};

describe.each(withAndWithoutScripts)('a region, %s,', (_how, options) => {
  test('asks an expert from a practice, and staff see the request through the API', () =>
    visit('/praktijken/oudewater-de-schakels', options, async (page) => {
      const { fill, choose, title } = requestForm(page);
      const given = answers();
      await follow(page.getByRole('link', { name: 'Vraag een expert hierover' }).first());
      await fill(given);
      await choose('Ga verder');
      expect(await title()).toBe('Misschien is er al een antwoord');
      await choose('Ga verder met mijn vraag');
      expect(await title()).toBe('Kijk uw vraag na');
      for (const value of Object.values(given)) expect(await page.getByRole('main').innerText()).toContain(value);
      expect(await seenByStaff(given.vraag ?? '')).toEqual([]);
      await likeAPerson();
      await choose('Vraag versturen');
      expect(await title()).toBe('Uw vraag is verstuurd');

      const reference = /EA-\w{4}-\w{4}/.exec(await page.getByRole('main').innerText())?.[0];
      expect(await seenByStaff(given.vraag ?? '')).toMatchObject([
        { reference, email: given.email, pilot: { slug: 'oudewater-de-schakels' } },
      ]);

      await follow(page.getByRole('link', { name: 'Bekijk de stand van uw vraag' }));
      const status = await page.getByRole('main').innerText();
      expect(status).toContain(reference);
      expect(status).not.toContain(given.naam);
      expect(status).not.toContain(given.email);

      await follow(page.getByRole('link', { name: 'Vraag intrekken' }));
      await follow(page.getByRole('main').getByRole('button', { name: 'Ja, trek mijn vraag in' }));
      expect(await page.getByRole('main').innerText()).toMatch(/ingetrokken/i);
    }));

  test('forgets fields, is told which, and loses nothing of what was typed', () =>
    visit(form, options, async (page) => {
      const { fill, choose, mistakes, typedIn } = requestForm(page);
      const given = answers({ gebied: 'Verweggistan', naam: '', email: 'geen adres' });
      await fill(given);
      await choose('Ga verder');
      expect((await mistakes()).length).toBe(3);
      for (const name of ['vraag', 'gebied', 'organisatie', 'email'] as const) expect(await typedIn(name)).toBe(given[name]);
      await page.locator('.error-summary a').first().click();
      await page.locator(':focus, :target').first().waitFor();
    }));

  test('is refused a number that may be a BSN, and the number does not get out of the form', () =>
    visit(form, options, async (page) => {
      const { fill, choose, mistakes } = requestForm(page);
      await fill(answers({ vraag: 'Wie helpt onze regio met leerling 111222333, die al lang thuis zit?' }));
      await choose('Ga verder');
      expect((await mistakes()).join()).toMatch(/BSN|burgerservicenummer/i);
      expect(page.url()).not.toContain('111222333');
    }));

  test('asks about one child, is shown who helps with that, and may disagree', () =>
    visit(form, options, async (page) => {
      const { fill, choose, title } = requestForm(page);
      const given = answers({
        vraag: `Een jongen van 9 jaar uit onze gemeente zit al een half jaar thuis. Welke school neemt hem aan? ${uniqueWord()}`,
      });
      await fill(given);
      await choose('Ga verder');
      expect(await title()).toBe('Een ander kan u beter helpen');
      expect(await page.getByRole('main').innerText()).toContain('nderwijszorgconsulenten');
      expect(await seenByStaff(given.vraag ?? '')).toEqual([]);
      await follow(page.locator('button[value="oneens"]'));
      expect(await title()).not.toBe('Een ander kan u beter helpen');
    }));

  test('loads the receipt again, which sends the form a second time, and it is one request', () =>
    visit(form, options, async (page) => {
      const { fill, choose, title } = requestForm(page);
      const given = answers();
      await fill(given);
      await choose('Ga verder');
      if ((await title()) !== 'Kijk uw vraag na') await choose('Ga verder met mijn vraag');
      await likeAPerson();
      await choose('Vraag versturen');
      const receipt = await page.getByRole('main').innerText();
      await page.reload({ waitUntil: 'domcontentloaded' });
      expect(await page.getByRole('main').innerText()).toBe(receipt);
      expect(await seenByStaff(given.vraag ?? '')).toHaveLength(1);
    }));

  test('asks to be forgotten, and an administrator erases the request', async () => {
    const given = { word: uniqueWord(), name: `Vera ${uniqueWord()}` };
    const question = `Hoe krijgen wij iedereen aan één tafel? Wij heten ${given.word}.`;
    const { api } = ourHub();
    const secret = await sendExpertRequest(api, expertRequest({ question, name: given.name }));
    const [request] = await seenByStaff(question);
    await visit('/robots.txt', options, async (page) => {
      const text = () => page.getByRole('main').innerText();
      const erase = () => follow(page.getByRole('button', { name: 'Wis de aanvraag' }));
      await enter(page.context(), administrator);
      await page.goto(`${ourHub().site}/redactie/aanvragen`);
      await follow(page.getByRole('link', { name: request?.reference }));
      expect(await text()).toContain(question);
      await page.getByText('Wis deze aanvraag').click();
      await erase();
      expect(await text()).toContain('Schrijf in een zin waarom.');
      // The reason stays, so it says nothing of who it was.
      await page.getByLabel('Waarom?').fill(`${given.name} vraagt erom.`);
      await erase();
      expect(await text()).toContain('Noem in de reden niet wie het was');
      expect(await page.getByLabel('Waarom?').inputValue()).toBe(`${given.name} vraagt erom.`);
      expect(await seenByStaff(question)).toHaveLength(1);
      await page.getByLabel('Waarom?').fill('De aanvrager vraagt erom.');
      await erase();
      expect(await text()).toContain('De aanvraag is gewist.');
      expect(await text()).toMatch(/\d+ (aanvraag is|aanvragen zijn) gewist/);
      expect(await text()).not.toContain(given.word);
    });
    expect(await seenByStaff(question)).toEqual([]);
    expect(await hasExpertRequest(api, secret ?? '')).toBe(false);
  });
});

test('an editor reads requests, and is given no button to erase them', async () => {
  const question = `Wie helpt onze regio verder? Wij heten ${uniqueWord()}.`;
  await sendExpertRequest(ourHub().api, expertRequest({ question }));
  const [request] = await seenByStaff(question);
  const editor = await memberLogin(administrator, { name: 'Cor Communicatie', role: 'EDITOR' });
  await visit('/robots.txt', { javaScriptEnabled: false }, async (page) => {
    await enter(page.context(), editor);
    await page.goto(`${ourHub().site}/redactie/aanvragen`);
    await follow(page.getByRole('link', { name: request?.reference }));
    expect(await page.getByRole('main').innerText()).toContain(question);
    expect(await page.getByText('Wis deze aanvraag').count()).toBe(0);
  });
});

test.each([
  ['at once', { seconds: 0, trap: '' }],
  ['with the field that people do not see', { seconds: 60, trap: 'spam' }],
])('a form that comes back %s is asked to be sent once more, and nothing is stored', async (_how, { seconds, trap }) => {
  const given = answers();
  const { site } = ourHub();
  const carried = { begonnen: String(Date.now() - seconds * 1_000), onderwerp2: trap, sleutel: crypto.randomUUID(), stap: 'versturen' };
  const body = new URLSearchParams({ ...given, ...carried } as Record<string, string>);
  const { status, text } = await receive(site + form, { method: 'POST', body, headers: { origin: site } });
  expect(status).toBe(200);
  expect(text).toContain('Nog één keer, alstublieft');
  expect(text).toContain(given.vraag);
  expect(await seenByStaff(given.vraag ?? '')).toEqual([]);
});

test('the field that people do not see is remembered from page to page, until it was asked about once', async () => {
  const given = answers();
  const { site } = ourHub();
  const sent = (fields: Record<string, string>) =>
    receive(site + form, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: site } });
  /** What the form of a page would send, without its buttons. */
  const fieldsOf = (html: string): Record<string, string> =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
  const begonnen = String(Date.now() - 60_000);
  const key = crypto.randomUUID();
  const first = await sent({ ...(given as Record<string, string>), begonnen, sleutel: key, onderwerp2: 'spam', stap: 'nakijken' });
  expect(first.text).toContain('Kijk uw vraag na');
  expect(fieldsOf(first.text)).toMatchObject({ onderwerp2: 'spam', sleutel: key });
  const changed = await sent({ ...fieldsOf(first.text), stap: 'wijzigen' });
  expect(changed.text).toMatch(/<input[^>]*name="onderwerp2"[^>]*value="spam"/);
  expect(changed.text.match(/name="onderwerp2"/g)).toHaveLength(1);
  const second = await sent({ ...fieldsOf(first.text), stap: 'versturen' });
  expect(second.text).toContain('Nog één keer, alstublieft');
  expect(await seenByStaff(given.vraag ?? '')).toEqual([]);
  const third = await sent({ ...fieldsOf(second.text), stap: 'versturen' });
  expect(third.text).toContain('Uw vraag is verstuurd');
  expect(await seenByStaff(given.vraag ?? '')).toHaveLength(1);
});

test('the whole request can be made by keyboard alone', () =>
  visit(form, {}, async (page) => {
    const given = answers();
    for (const [name, value] of Object.entries(given)) {
      await tabTo(page, `[name="${name}"]`);
      await page.keyboard.type(value);
    }
    await tabTo(page, 'button[name="stap"][value="controleren"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Misschien is er al een antwoord' }).waitFor();
    await tabTo(page, 'button[name="stap"][value="nakijken"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kijk uw vraag na' }).waitFor();
    await likeAPerson();
    await tabTo(page, 'button[name="stap"][value="versturen"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Uw vraag is verstuurd' }).waitFor();
    expect(await seenByStaff(given.vraag ?? '')).toHaveLength(1);
  }));
