import type { demoEn } from './demo-en.ts';

/** What the demo says in Swedish, under the keys of `demo-en.ts`. */
export const demoSv: Readonly<Record<keyof typeof demoEn, string>> = {
  about: 'Kör Takt mot ett Slack som körs här, med ett demobolag: inget konto, ingen server, inget nätverk.',
  usage: '[val]     (npm run demo -- [val])',
  'option.help': 'visa den här hjälpen',
  'option.lang': 'språk i terminalen och i samtalet: en eller sv',
  'option.port': 'sandlådans port på 127.0.0.1',
  'option.open': 'öppna sidan i webbläsaren',
  'option.socket': 'anslut boten med Socket Mode i stället för signerad HTTP',
  'option.postgres':
    'på en riktig PostgreSQL i stället för den inbäddade: demons egen, eller din med adressen till en tom databas (--postgres=postgresql://…)',
  'option.today': 'vilken dag det är i demon (ÅÅÅÅ-MM-DD)',
  'option.fresh': 'börja om med en ny databas',

  starting: 'Startar ett Slack som körs här, och Takt med ett demobolag …',
  loading: 'Skriver arton månader av dess siffror, bara den här första gången …',
  ready: 'Öppna {url}',
  try: 'Du är {visitor} i #growth. Prova:\n  /kpi                  vad kanalen följer\n  /kpi möten            hur långt, hur det går och vad som fattas\n  {dig}\n  /kpi vinst Acme 250 tkr    en vunnen affär, som firas\nalla knappar under ett svar, och klockan (Bakom kulisserna): flytta den till måndag 08:30, då kommer veckans sammanfattning i #growth.',
  asked: '{person} har frågat {command} och fått:',
  picture: 'Diagrammet finns i {file}.',
  script:
    'Utan webbläsare: curl {url}/sandbox listar vad ett skript kan göra. Boten är ansluten med {mode, select, socket {Socket Mode} other {signerad HTTP}}. Stoppa med Ctrl-C.',
  ahead: 'I demon är det redan {date}: dess klocka har flyttats. --fresh börjar om i dag.',

  'due.figures': 'Nattens siffror kommer från HubSpot och de andra systemen',
  'due.digest': 'Sammanfattningen kommer i sin kanal',
  'due.reminder': 'De vars siffror saknas påminns',
  'due.post': 'Takt har något att berätta',

  'chat.sales': 'Skriv in era möten i HubSpot samma dag, annars vet `/kpi möten` mindre än vi gör.',
  'chat.marketing':
    'Nyfikna på vad vårens webbinarier gav? `/kpi möten per kampanj senaste 18 månaderna` vet.',
  'chat.ask': 'Hej! Vi har avstämning om en stund. Kan någon lägga in hur pipelinen ligger till?',
  'chat.pipeline': '/kpi pipeline',
  'chat.thanks': 'Tack! Då vet vi vad vi har att jobba med.',
  'chat.funnel': '/kpi möte till affärsmöjlighet per kampanj senaste 12 månaderna',
  'chat.finding':
    'Titta på LinkedIn: bred målgrupp, som vi började med i {since}: många möten, men nästan inga affärsmöjligheter.',
  'chat.when': 'Det stämmer med min magkänsla. `{dig}` visar när det vände.',
  'chat.dig': '/kpi möte till affärsmöjlighet per månad',
  'chat.invite':
    '@{visitor}, kan du kolla mötena? Skriv `{meetings}` här nedanför. Under svaret finns knappar att gå vidare med: per ägare, en annan period, hur det är uträknat.',
  'chat.meetings': '/kpi möten',

  'problem.port': 'Skriv porten som ett tal mellan 0 och 65535.',
  'problem.url':
    'Skriv adressen till en PostgreSQL-databas: postgresql://användare:lösenord@värd/databas. Utan adress startar --postgres en egen server.',
  'problem.portInUse': 'Port {port} används av ett annat program. Välj en annan med --port.',
  'problem.running':
    'En demo körs redan på {url}: öppna den, stoppa den först, eller välj en annan port med --port (och en annan databas med --today eller --postgres).',
  'problem.noPostgres':
    'Den PostgreSQL som demon har med sig är inte installerad för {platform}. Kör npm ci utan --omit=optional, ange en egen server med --postgres=URL, eller utelämna --postgres: den inbäddade databasen gör samma sak.',
  'problem.postgresShutOut':
    'PostgreSQL körs inte som root, och användaren som den körs som får inte öppna {folder}. Kör demon som en annan användare, eller i en katalog som andra får öppna.',
  'problem.notEmpty':
    'Databasen innehåller något annat än demobolaget. Ange en tom: demon skulle blanda sina siffror med era.',
  'problem.notOurs': '--fresh tömmer bara demons egna databaser. Töm din själv, eller ange en annan.',
  'problem.cutShort':
    'Demobolagets första inläsning avbröts i en annan månad. Börja om med --fresh (på en egen databas: med en tom).',
};
