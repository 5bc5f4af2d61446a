/** What people type in front of everything; the manifest registers it. */
export const COMMAND = '/kpi';
