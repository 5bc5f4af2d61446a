import type { statusEn } from './status-en.ts';

/** Samma på svenska. */
export const statusSv: Readonly<Record<keyof typeof statusEn, string>> = {
  'head.none': 'Hit kommer inget av sig självt än.',
  'head.none.next': 'En sammanfattning gör det när du säger när: `{command} digest måndagar 08:30`.',
  'head.well':
    '{count, plural, one {Sammanfattningen kommer} other {Alla # sammanfattningar kommer}} som {count, plural, one {den} other {de}} ska.',
  'head.first':
    '{count, plural, one {Sammanfattningen har} other {Alla # sammanfattningar har}} första gången framför sig.',
  'head.paused':
    '{count, plural, one {Sammanfattningen är pausad} other {Alla # sammanfattningar är pausade}}.',
  'head.trouble': 'Allt har inte kommit fram: {what}.',
  'count.paused':
    '{count, plural, one {en sammanfattning är pausad, eftersom Slack inte tog emot den} other {# sammanfattningar är pausade, eftersom Slack inte tog emot dem}}',
  'count.missed': '{count, plural, one {ett meddelande uteblev} other {# meddelanden uteblev}}',
  'count.unknown':
    '{count, plural, one {om ett meddelande är det oklart} other {om # meddelanden är det oklart}}',
  'count.gaveUp': '{count, plural, one {ett meddelande avvisades} other {# meddelanden avvisades}}',
  'last.none': 'Den har inte kommit än.',
  'last.sent': 'Senast: {when}.',
  'last.late': 'Senast: {when}, sent (den skulle ha kommit {due}).',
  'last.repeat': 'Senast: {when}; den kan stå där två gånger, eftersom Slacks första svar försvann.',
  'last.missed': 'Uteblev: den skulle ha kommit {due}, och ingen kunde skicka den i tid.',
  'last.unknown': '{due}: oklart om den kom fram, eftersom Slacks svar försvann.',
  'last.gave_up': '{due}: Slack tog inte emot den (`{error}`).',
  'last.refused': '{due}: Slack tog inte emot den.',
  'last.waits': '{due}: den är på väg; Slack ber om att få vänta eller svarar inte.',
  'last.skipped': '{due}: hoppades över.',
  next: 'Nästa: {when}.',
  'next.paused': 'Pausad: inget kommer förrän någon återupptar den.',
  'next.paused.slack': 'Pausad. {why}',
  unsaid: '{what} {where}, skulle ha kommit {due}',
  'unsaid.missed': 'uteblev',
  'unsaid.unknown': 'kanske inte framme',
  'unsaid.gave_up': 'Slack tog inte emot det (`{error}`)',
  'unsaid.not_in_channel': 'jag var inte med i kanalen',
  'unsaid.is_archived': 'kanalen var arkiverad',
  'unsaid.restricted': 'jag får inte skriva där',
  'unsaid.title': 'Annat som inte kom fram',
  'unsaid.more': '{count, plural, one {och ett till} other {och # till}}',
  'what.digest': 'Sammanfattning',
  'what.reminder': 'Påminnelse före en sammanfattning',
  'what.goal': 'Firande',
  'what.record': 'Rekord',
  'what.miss': 'Ett mål som inte nåddes',
  'what.warning': 'Varning',
  'what.win': 'Vunnen affär',
  'what.competition': 'Tävling',
  'button.figures': 'Siffrorna',
  help: 'det Takt säger av sig självt: när det kom senast, när det kommer nästa gång och vad som inte kom fram',
  'help.example': 'status',
  'cli.about':
    'Det Takt säger av sig självt: senaste och nästa gång, vad som är pausat, uteblivet, avvisat eller oklart',
};
