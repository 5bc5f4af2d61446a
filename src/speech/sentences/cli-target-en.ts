/** What the command line says in English about targets that are agreed upon, as ICU messages. */
export const cliTargetEn = {
  'set.minimum': 'the least that will do',
  'set.stretch': 'what would be splendid',
  'set.why': 'which goal it serves',
  'set.guard': 'a metric that must not suffer for it',
  'set.owner': 'who answers for it in a department, for instance sales="Anna Berg" (again for more)',
  'set.reason': 'why it is changed',
  'set.agreedBy': 'who has agreed to it already, for instance sales="Anna Berg" (again for more)',
  draft:
    'It is a draft (id {id}) and waits for {parties}: kpi target agree {id} --as {party} --name NAME.{holds, select, none {} other { Until then {holds} holds.}}',
  contract: 'Contract v{version}, agreed by {names}.',

  'agree.about': 'agree to a target for a department',
  id: 'the id that target list shows',
  'agree.as': 'sales, marketing or delivery',
  'agree.name': 'who agrees',
  'agree.agreed': '{name} has agreed for {party}.',
  'agree.already': '{by} has agreed for {party} already; nothing has changed.',
  'agree.same_person':
    '{name} has agreed for another department. A shared target takes two people: somebody else has to speak for {party}.',
  'agree.not_a_party': 'The target does not need the agreement of {party}.',
  withdrawn: 'The target {id} was taken back.',
  not_found: 'There is no target {id}. kpi target list shows those that there are.',

  'end.about': 'end a recurring target after the period that holds a date',
  'end.on': 'a day of its last period; today unless said',
  'end.reason': 'why it ends',
  'end.ended': 'Target ended: {name} has none for every {every} from {from}.',
  'end.draft': 'Drafted: {name} has no target for every {every} from {from}.',
  'end.already': 'The target {id} has ended already, or ends by itself.',
  'end.not_recurring':
    'The target {id} ends by itself with its last day. kpi target undo {id} takes it back.',

  'undo.about': 'take a target back as if it had never been set; what held before holds again',
  'undo.undone': 'Target taken back: {name} {value}.',
  'undo.already': 'The target {id} was taken back already; nothing has changed.',
  'undo.agreed':
    'The target {id} is agreed by everybody, so that only everybody changes it: set a new version, or end it.',

  'history.about': 'the versions of a metric’s targets, with who agreed to them and why they changed',
  'history.none': 'There is no target for {name}.',
  'column.id': 'Id',
  'column.state': 'State',
  'column.reason': 'Why it changed',
  'state.contract': 'contract v{version}, {names}',
  'state.draft': 'draft v{version}, waits for {parties}',
  'state.set': 'v{version}, {name}',
  'state.ends': '{state} (ends)',

  'problem.department':
    'Write department=name, with sales, marketing or delivery, for instance sales="Anna Berg".',
  'problem.party': 'Write sales, marketing or delivery.',
  'problem.notAParty': 'The target does not need the agreement of {party}.',
  'problem.samePerson': 'Nobody agrees for two departments: {name} is named for both.',
  'problem.guard': 'A target cannot guard itself. Name another metric.',
  'problem.level.minimum':
    'The minimum lies on the wrong side of the target: {name} is good when {direction, select, up {high} other {low}}.',
  'problem.level.stretch':
    'The stretch lies on the wrong side of the target: {name} is good when {direction, select, up {high} other {low}}.',
} as const;
