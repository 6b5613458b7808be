import type { schema } from '@kennishub/db';
import { enumOf } from '../graphql/enums.ts';

export const Role = enumOf<schema.MemberRole>('Role', 'What somebody who works with the hub can be.', {
  'region-editor': 'Keeps the items of one or more inspiration regions up to date.',
  expert: 'Is one expert of the pool, and keeps that profile.',
  editor: 'Keeps all content of the hub, and handles requests.',
  administrator: 'May all that an editor may, and manages people.',
});
