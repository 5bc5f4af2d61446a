/** How it went for the person, by Slack's word for it when it did not go well. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: string };

export const DONE: Outcome = { ok: true };
