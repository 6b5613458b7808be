import type { AddressInfo } from 'node:net';
import { workOff } from '@kennishub/api/bulk/work-off.ts';
import { createApiServer } from '@kennishub/api/http/server.ts';
import type { Answer, TestHub } from './hub.ts';

export type BulkChange = {
  id: string;
  state: string;
  encoding: string | null;
  total: number;
  problems: { line: number | null; column: string | null; message: string }[];
  counts: { outcome: string; count: number }[];
};

export type BulkRow = {
  line: number | null;
  slug: string | null;
  item: string | null;
  outcome: string;
  changes: { field: string; from: { value: unknown }; to: { value: unknown } }[];
  problems: { line: number | null; column: string | null; message: string }[];
};

const changeFields = 'id state encoding total problems { line column message } counts { outcome count }';

/** Changes of many items as a client sees them: files go over the network, all else is asked. */
export async function openBulk(hub: TestHub) {
  const server = createApiServer(hub.parts);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const work = () => workOff({ ...hub.parts, engine: hub.engine });

  const upload = async (
    token: string,
    query: string,
    body: string | Uint8Array,
    type = 'text/csv',
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${address}/imports?${query}`, {
      method: 'POST',
      // One that is kept may be closed by the other side just when it is used again.
      headers: { connection: 'close', 'content-type': type, ...(token && { authorization: `Bearer ${token}` }), ...headers },
      body: body as BodyInit,
    });
    return { status: response.status, body: (await response.json()) as { id: string; state?: string; errors?: { message: string }[] } };
  };
  const change = async (token: string, id: string): Promise<BulkChange> => {
    const { data, errors } = await hub.query<{ bulkChange: BulkChange }>(
      `query ($id: ID!) { bulkChange(id: $id) { ${changeFields} } }`,
      { id },
      { token },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.bulkChange;
  };
  const rows = async (token: string, id: string): Promise<BulkRow[]> => {
    const { data, errors } = await hub.query<{ bulkRows: { edges: { node: BulkRow }[] } }>(
      `query ($id: ID!) { bulkRows(change: $id, first: 100) { edges { node {
        line slug item outcome changes { field from to } problems { line column message } } } } }`,
      { id },
      { token },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.bulkRows.edges.map(({ node }) => node);
  };
  const mutate = async (
    token: string,
    name: string,
    inputType: string,
    input: object,
  ): Promise<{ __typename: string; message?: string; change?: BulkChange }> => {
    const { data, errors }: Answer<Record<string, { __typename: string; message?: string; change?: BulkChange }>> = await hub.query(
      `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename ... on BulkChangeAsked { change { ${changeFields} } }
        ... on Problem { message next } ... on InvalidInput { fields { path message } } } }`,
      { input },
      { token },
    );
    const answer = data?.[name];
    if (errors || !answer) throw new Error(JSON.stringify(errors));
    return answer;
  };
  return {
    address,
    upload,
    change,
    rows,
    mutate,
    work,
    /** Uploads a file and has it tried out. */
    tryOut: async (token: string, query: string, body: string | Uint8Array, type?: string): Promise<BulkChange> => {
      const { status, body: answer } = await upload(token, query, body, type);
      if (status !== 202) throw new Error(JSON.stringify(answer));
      await work();
      return change(token, answer.id);
    },
    /** Has a change carried out that was tried out. */
    run: async (token: string, id: string, skipRejected = false): Promise<BulkChange> => {
      const answer = await mutate(token, 'runBulkChange', 'RunBulkChangeInput', { id, skipRejected });
      if (answer.__typename !== 'BulkChangeAsked') throw new Error(answer.message);
      await work();
      return change(token, id);
    },
    export: async (path: string, token = '') => {
      const response = await fetch(`${address}/exports/${path}`, {
        headers: { connection: 'close', ...(token && { authorization: `Bearer ${token}` }) },
      });
      return { status: response.status, text: await response.text() };
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
