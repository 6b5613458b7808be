import { builder } from '../graphql/builder.ts';

const guard = 'Refused when it holds what may be a BSN.';

/** The fields of the form. The same for checking and for sending. */
const formFields = (t: Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]) => ({
  question: t.string({ required: true, description: `The question, 20–2000 characters of plain text. Never about a child. ${guard}` }),
  background: t.string({ description: `What has been tried already, at most 2000 characters. ${guard}` }),
  areaCode: t.string({ required: true, description: 'The code of the area it is about, at any level.' }),
  themes: t.stringList({ required: true, description: 'Slugs of themes, five at most. May be empty.' }),
  organisation: t.string({ required: true, description: `The organisation that asks, 2–200 characters. ${guard}` }),
  name: t.string({ required: true, description: `The name of the requester, 2–200 characters. ${guard}` }),
  email: t.string({ required: true, description: `Where to write to. ${guard}` }),
  pilotSlug: t.string({ description: 'The practice it is asked from.' }),
  preferredExpertSlug: t.string({ description: 'The expert asked for.' }),
  triageDisputed: t.boolean({ description: 'True: I was pointed elsewhere and disagree. The request is stored then.' }),
});

export const CheckExpertRequestInput = builder.inputType('CheckExpertRequestInput', {
  description: 'A request to the expert pool that is still being written.',
  fields: (t) => formFields(t),
});

export const RequestExpertInput = builder.inputType('RequestExpertInput', {
  description: 'A request to the expert pool.',
  fields: (t) => ({
    idempotencyKey: t.string({
      required: true,
      description:
        'A random key made by the client for this one form: 22–200 letters, digits, `-` or `_`, such as a new UUID. Sent again with the same key it is the same request. The secret of the status page is made from it, so it must be hard to guess and is to be kept secret.',
    }),
    ...formFields(t),
  }),
});

export const WithdrawExpertRequestInput = builder.inputType('WithdrawExpertRequestInput', {
  description: 'Which request to withdraw.',
  fields: (t) => ({ secret: t.string({ required: true, description: 'The secret from the link to the status page.' }) }),
});
