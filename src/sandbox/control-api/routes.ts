import { ACTING } from './act-routes.ts';
import { READING } from './read-routes.ts';
import type { Route } from './route.ts';
import { RULING } from './rule-routes.ts';

/** The whole control API; `GET /sandbox` lists it. */
export const ROUTES: readonly Route[] = [...READING, ...ACTING, ...RULING];
