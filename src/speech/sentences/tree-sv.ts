/** Det som sägs på svenska om målträdet, som ICU-meddelanden; siffrorna kommer färdiga att läsa. */
export const treeSv = {
  head: '{goal} {inPeriod}: {actual} av {target}. {below, plural, =0 {Inget annat mål leder dit än.} one {Ett mål leder dit, {bad, plural, =0 {och det hänger med} other {och det ligger efter}}.} other {# mål leder dit, {bad, plural, =0 {och alla hänger med} one {ett av dem ligger efter} other {# av dem ligger efter}}.}}',
  'head.unknown':
    '{goal} {inPeriod}: inga siffror än, målet är {target}. {below, plural, =0 {Inget annat mål leder dit än.} one {Ett mål leder dit.} other {# mål leder dit.}}',
  'head.open':
    '{goal} {inPeriod} har inget mål. {below, plural, =0 {Inget under det har något heller.} one {Ett under det har.} other {# under det har.}}',
  worst: 'Längst efter: {names}.',
  'worst.one': '{name} ({actual} av {target})',
  unshared: '{name}: {value} av {target} är ännu ingens, per {dimension}.',
  overshared: '{name}: {value} mer än {target} är utdelat, per {dimension}.',
  'rolled.up': '{name} har inget eget mål; delarna blir tillsammans {value}.',
  leaf: 'Inget hänger under {name} än. `{command} mål {key} … owner="…"` ger någon en del av det.',
  none: 'Det finns inga mål {inPeriod} att rita ett träd av.',
  'none.next': 'Sätt det första med `{command} mål`, eller planera året med `{command} planera`.',
  'table.goal': 'Mål för',
  'table.aim': 'Mål',
  'table.actual': 'Utfall',
  'table.status': 'Läge',
  'row.unshared': 'ännu ingens',
  'row.beside': 'Vid sidan av målet',
  'context.rolled': 'Σ: vad delarna blir tillsammans.',
  'help.example': 'målträd',
  help: 'målet nedbrutet i alla mål som leder dit',
  'button.tree': 'Målträdet',
} as const;
