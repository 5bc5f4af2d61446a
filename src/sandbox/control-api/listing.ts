import { z } from 'zod';
import { ROUTES } from './routes.ts';

type Listed = {
  readonly call: string;
  readonly says: string;
  /** A JSON Schema for each field, with what it means; the query's of a GET or DELETE. */
  readonly takes: { readonly [field: string]: object };
  /** The fields that must be there. */
  readonly needs: readonly string[];
};

const SCHEMALESS: readonly Listed[] = [
  {
    call: 'GET /sandbox/changes',
    says: 'Server-sent events: a number that grows whenever anything is different; then read again.',
    takes: {},
    needs: [],
  },
  { call: 'GET /sandbox/files/ID', says: 'The bytes of a file.', takes: {}, needs: [] },
];

/** What `GET /sandbox` answers. */
export const listing = (): readonly Listed[] => [
  ...ROUTES.map(({ verb, path, says, takes }) => {
    const { properties = {}, required = [] } = z.toJSONSchema(takes, { io: 'input' }) as {
      properties?: Listed['takes'];
      required?: readonly string[];
    };
    return { call: `${verb} /sandbox${path}`, says, takes: properties, needs: required };
  }),
  ...SCHEMALESS,
];
