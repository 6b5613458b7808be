import { forbidden } from '../access/index.ts';
import { hasOwnAccess, mayEndAllAccess } from '../access/policy.ts';
import { builder } from '../graphql/builder.ts';
import { notFound } from '../graphql/errors.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import { InvalidInput, NotAllowed, NotFound, TooManyRequests, typeOfAnswer } from '../graphql/problems.ts';
import { askLink, type LinkAsked } from './ask-link.ts';
import type { LoggedIn } from './begin.ts';
import { endLogin } from './end.ts';
import { logInByLink } from './log-in.ts';
import { beginOidc, type OidcBegun } from './oidc/begin.ts';
import { finishOidc } from './oidc/finish.ts';

const browser = 'How the browser names itself (`User-Agent`). Only "Firefox op Windows" is kept of it.';

const AskLoginLinkInput = builder.inputType('AskLoginLinkInput', {
  description: 'Who wants to log in.',
  fields: (t) => ({ email: t.string({ required: true, description: 'The e-mail address of a member, or of who was invited.' }) }),
});
const LogInInput = builder.inputType('LogInInput', {
  description: 'The proof of who it is.',
  fields: (t) => ({
    link: t.string({ required: true, description: 'What stands behind `link=` in the address of the mail.' }),
    browser: t.string({ required: false, description: browser }),
  }),
});
const FinishOidcLoginInput = builder.inputType('FinishOidcLoginInput', {
  description: 'What the browser came back with.',
  fields: (t) => ({
    answer: t.string({ required: true, description: 'What stands behind the question mark of the address.' }),
    attempt: t.string({ required: true, description: 'The `attempt` of `beginOidcLogin`, kept by the same browser.' }),
    browser: t.string({ required: false, description: browser }),
  }),
});
const RevokeLoginInput = builder.inputType('RevokeLoginInput', {
  description: 'Which login.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Its `id`.' }) }),
});

const LoginLinkAsked = builder.objectRef<LinkAsked>('LoginLinkAsked').implement({
  description: 'If somebody who may log in has this address, a mail with a link is on its way. The answer is the same for every address.',
  fields: (t) => ({ validFor: t.exposeInt('validFor', { description: 'For how many minutes the link works.' }) }),
});
const LoggedInType = builder.objectRef<LoggedIn>('LoggedIn').implement({
  description: 'Somebody is logged in.',
  fields: (t) => ({
    login: t.exposeString('login', { description: 'The secret of the login. It is shown this once: send it as `Authorization: Login …`.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When it ends, however often it is used. Left alone for eight hours it ends before.',
    }),
  }),
});
const LoggedOut = builder.objectRef<{ id: string }>('LoggedOut').implement({
  description: 'A login has ended.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Which one it was.' }) }),
});
const OidcLoginBegun = builder.objectRef<OidcBegun>('OidcLoginBegun').implement({
  description: 'Send the browser to the other organisation.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Where the browser must go.' }),
    attempt: t.exposeString('attempt', { description: 'What the browser must keep, for `finishOidcLogin`.' }),
    validFor: t.exposeInt('validFor', { description: 'Within how many seconds it must be back.' }),
  }),
});

const AskLoginLinkAnswer = builder.unionType('AskLoginLinkAnswer', {
  description: 'What comes of asking for a link.',
  types: [LoginLinkAsked, InvalidInput, TooManyRequests],
  resolveType: typeOfAnswer(() => 'LoginLinkAsked'),
});
const LogInAnswer = builder.unionType('LogInAnswer', {
  description: 'What comes of logging in.',
  types: [LoggedInType, NotAllowed, TooManyRequests],
  resolveType: typeOfAnswer(() => 'LoggedIn'),
});
const BeginOidcLoginAnswer = builder.unionType('BeginOidcLoginAnswer', {
  description: 'What comes of beginning a login at another organisation.',
  types: [OidcLoginBegun, NotAllowed, TooManyRequests],
  resolveType: typeOfAnswer(() => 'OidcLoginBegun'),
});
const LogOutAnswer = builder.unionType('LogOutAnswer', {
  description: 'What comes of ending a login.',
  types: [LoggedOut, NotFound],
  resolveType: typeOfAnswer(() => 'LoggedOut'),
});

const gone = notFound('Deze login is er niet (meer).', 'Vernieuw de lijst.');

builder.mutationFields((t) => ({
  askLoginLink: t.field({
    type: AskLoginLinkAnswer,
    description: 'Asks for a mail with a link to log in. Nobody signs up by it.',
    args: { input: t.arg({ type: AskLoginLinkInput, required: true, description: 'Who.' }) },
    resolve: (_root, { input }, context) => askLink(context, input.email),
  }),
  logIn: t.field({
    type: LogInAnswer,
    description: 'Logs in with a link, which is used up by it.',
    args: { input: t.arg({ type: LogInInput, required: true, description: 'The link.' }) },
    resolve: (_root, { input }, context) => logInByLink(context, input.link, input.browser ?? null),
  }),
  beginOidcLogin: t.field({
    type: BeginOidcLoginAnswer,
    description: 'Begins a login at the other organisation of this hub.',
    resolve: (_root, _args, context) => beginOidc(context),
  }),
  finishOidcLogin: t.field({
    type: LogInAnswer,
    description: 'Ends a login at the other organisation, when the browser is back.',
    args: { input: t.arg({ type: FinishOidcLoginInput, required: true, description: 'What it came back with.' }) },
    resolve: (_root, { input }, context) => finishOidc(context, { ...input, browser: input.browser ?? null }),
  }),
  logOut: t.field({
    type: LogOutAnswer,
    nullable: true,
    description: 'Ends the login that asks. A visitor gets the error `FORBIDDEN`.',
    resolve: async (_root, _args, { db, viewer, now }) => {
      if (!hasOwnAccess(viewer)) throw forbidden();
      const { loginId } = viewer;
      return loginId && (await endLogin(db, { id: loginId }, viewer, now)) ? { id: loginId } : gone;
    },
  }),
  revokeLogin: t.field({
    type: LogOutAnswer,
    nullable: true,
    description: 'Ends a login: one of your own, or for administrators any. A visitor gets the error `FORBIDDEN`.',
    args: { input: t.arg({ type: RevokeLoginInput, required: true, description: 'Which one.' }) },
    resolve: async (_root, { input }, { db, viewer, now }) => {
      if (!hasOwnAccess(viewer)) throw forbidden();
      const id = String(input.id);
      if (!isUuid(id)) return gone;
      if (mayEndAllAccess(viewer)) return (await endLogin(db, { id }, viewer, now)) ? { id } : gone;
      const { personId } = viewer;
      return personId && (await endLogin(db, { id, personId }, viewer, now)) ? { id } : gone;
    },
  }),
}));
