import type { cliTargetEn } from './cli-target-en.ts';

/** Samma på svenska. */
export const cliTargetSv: Readonly<Record<keyof typeof cliTargetEn, string>> = {
  'set.minimum': 'det minsta som duger',
  'set.stretch': 'det som vore riktigt bra',
  'set.why': 'vilket större mål det bidrar till',
  'set.guard': 'ett mått som inte får bli sämre på kuppen',
  'set.owner': 'vem som äger det på en avdelning, till exempel sälj="Anna Berg" (upprepa för fler)',
  'set.reason': 'varför det ändras',
  'set.agreedBy': 'vem som redan har sagt ja, till exempel sälj="Anna Berg" (upprepa för fler)',
  draft:
    'Det är ett utkast (id {id}) och väntar på {parties}: kpi target agree {id} --as {party} --name NAMN.{holds, select, none {} other { Tills dess gäller {holds}.}}',
  contract: 'Avtal v{version}, överenskommet av {names}.',

  'agree.about': 'säg ja till ett mål för en avdelning',
  id: 'det id som target list visar',
  'agree.as': 'sälj, marknad eller leverans',
  'agree.name': 'vem som säger ja',
  'agree.agreed': '{name} har sagt ja för {party}.',
  'agree.already': '{by} har redan sagt ja för {party}; inget har ändrats.',
  'agree.same_person':
    '{name} har redan sagt ja för en annan avdelning. Ett gemensamt mål behöver två personer: någon annan får svara för {party}.',
  'agree.not_a_party': 'Målet behöver inget ja från {party}.',
  withdrawn: 'Målet {id} är återtaget.',
  not_found: 'Det finns inget mål {id}. kpi target list visar dem som finns.',

  'end.about': 'avsluta ett återkommande mål efter den period som ett datum ligger i',
  'end.on': 'en dag i den sista perioden; i dag om inget sägs',
  'end.reason': 'varför det avslutas',
  'end.ended': 'Målet är avslutat: {name} har inget för varje {every} från {from}.',
  'end.draft': 'Förslag: {name} har inget mål för varje {every} från {from}.',
  'end.already': 'Målet {id} är redan avslutat, eller tar slut av sig självt.',
  'end.not_recurring':
    'Målet {id} tar slut av sig självt på sista dagen. kpi target undo {id} tar tillbaka det.',

  'undo.about': 'ta tillbaka ett mål som om det aldrig hade satts; det som gällde innan gäller igen',
  'undo.undone': 'Målet är återtaget: {name} {value}.',
  'undo.already': 'Målet {id} är redan återtaget; inget har ändrats.',
  'undo.agreed':
    'Alla har sagt ja till målet {id}, så bara alla kan ändra det: sätt en ny version eller avsluta det.',

  'history.about': 'versionerna av ett måtts mål, med vem som har sagt ja och varför de har ändrats',
  'history.none': 'Det finns inget mål för {name}.',
  'column.id': 'Id',
  'column.state': 'Läge',
  'column.reason': 'Varför det ändrades',
  'state.contract': 'avtal v{version}, {names}',
  'state.draft': 'utkast v{version}, väntar på {parties}',
  'state.set': 'v{version}, {name}',
  'state.ends': '{state} (upphör)',

  'problem.department':
    'Skriv avdelning=namn, med sälj, marknad eller leverans, till exempel sälj="Anna Berg".',
  'problem.party': 'Skriv sälj, marknad eller leverans.',
  'problem.notAParty': 'Målet behöver inget ja från {party}.',
  'problem.samePerson': 'Ingen kan säga ja för två avdelningar: {name} står för båda.',
  'problem.guard': 'Ett mål kan inte vakta sig självt. Ange ett annat mått.',
  'problem.level.minimum':
    'Miniminivån ligger på fel sida om målet: {name} ska vara {direction, select, up {högt} other {lågt}}.',
  'problem.level.stretch':
    'Sträckmålet ligger på fel sida om målet: {name} ska vara {direction, select, up {högt} other {lågt}}.',
};
