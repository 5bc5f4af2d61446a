import type { Catalogue } from './metrics/catalogue.ts';

/** The work somebody does: not everyone is measured on everything. */
export const ROLES = ['prospecting', 'closing', 'marketing', 'delivery', 'management'] as const;
export type Role = (typeof ROLES)[number];

/** What an overview is chosen by: somebody's role, or what the channel follows. */
export type Lens = Role | 'channel';

/** The figures of each role's own mix, what matters most first; more than an overview has places for. */
const MIXES: Readonly<Record<Role, readonly string[]>> = {
  prospecting: [
    'meetings',
    'conversations',
    'calls',
    'first_meetings',
    'contacts_added',
    'emails',
    'references_asked',
    'social_touches',
    'companies_added',
  ],
  closing: [
    'revenue',
    'pipeline',
    'deals_won',
    'win_rate',
    'opportunities',
    'average_deal',
    'sales_cycle',
    'follow_up_meetings',
  ],
  marketing: [
    'contacts',
    'mql',
    'mql_to_meeting',
    'visitors',
    'cpl',
    'roas',
    'marketing_share',
    'inbound_leads',
    'followers',
  ],
  delivery: ['retention', 'nps', 'churned_customers', 'active_customers', 'mrr', 'average_mrr', 'ltv'],
  management: ['revenue', 'pipeline', 'coverage', 'new_customers', 'cac', 'ltv_cac', 'velocity', 'retention'],
};

const DEPARTMENT_OF = {
  prospecting: 'sales',
  closing: 'sales',
  marketing: 'marketing',
  delivery: 'delivery',
  management: null,
} as const;

/**
 * A role's figures that can be said, most telling first and `places` at most; then those that the workspace made for
 * its department. Where nothing can be said, the mix all the same: it tells what is missing.
 */
export function mixOf(
  role: Role,
  catalogue: Catalogue,
  {
    withData,
    own,
    places,
  }: { readonly withData: readonly string[]; readonly own: readonly string[]; readonly places: number },
): string[] {
  const canBeSaid = (key: string) => {
    const inputs = catalogue.inputsOf(key);
    return inputs.length > 0 && inputs.every(({ metric }) => withData.includes(metric.key));
  };
  const added = own.filter((key) => catalogue.get(key)?.department === DEPARTMENT_OF[role]);
  const all = [...new Set([...MIXES[role], ...added])].filter((key) => catalogue.get(key));
  const said = all.filter(canBeSaid);
  return (said.length > 0 ? said : all).slice(0, places);
}

/** Whose figures are somebody's own work, so that their part of the team's can be told. */
export function hasOwnFigures(role: Role): boolean {
  return role === 'prospecting' || role === 'closing';
}
