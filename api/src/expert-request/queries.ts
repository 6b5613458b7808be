import { schema } from '@kennishub/db';
import { dutchDay } from '@kennishub/db/content';
import { forbidden } from '../access/index.ts';
import { unknownAreas } from '../area/index.ts';
import { badRequest } from '../graphql/bad-request.ts';
import { builder } from '../graphql/builder.ts';
import { isProblem } from '../graphql/errors.ts';
import { pageOrder } from '../graphql/page.ts';
import { sought } from '../graphql/sought.ts';
import { CheckExpertRequestAnswer } from './answers.ts';
import { holdsBsn } from './bsn.ts';
import { requestConditions } from './conditions.ts';
import { ExpertRequestStatus } from './expert-request.ts';
import { readRequest } from './input.ts';
import { CheckExpertRequestInput } from './inputs.ts';
import { knownWords } from './known-words.ts';
import { ANSWER_WITHIN_WORKING_DAYS } from './limits.ts';
import { OwnExpertRequest } from './own-expert-request.ts';
import { mayReadRequests } from './policy.ts';
import { secretHash } from './secret.ts';
import { triageOf } from './send.ts';
import { suggestFor } from './suggest/suggest.ts';
import { RequestSuggestions } from './suggestions.ts';
import { referralFor } from './triage/referral.ts';
import { addWorkingDays } from './working-days.ts';

const ExpertRequestFilterInput = builder.inputType('ExpertRequestFilter', {
  description: 'Narrows a list of requests. Values within a list join by "or", the filters by "and".',
  fields: (t) => ({
    statuses: t.field({ type: [ExpertRequestStatus], description: 'How far it is.' }),
    themes: t.stringList({ description: 'Slugs of themes.' }),
    areas: t.stringList({ description: 'Codes of areas, at any level. Finds requests for anything that falls under them.' }),
    from: t.field({ type: 'DateTime', description: 'Only requests that came in at this moment or later.' }),
    until: t.field({ type: 'DateTime', description: 'Only requests that came in before this moment.' }),
  }),
});

builder.queryFields((t) => ({
  expertRequest: t.drizzleField({
    type: OwnExpertRequest,
    nullable: true,
    description: 'A request, by the secret in the link to its status page; null when there is none.',
    args: { secret: t.arg.string({ required: true, description: 'The secret.' }) },
    resolve: (query, _root, { secret }, { db }) => db.query.expertRequests.findFirst(query({ where: { secretHash: secretHash(secret) } })),
  }),
  expertRequests: t.drizzleConnection({
    type: 'expertRequests',
    nullable: true,
    description: 'Requests to the expert pool, the newest first. Only for editors and administrators; others get the error `FORBIDDEN`.',
    args: { filter: t.arg({ type: ExpertRequestFilterInput, required: false, description: 'Narrows the list.' }) },
    totalCount: (_parent, { filter }, { db, viewer }) => {
      if (!mayReadRequests(viewer)) throw forbidden();
      return db.$count(schema.expertRequests, requestConditions(filter ?? {})(schema.expertRequests));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      if (!mayReadRequests(viewer)) throw forbidden();
      return db.query.expertRequests.findMany(
        query({
          where: { RAW: requestConditions(args.filter ?? {}) },
          orderBy: pageOrder(args, schema.expertRequests, { createdAt: 'desc', id: 'desc' }),
        }),
      );
    },
  }),
  checkExpertRequest: t.field({
    type: CheckExpertRequestAnswer,
    description: 'Tells what would come of a request, for the page before it is sent. Stores nothing.',
    args: { input: t.arg({ type: CheckExpertRequestInput, required: true, description: 'The request as it is now.' }) },
    resolve: async (_root, { input }, { db, search, now }) => {
      const request = readRequest(input);
      if (isProblem(request)) return request;
      const words = await knownWords(db, request);
      if (isProblem(words)) return words;
      const referral = request.triageDisputed ? null : referralFor(triageOf(request));
      if (referral) return referral;
      return { answerBy: addWorkingDays(dutchDay(now), ANSWER_WITHIN_WORKING_DAYS), suggestions: await suggestFor(db, search, request) };
    },
  }),
  suggestForRequest: t.field({
    type: RequestSuggestions,
    description:
      'Practices and experts that may answer a question, each with the reasons. Stores nothing. A question that may hold a BSN is refused.',
    args: {
      question: t.arg.string({ required: true, description: 'The question, 2000 characters at most.' }),
      themes: t.arg.stringList({ required: false, description: 'Slugs of themes. Unknown ones find nothing.' }),
      areaCode: t.arg.string({ required: true, description: 'The code of the area it is about.' }),
    },
    resolve: async (_root, { question: typed, themes, areaCode }, { db, search }) => {
      const question = sought(typed);
      if (question.length > 2000) throw badRequest('Houd de vraag korter dan 2000 tekens.');
      if (holdsBsn(question)) throw badRequest('In de vraag staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg.');
      if (areaCode.includes('\0') || (await unknownAreas(db, [areaCode])).length > 0)
        throw badRequest('Dit gebied kennen wij niet. Neem de code over uit `areas`.');
      return suggestFor(db, search, { question, themes: themes ?? [], areaCode });
    },
  }),
}));
