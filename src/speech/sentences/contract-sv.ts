import type { contractEn } from './contract-en.ts';

/** Samma på svenska. */
export const contractSv: Readonly<Record<keyof typeof contractEn, string>> = {
  'party.sales': 'sälj',
  'party.marketing': 'marknad',
  'party.delivery': 'leverans',

  'standing.contract': 'avtal v{version}, överenskommet {date} av {names}',
  'standing.draft': 'utkast v{version}, väntar på {parties}',
  'standing.draft.parts': 'delvis utkast, väntar på {parties}',
  draft: '{value} (utkast)',
  'draft.several': 'Utkast bland målen: {names}. De väntar på {parties}.',
  'draft.line': 'Målet är ett utkast: det väntar på {parties}.',

  'pending.value': 'v{version} är ett utkast: {value}, väntar på {parties}',
  'pending.value.from': 'v{version} är ett utkast: {value} från {date}, väntar på {parties}',
  'pending.end': 'v{version} är ett utkast: inget mål från {date}, väntar på {parties}',

  'level.reached.minimum': 'miniminivån är nådd',
  'level.reached.value': 'målet är nått',
  'level.reached.stretch': 'sträckmålet är nått',
  'level.kept.minimum': 'miniminivån hålls',
  'level.kept.value': 'målet hålls',
  'level.kept.stretch': 'sträckmålet hålls',
  'level.ahead.minimum': '{missing} kvar till miniminivån',
  'level.ahead.value': '{missing} kvar till målet',
  'level.ahead.stretch': '{missing} kvar till sträckmålet',
  'level.then.minimum': '{missing} till miniminivån',
  'level.then.value': '{missing} till målet',
  'level.then.stretch': '{missing} till sträckmålet',
  'level.levels': 'Nivåer: {levels}',
  'level.minimum': 'miniminivå {value}',
  'level.stretch': 'sträckmål {value}',

  'guard.but': 'Men det som inte skulle bli sämre på kuppen halkar efter. {said}',
  'guard.mind': 'Håll ögonen på det som inte får bli sämre på kuppen. {said}',

  'terms.title': 'Målet',
  'terms.why': 'Därför: {why}',
  'terms.owners': 'Ägs av {owners}',
  'terms.owner': '{name} ({party})',
  'terms.guard': 'Får inte bli sämre på kuppen: {name}',
  'version.value': 'v{version}: {value} från {date}',
  'version.ends': 'v{version}: inget mål från {date}',
  'version.agreed': 'överenskommet {date} av {names}',
  'version.draft': 'utkast, väntar på {parties}',
  'version.set': 'satt av {name} {date}',
  'version.reason': '”{reason}”',
  'version.earlier': '{count, plural, one {# tidigare version} other {# tidigare versioner}}',
};
