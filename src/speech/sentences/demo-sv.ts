import type { demoEn } from './demo-en.ts';

/** What the demo says in its terminal in Swedish, under the keys of `demo-en.ts`. */
export const demoSv: Readonly<Record<keyof typeof demoEn, string>> = {
  about: 'Kör Takt mot ett Slack som körs här, med ett demobolag: inget konto, ingen server, inget nätverk.',
  'option.lang': 'språk i terminalen och för den som frågar först: en eller sv',
  'option.port': 'sandlådans port på 127.0.0.1',
  'option.socket': 'anslut boten med Socket Mode i stället för signerad HTTP',
  'option.today': 'vilken dag det är i demon (ÅÅÅÅ-MM-DD)',
  'option.fresh': 'börja om med en ny databas',
  starting: 'Startar ett Slack som körs här, och Takt med ett demobolag …',
  loading: 'Skriver arton månader av dess siffror, en gång om dagen …',
  asked: '{person} skriver /kpi pipeline i #growth:',
  picture: 'Diagrammet finns i {file}.',
  listening:
    'Takt lyssnar ({mode, select, socket {Socket Mode} other {signerad HTTP}}). Sandlådans Slack finns på {url}/sandbox. Fråga från en annan terminal:\n  curl -s {url}/sandbox/type -H "content-type: application/json" -d \'\'\'{\'"as":"Åsa Lindqvist","channel":"#growth","text":"/kpi möten"\'}\'\'\'\n  curl -s "{url}/sandbox/messages?as=%C3%85sa%20Lindqvist&channel=%23growth"\nStoppa med Ctrl-C.',
  'problem.port': 'Skriv porten som ett tal mellan 0 och 65535.',
  'problem.portInUse': 'Porten är upptagen, kanske av en annan demo. Välj en med --port.',
};
