/** What whoever looks after a post is told when it was not said; the same keys stand in `note-sv`. */
export const noteEn = {
  'note.what.digest': 'the digest',
  'note.what.thread': 'the detail under the digest',
  'note.what.reminder': 'the reminder before the digest',
  'note.what.celebration': 'the celebration',
  'note.what.record': 'the record',
  'note.what.post': 'a message',
  'note.where.channel': 'in {place}',
  'note.where.person': 'to {place}',
  'note.missed': 'I did not post {what} {where} that was due {when}.',
  'note.missed.why':
    'Nobody could have read it in time any more: I was not running, or Slack did not answer. The figures are here, and I can post it now.',
  'note.destination': 'I cannot post {what} {where}.',
  'note.destination.not_in_channel':
    'I am not in that channel. Write `/invite @Takt` there, and then press {button}.',
  'note.destination.is_archived':
    'The channel is archived. Unarchive it and press {button}{paused, select, yes {, or set up the digest in another channel} other {}}.',
  'note.destination.person': 'Slack does not let me write to that person any more.',
  'note.destination.restricted':
    'Only some people may post there. Ask whoever manages the channel to let Takt.',
  'note.destination.scope':
    'Takt lacks the permission `{error}`. Whoever manages Slack apps with you can install Takt again, which gives it; then press {button}.',
  'note.destination.other': 'Slack says `{error}`. See to the channel, and then press {button}.',
  'note.paused': 'Until then it is paused; nothing is posted and nothing is lost.',
  'note.scope': 'I could not post {what} {where}: Takt lacks the permission `{error}`.',
  'note.scope.why':
    'Whoever manages Slack apps with you can install Takt again, which gives it. Then press {button}.',
  'note.pictures': 'I post without pictures: Takt lacks the permission `{error}`.',
  'note.pictures.why':
    'Everything is still said in words. Whoever manages Slack apps with you can install Takt again, which gives it.',
  'note.refused': 'Slack did not take {what} {where}.',
  'note.refused.why': 'That is a mistake of mine and is in the log as `{error}`. I can try once more.',
  'note.unknown': 'I do not know whether {what} {where} arrived.',
  'note.unknown.why':
    'Slack’s answer was lost ({error}). If you do not see it there, I can post it again; it then says that it may be a repeat.',
  'note.again': 'Send again',
  'note.now': 'Send now',
  'note.resume': 'Resume',
  'note.again.done': 'It is on its way: {what} {where}.',
  'note.again.nothing': 'There is nothing to send again: it is on its way, or it has arrived.',
  'note.resumed': 'The digest {where} runs again. The next one comes {when}.',
  'note.resumed.already': 'The digest runs already.',
  'note.resumed.gone': 'That digest does not exist any more.',
} as const;
