import type { DealOutcome } from '../domain/deal.ts';
import type { StageReading } from '../domain/import-facts.ts';
import type { FileProblem } from '../domain/import-problem.ts';
import { bareName } from './csv/columns.ts';

/** The stages and statuses that sales systems ship with, in both languages. */
const STAGES: Readonly<Record<DealOutcome, readonly string[]>> = {
  won: [
    ...['won', 'closed won', 'deal won', 'win', 'sold', 'signed', 'contract signed'],
    ...[
      'vunnen',
      'vunnet',
      'vunna',
      'vunnen affär',
      'affär vunnen',
      'stängd vunnen',
      'avslutad vunnen',
      'affär',
    ],
    ...['såld', 'sålt', 'signerad', 'avtal signerat', 'avtal tecknat'],
  ],
  lost: [
    ...['lost', 'closed lost', 'deal lost'],
    ...['förlorad', 'förlorat', 'förlorade', 'förlorad affär', 'affär förlorad', 'stängd förlorad'],
    ...['avslutad förlorad', 'ej affär', 'ingen affär', 'tappad', 'tappat'],
  ],
  open: [
    ...[
      'open',
      'new',
      'active',
      'in progress',
      'prospecting',
      'prospect',
      'engaging',
      'lead',
      'qualification',
    ],
    ...[
      'qualified',
      'qualified to buy',
      'appointment scheduled',
      'contact made',
      'meeting booked',
      'discovery',
    ],
    ...[
      'needs analysis',
      'value proposition',
      'id. decision makers',
      'perception analysis',
      'demo',
      'demo scheduled',
    ],
    ...['presentation scheduled', 'decision maker bought-in', 'proposal', 'proposal made', 'proposal sent'],
    ...[
      'proposal/price quote',
      'quote',
      'quote sent',
      'negotiation',
      'negotiation/review',
      'negotiations started',
    ],
    ...['contract sent', 'öppen', 'ny', 'pågående', 'pågår', 'aktiv', 'prospektering', 'kvalificering'],
    ...[
      'kvalificerad',
      'kontaktad',
      'möte bokat',
      'bokat möte',
      'behovsanalys',
      'demo bokad',
      'presentation',
    ],
    ...['offert', 'offert skickad', 'förhandling', 'avtal skickat', 'kontrakt skickat'],
  ],
};

const OUTCOMES: ReadonlyMap<string, DealOutcome> = new Map(
  (Object.keys(STAGES) as DealOutcome[]).flatMap((outcome) =>
    STAGES[outcome].map((stage): [string, DealOutcome] => [bareName(stage), outcome]),
  ),
);

export type StageCount = { rows: number; closed: number; readonly line: number };

/**
 * What each stage of a file means: as somebody said, or by its name. A name of the company's own is open where no
 * deal in it was ever given a close date: a deal that was won or lost would have one. With a close date it could be
 * any of the three (sales systems also keep the date somebody hopes for there), so the person is asked.
 */
export function readStages(
  counts: ReadonlyMap<string, StageCount>,
  said: ReadonlyMap<string, DealOutcome>,
  column: string,
  knowsClosing: boolean,
): { readonly stages: StageReading[]; readonly unknown: FileProblem | null } {
  const bySaid = new Map([...said].map(([stage, outcome]) => [stage.trim().toLowerCase(), outcome]));
  const stages: StageReading[] = [];
  const unknown: { name: string; rows: number; line: number }[] = [];
  for (const [stage, { rows, closed: closedRows, line }] of counts) {
    const option = bySaid.get(stage.toLowerCase());
    const named = OUTCOMES.get(bareName(stage));
    if (option) stages.push({ stage, outcome: option, because: 'option', rows });
    else if (named) stages.push({ stage, outcome: named, because: 'name', rows });
    else if (knowsClosing && closedRows === 0) {
      stages.push({ stage, outcome: 'open', because: 'never_closed', rows });
    } else unknown.push({ name: stage, rows, line });
  }
  stages.sort((one, other) => other.rows - one.rows);
  return {
    stages,
    unknown: unknown.length === 0 ? null : { code: 'unknown_stages', column, stages: unknown },
  };
}
