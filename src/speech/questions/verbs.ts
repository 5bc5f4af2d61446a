import { phrases } from './phrase-list.ts';

/** What people do instead of naming a figure: "who called most" is about calls. Only where no figure is named. */
export const METRIC_VERBS: readonly { readonly metric: string; readonly words: readonly string[] }[] = [
  {
    metric: 'revenue',
    words: phrases(`
      salt · salde · saljer · salja · saljs · omsatte · omsatt · dragit · pengar · cash · sold · sell ·
      sells · selling · money
    `),
  },
  {
    metric: 'calls',
    words: ['ringt', 'ringde', 'ringer', 'ringa', 'called', 'calling', 'dialled', 'dialed', 'phoned'],
  },
  {
    metric: 'emails',
    words: ['mejlat', 'mejlade', 'mejlar', 'mailat', 'mailade', 'mailar', 'emailed', 'emailing', 'mailed'],
  },
  { metric: 'meetings', words: ['bokat', 'bokade', 'bokar', 'boka', 'booked', 'book', 'booking'] },
  {
    metric: 'deals_won',
    words: phrases(`
      vunnit · vann · vinner · stangt · stangde · stanger · closed · closing · close · win · won · top closer ·
      best closer · biggest closer
    `),
  },
  { metric: 'visitors', words: ['besokt', 'besokte', 'besoker', 'visited', 'visit', 'visiting'] },
  { metric: 'deals_lost', words: ['forlorat', 'forlorade', 'lost', 'lose'] },
];

const TO_COST = phrases(`
  kostar · kostade · kostat · kosta · dyr · dyrt · dyra · pris · priset · cost · costs · costing ·
  expensive · price
`);
const TO_LOSE = phrases(`
  tappat · tappade · tappar · forlorat · forlorade · forlorar · lamnat · lamnade · lamnar · sagt upp ·
  sade upp · sa upp · lost · lose · losing · churned · left us · leave · leaving
`);
const TO_WIN = phrases(`
  vunnit · vann · vinner · vinna · fatt · fick · far · varvat · skaffat · nya · ny · saknas · tagit in ·
  fler · won · win · winning · signed · sign · landed · got · gained · acquired · closed · new · need ·
  needed · more
`);
const TO_HOLD = phrases(`
  hallit · holl · genomfort · genomforde · genomforda · haft · hade · held · hold · attended
`);
const TO_LAST = ['lang tid', 'snabbt', 'fort', 'how long', 'how fast', 'how quickly', 'time'];
const ON_AVERAGE = phrases(`
  genomsnittlig · genomsnittliga · snitt · snittet · medel · i snitt · average · avg · vard · varda ·
  worth
`);

/** What a verb makes of a figure that is named: "customers we won" are new ones, and what one costs is the CAC. */
export const REFINED: readonly {
  readonly metric: string;
  readonly with: readonly string[];
  readonly is: string;
}[] = [
  { metric: 'contacts', with: TO_COST, is: 'cpl' },
  { metric: 'opportunities', with: TO_COST, is: 'cpo' },
  { metric: 'new_customers', with: TO_COST, is: 'cac' },
  { metric: 'active_customers', with: TO_COST, is: 'cac' },
  { metric: 'active_customers', with: TO_LOSE, is: 'churned_customers' },
  { metric: 'active_customers', with: TO_WIN, is: 'new_customers' },
  { metric: 'deals_won', with: TO_LOSE, is: 'deals_lost' },
  {
    metric: 'deals_won',
    with: ['skapat', 'skapade', 'oppnat', 'oppnade', 'created', 'opened'],
    is: 'opportunities',
  },
  { metric: 'deals_won', with: TO_LAST, is: 'sales_cycle' },
  { metric: 'deals_won', with: ON_AVERAGE, is: 'average_deal' },
  { metric: 'meetings', with: TO_HOLD, is: 'meetings_held' },
];

/** Two figures with one of these are the share of the first that becomes the second. */
export const CONVERTING = phrases(`
  procent · andel · andelen · blir · blev · konvertering · konverteringen · konverterar ·
  konverteringsgrad · percent · percentage · share · become · becomes · became · turn into · convert ·
  converts · conversion · conversion rate
`);

export const CONVERSIONS: readonly { readonly from: string; readonly to: string; readonly is: string }[] = [
  { from: 'visitors', to: 'contacts', is: 'visitor_to_contact' },
  { from: 'contacts', to: 'mql', is: 'contact_to_mql' },
  { from: 'mql', to: 'meetings', is: 'mql_to_meeting' },
  { from: 'mql', to: 'sql', is: 'mql_to_sql' },
  { from: 'meetings', to: 'opportunities', is: 'meeting_to_opportunity' },
  { from: 'opportunities', to: 'deals_won', is: 'opportunity_to_win' },
  { from: 'meetings', to: 'deals_won', is: 'hit_rate' },
];

/** What is so often a verb or a rest of another name that any other figure in the question is meant instead. */
export const WEAK_NAMES = new Set(
  phrases(`
  won · lost · vunna · vunnet · forlorade · forlorat · salt · salj · sales · organic · cost · costs ·
  kostnad · kostnader · traffic · trafik · reads · hastighet · companies · foretag · cycle · passive ·
  inkommande · mail · mails · call
`),
);

/** So general that any other figure in the question is the one that is meant. */
export const GENERAL_NAMES = new Set(
  phrases(`
  kund · kunder · kunderna · customer · customers · clients · contact · kontakt
`),
);

/** The last parts of Swedish compounds (`mötesmålet`, `säljprognosen`, `leadssiffrorna`), and what they ask. */
export const COMPOUND_ENDS: readonly { readonly ends: readonly string[]; readonly says: string }[] = [
  {
    ends: ['malet', 'malen', 'mal', 'malsattning', 'budgeten', 'budget', 'kvoten', 'kvot', 'target', 'goal'],
    says: 'malet',
  },
  { ends: ['prognosen', 'prognos', 'forecast'], says: 'prognos' },
  {
    ends: phrases(`
      siffrorna · siffror · siffran · laget · lage · utfallet · utfall · resultatet · resultat ·
      statistiken · statistik · status · numbers
    `),
    says: '',
  },
  { ends: ['utvecklingen', 'utveckling', 'trenden', 'trend'], says: 'trend' },
];
