/** What the demo says in its terminal in English; ICU messages. */
export const demoEn = {
  about: 'Run Takt against a Slack that runs here, with a demo company: no account, no server, no network.',
  'option.lang': 'language of the terminal and of whoever asks first: en or sv',
  'option.port': 'port of the sandbox Slack on 127.0.0.1',
  'option.socket': 'connect the bot by Socket Mode instead of signed HTTP',
  'option.today': 'the day it is in the demo (YYYY-MM-DD)',
  'option.fresh': 'begin again with a new database',
  starting: 'Starting a Slack that runs here, and Takt in front of a demo company …',
  loading: 'Writing eighteen months of its figures, once a day …',
  asked: '{person} types /kpi pipeline in #growth:',
  picture: 'The chart is in {file}.',
  listening:
    'Takt is listening ({mode, select, socket {Socket Mode} other {signed HTTP}}). The sandbox Slack is at {url}/sandbox. Ask from another terminal:\n  curl -s {url}/sandbox/type -H "content-type: application/json" -d \'\'\'{\'"as":"Åsa Lindqvist","channel":"#growth","text":"/kpi möten"\'}\'\'\'\n  curl -s "{url}/sandbox/messages?as=%C3%85sa%20Lindqvist&channel=%23growth"\nStop with Ctrl-C.',
  'problem.port': 'Write the port as a number from 0 to 65535.',
  'problem.portInUse': 'The port is taken, perhaps by another demo. Choose one with --port.',
} as const;
