import type { noteEn } from './note-en.ts';

export const noteSv: Readonly<Record<keyof typeof noteEn, string>> = {
  'note.what.digest': 'sammanfattningen',
  'note.what.thread': 'detaljerna under sammanfattningen',
  'note.what.reminder': 'påminnelsen före sammanfattningen',
  'note.what.celebration': 'firandet',
  'note.what.record': 'rekordet',
  'note.what.post': 'ett meddelande',
  'note.where.channel': 'i {place}',
  'note.where.person': 'till {place}',
  'note.missed': 'Jag skickade inte {what} {where} som skulle ha kommit {when}.',
  'note.missed.why':
    'Det hade kommit för sent för att vara till nytta: jag var inte igång, eller så svarade inte Slack. Siffrorna finns, och jag kan skicka det nu.',
  'note.destination': 'Jag kan inte skicka {what} {where}.',
  'note.destination.not_in_channel':
    'Jag är inte med i kanalen. Skriv `/invite @Takt` där och tryck sedan på {button}.',
  'note.destination.is_archived':
    'Kanalen är arkiverad. Ta den ur arkivet och tryck på {button}{paused, select, yes {, eller lägg upp sammanfattningen i en annan kanal} other {}}.',
  'note.destination.person': 'Slack låter mig inte längre skriva till den personen.',
  'note.destination.restricted': 'Bara vissa får skriva där. Be den som sköter kanalen att släppa in Takt.',
  'note.destination.scope':
    'Takt saknar behörigheten `{error}`. Den som sköter Slack-appar hos er kan installera Takt igen, så följer den med; tryck sedan på {button}.',
  'note.destination.other': 'Slack säger `{error}`. Se över kanalen och tryck sedan på {button}.',
  'note.paused': 'Till dess är den pausad; inget skickas och inget går förlorat.',
  'note.scope': 'Jag kunde inte skicka {what} {where}: Takt saknar behörigheten `{error}`.',
  'note.scope.why':
    'Den som sköter Slack-appar hos er kan installera Takt igen, så följer den med. Tryck sedan på {button}.',
  'note.pictures': 'Jag skickar utan bilder: Takt saknar behörigheten `{error}`.',
  'note.pictures.why':
    'Allt sägs fortfarande i ord. Den som sköter Slack-appar hos er kan installera Takt igen, så följer den med.',
  'note.refused': 'Slack tog inte emot {what} {where}.',
  'note.refused.why': 'Felet är mitt och står i loggen som `{error}`. Jag kan försöka en gång till.',
  'note.unknown': 'Jag vet inte om {what} {where} kom fram.',
  'note.unknown.why':
    'Slacks svar försvann ({error}). Ser ni det inte där kan jag skicka igen; då står det att det kan vara en upprepning.',
  'note.again': 'Skicka igen',
  'note.now': 'Skicka nu',
  'note.resume': 'Återuppta',
  'note.again.done': 'På väg: {what} {where}.',
  'note.again.nothing': 'Det finns inget att skicka igen: det är på väg eller har redan kommit fram.',
  'note.resumed': 'Sammanfattningen {where} är igång igen. Nästa kommer {when}.',
  'note.resumed.already': 'Sammanfattningen är redan igång.',
  'note.resumed.gone': 'Den sammanfattningen finns inte längre.',
};
