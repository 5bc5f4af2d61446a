import { phrases } from './phrase-list.ts';

type ByLanguage = Readonly<Record<'sv' | 'en', readonly string[]>>;

/** Phrases that say what somebody wants to know, in plain letters. A phrase counts wherever it stands. */
export const CUES = {
  needed: {
    sv: phrases(`
      saknas · saknades · saknar vi · saknar · kvar · behovs · behovdes · behover · kravs · aterstar ·
      aterstaende · fattas · maste · ifran malet · fran malet · fran mal · ifran budget · fran budget ·
      hur manga fler · hur manga till · gapet · glapp · glappet · racker · racka · tillrackligt ·
      tillracklig · for att na · for att klara · for att komma i mal
    `),
    en: phrases(`
      needed · need · needs · required · require · remaining · remain · remains · left · missing · to go ·
      lack · lacking · away from · far from · how far · will it take · does it take · would it take ·
      have to · must · how many more · how much more · short of · are we short · in order to hit ·
      in order to reach · gap · the gap · enough · sufficient
    `),
  },
  /** What a team can do about it. */
  closing: {
    sv: phrases(`
      stanger gapet · stanger vi gapet · stanga gapet · stanga glappet · stanger glappet · tappa till gapet · minska gapet ·
      hur nar vi · hur ska vi na · hur kan vi na · hur klarar vi · hur ska vi klara · hur hinner vi ·
      hur kommer vi i mal · hur tar vi igen · vad hjalper mest · vad hjalper oss mest · vad ger mest ·
      vad kan vi gora for att na · vad ska vi gora for att na · vad behover vi gora for att na ·
      vad skulle kravas · vad skulle det krava · vad ska till
    `),
    en: phrases(`
      closes the gap · close the gap · closing the gap · close our gap · bridge the gap · what would it take ·
      what will it take · what does it take · how do we reach · how do we hit · how do we make ·
      how do we get to · how do we get there · how can we reach · how can we hit · how can we make ·
      how could we hit · how could we reach · what helps most · what would help most · what can we do to hit ·
      what can we do to reach · what should we do to hit · what should we do to reach · biggest lever ·
      which lever · what levers · which levers
    `),
  },
  forecast: {
    sv: phrases(`
      nar vi · vi nar · na malet · na mal · na budget · na upp · hinner · hinna · klarar · klara malet ·
      klara budget · klara av · kommer vi att · kommer vi i mal · gar vi i mal · i hamn · ro i land ·
      lyckas vi · prognos · prognosen · prognoser · landar · landa · slutar · hamnar · hamna · pa vag ·
      vart tar det vagen · haller vi malet · haller vi budget · gar det vagen · kommer det bli · kommer det att bli ·
      blir det en bra · blir det ett bra
    `),
    en: phrases(`
      will · on course · are we going to · we going to · can we hit · can we make · can we reach ·
      can we still · do we hit · do we make · do we reach · hit the target · hit our target · hit target ·
      hit the goal · hit our goal · hit the number · hit quota · hit budget · make the target ·
      make target · make our target · make the number · make quota · make budget · reach the target ·
      reach our target · reach target · reach the goal · reach our goal · meet the target ·
      meet our target · meet target · forecast · forecasts · forecasted · projection · projected ·
      predicted · land · landing · end up · ending up · heading · headed · trajectory · make it · gonna ·
      expect · expected to · think we make · think we hit · think we reach · think we can
    `),
  },
  /** The same about what is over: no forecast, but the figure. */
  past: {
    sv: phrases(`
      nadde · natt · klarade · klarat · missade · missat · lyckades · hur gick · hur langt har vi kommit ·
      gick det · har det gatt · slutade · landade · blev · traffade · saknades · fattades
    `),
    en: phrases(`
      did we · have we · did you · made it · how far along · reached · missed · miss · fell short ·
      fall short · ended · landed · how did · was the · were the
    `),
  },
  target: {
    sv: phrases(`
      mal · malet · malen · malsattning · malsattningen · budget · budgeten · budgeterat · kvot · kvoten ·
      siktar · siktet · planen · ambitionen · ska vi · skall vi
    `),
    en: phrases(`
      target · targets · goal · goals · quota · objective · aim · aiming · targeted · supposed to ·
      should we
    `),
  },
  /** Held against a target, which is how every figure is told. */
  againstTarget: {
    sv: phrases(`
      mot malet · mot mal · mot malen · mot budget · mot budgeten · mot plan · mot planen ·
      mot arsplan · mot arsplanen · enligt arsplanen · jamfort med malet · jamfort med budget · jamfort med mal · i fas · i takt · efter plan · fore plan ·
      enligt plan · av malet · over malet · under malet · over budget · under budget · med malet
    `),
    en: phrases(`
      vs target · vs the target · vs goal · vs plan · vs budget · against target · against the target ·
      against goal · against plan · against budget · versus target · versus plan · compared to target ·
      compared with target · compared to plan · on track · on target · on pace · behind target ·
      ahead of target · behind plan · ahead of plan · of target · above target · below target ·
      over target · under target · with the target
    `),
  },
  /** What a figure is made of that is not what it should be; `explain` where it is no part of the funnel. */
  why: {
    sv: phrases(`
      varfor · hur kommer det sig · vad beror · beror pa · orsak · orsaken · anledning · anledningen ·
      vad ligger bakom
    `),
    en: ['why', 'how come', 'reason', 'what caused', 'what is behind', 'due to what', 'due to'],
  },
  explain: {
    sv: phrases(`
      vad betyder · vad menas · vad innebar · vad menar ni · hur raknas · hur raknar · hur raknade ·
      hur beraknas · hur beraknar · hur definieras · hur definierar · definition · definitionen ·
      forklara · beratta om · ingar i · ingar · bestar av · forklaring · formel · formeln · star for ·
      vad star · hur kommer du fram till · hur kommer ni fram till · utrakning · utrakningen
    `),
    en: phrases(`
      meaning of · mean · means · calculated · calculate · computed · definition · defined · define ·
      explain · explanation · formula · stand for · stands for · behind the number · worked out ·
      tell me about · made up of · consist of
    `),
  },
  most: {
    sv: phrases(`
      flest · mest · bast · basta · storst · storsta · hogst · hogsta · topp · toppar · toppade · leder ·
      ledde · ligger i topp · starkast · framst
    `),
    en: ['most', 'best', 'top', 'highest', 'biggest', 'largest', 'leading', 'strongest', 'winning'],
  },
  least: {
    sv: ['minst', 'farst', 'samst', 'samsta', 'lagst', 'lagsta', 'svagast', 'ligger sist'],
    en: ['least', 'fewest', 'worst', 'lowest', 'smallest', 'weakest', 'bottom'],
  },
  scorecard: {
    sv: phrases(`
      hur ligger vi till · hur ligger det till · hur gar det · hur gick det · hur har det gatt ·
      hur star vi · hur star det till · hur ser det ut · hur sag det ut · hur har vi det · hur mar · gar det bra ·
      laget · lage · lagesrapport · status · oversikt · oversikten · overblick · siffror · siffrorna ·
      kpierna · kpi:erna · kpi:er · nyckeltalen · styrkort · styrkortet · sammanfatta · sammanfattning ·
      rapport · rapporten · ligger vi efter · ligger vi fore · ligger vi bra till · pa banan
    `),
    en: phrases(`
      how are we doing · how are things · how is it going · how did it go · how did we do ·
      how have we been doing · how do we stand · how do we look · how are we looking · how does it look ·
      how is it looking · where do we stand · where are we · how is everything · how is business ·
      status · scorecard · overview · summary · summarise · summarize · recap · dashboard · numbers ·
      the numbers · figures · kpis · report · are we behind · are we ahead · doing well
    `),
  },
  list: {
    sv: phrases(`
      vilka matt · vilka nyckeltal · vilka kpier · vilka kpi:er · vilka siffror · vilka kpis · alla matt ·
      alla nyckeltal · vad kan du visa · vad kan du mata · vad mater · lista
    `),
    en: phrases(`
      what metrics · which metrics · what kpis · which kpis · all metrics · all the metrics · all kpis ·
      what can you show · what can you measure · what do you track · what do you measure · list of
    `),
  },
  help: {
    sv: phrases(`
      vad kan du · vad kan jag fraga · vad kan man fraga · hur funkar du · hur fungerar du ·
      hur funkar det · hur fungerar det · hur anvander · kan du hjalpa · hjalp · instruktioner ·
      vem ar du
    `),
    en: phrases(`
      what can you do · what can i ask · what can you tell · how do you work · how does this work ·
      how do i use · how to use · can you help · help · who are you · instructions
    `),
  },
  /** The whole way to a customer. */
  funnel: {
    sv: ['tratten', 'tratt', 'saljtratten', 'funneln', 'trattens'],
    en: ['funnel', 'the funnel'],
  },
  /** A year worked out backwards. */
  plan: {
    sv: phrases(`
      planera · planerar · planerat · planeringen · arsplan · arsplanen · tillvaxtplan · tillvaxtplanen · lagga en plan ·
      gora en plan · ta fram en plan
    `),
    en: phrases(`
      plan the year · plan our year · plan the next year · plan next year · plan the coming year · plan for the year ·
      plan for next year · planning the year · planning next year · help us plan · help me plan · growth plan ·
      annual plan · year plan · make a plan · make the plan
    `),
  },
  /** Who answers for a target. */
  owners: {
    sv: phrases(`
      vem ansvarar · vem har ansvar · vem har ansvaret · vems ansvar · vilka ansvarar · vilka har ansvar · ansvarar for ·
      ansvarig for · ansvariga for · ar ansvarig · vem svarar for · vem ager · vilka ager · agare till · agarna till
    `),
    en: phrases(`
      who owns · who is responsible · whos responsible · who are responsible · responsible for · who answers for ·
      who is accountable · accountable for · whose responsibility · owner of · owners of
    `),
  },
  /** A goal broken down. */
  tree: {
    sv: phrases(`
      maltrad · maltradet · mal-trad · kpi-trad · kpi-tradet · tradet · bryt ner · bryt ned · bryta ner · bryta ned ·
      brutit ner · nedbrutet · nedbrutna · hanger malen ihop · hanger mal ihop · hur malen hanger ihop
    `),
    en: phrases(`
      tree · the tree · goal tree · target tree · tree of targets · break down the goal · break down the target ·
      break the goal down · break down our goal · break down our target · hang together · fit together
    `),
  },
  /** All of them, each with what state it is in. */
  targets: {
    sv: phrases(`
      vilka mal · alla mal · vara mal · malen · lista mal · lista malen · malllista · utkast · utkasten · vilka avtal ·
      vantar pa godkannande · vantar pa ja · inte overenskomna
    `),
    en: phrases(`
      what targets · which targets · all targets · our targets · the targets · list targets · what goals · which goals ·
      our goals · drafts · draft targets · waiting for agreement · not agreed
    `),
  },
  /** By what brings it. */
  source: {
    sv: ['var kommer', 'varifran', 'vart kommer', 'vad kommer'],
    en: ['come from', 'came from', 'coming from', 'comes from', 'where do we get', 'where did we get'],
  },
  /** Asks for a figure, whatever else it says. */
  question: {
    sv: phrases(`
      hur manga · hur mycket · hur stor · hur stort · hur hog · hur hogt · hur lang · hur · vad · vilken ·
      vilket · visa · kan du · ge mig · har vi · antal · antalet
    `),
    en: phrases(`
      how many · how much · how big · how high · how long · how · what · which · show · can you ·
      give me · do we have · have we · number of · tell me
    `),
  },
  /** Over time, without saying by what. */
  trend: {
    sv: phrases(`
      over tid · trend · trenden · utveckling · utvecklingen · utvecklats · historik · historiken
    `),
    en: ['over time', 'trend', 'trends', 'trending', 'history', 'development', 'evolution', 'evolved'],
  },
} satisfies Record<string, ByLanguage>;

export type Cue = keyof typeof CUES;

/** Said alone, or with nothing but small words. */
export const GREETINGS: ByLanguage = {
  sv: phrases(`
    hej · hejsan · hejhej · tja · tjena · tjenare · hallo · hallojsan · morrn · morn · godmorgon ·
    goddag · halla · god · morgon · kvall
  `),
  en: ['hello', 'hi', 'hey', 'heya', 'hiya', 'howdy', 'yo', 'greetings', 'morning', 'evening', 'afternoon'],
};

export const THANKS: ByLanguage = {
  sv: ['tack', 'tackar', 'tackar', 'tackom', 'toppen', 'snyggt', 'grymt', 'perfekt', 'kanon'],
  en: ['thanks', 'thank', 'thx', 'ty', 'cheers', 'great', 'awesome', 'nice', 'perfect', 'cool'],
};

/** At the beginning of what follows up on an earlier question. */
export const FOLLOWING_UP = phrases(`
  och · men · samt · da · hur ar det med · hur var det · hur ser det ut for · hur ser det ut med ·
  samma for · samma sak for · visa · ok · okej · and · but · then · what about · how about · same for ·
  the same for · what was it · okay
`);

/** The period before the one that was last spoken of. */
export const THE_ONE_BEFORE = phrases(`
  manaden innan · manaden fore · manaden dessforinnan · veckan innan · veckan fore · kvartalet innan ·
  kvartalet fore · aret innan · aret fore · perioden innan · perioden fore · dagen innan · dessforinnan ·
  innan dess · fore det · the month before · the week before · the quarter before · the year before ·
  the period before · the day before · the one before · before that · previous one · the previous one
`);
