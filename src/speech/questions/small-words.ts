/** Words that a question may hold and that say nothing about which figure is meant; in plain letters. */
export const SMALL_WORDS = {
  sv: `a aha alla allt alltsa an andra anda annars anser antal antalet att av bara beratta bestamt bli blir bolaget
    borde bra brukar den denna dessa det detta dig dit du da dar darfor efter egentligen eller en er era ert ett fa far fatt
    fick fin fint finns fler fo for foretaget forra fran fraga fragar fram framat full ga galler gang gar genom ger
    gett gjort gjorde gor gora gick gaende ha hade haft har hela hellre helst hit hittills hjalpa hos hur i ibland igen
    ihop ilag in inne inom inte ja jag jo jobbat ju just kan kanske killar kika kolla kollega kollegor kom komma kommer kommit
    kul kunna kunde lag laget lagt lat leverera leverans levererat ligga ligger ligget lite lov lugnt man manga massa med mej
    medan mellan men mer mig min mina mindre mot mycket na nagon nagot nagra nar nara nej ni nog nu nyss nya ny och ocksa ofta oj ok okej om
    oss pa per precis pratar rakna raknat rapportera rapporterat riktigt rent resultat resultatet runt sa sag saga samma samtliga sammanlagt se sedan sen ser
    sett sig sin sist sisadar ska skall skulle skriv snalla snabbt snacka snittet som stammer stor stora stort star stod storre svara svart sager ta tack tagit takt
    takten teamet team tid till tills tillsammans tillbaka totalt total totala tror trodde tycker typ
    ungefar undrar under upp ut utan utfall utfallet vad vagen val vald vanta vara varit vart var vet veta vi vid vilka vilken vilket vill visa
    visat visst vore va vore aldrig alltid aktuell aktuella aktuellt idag nuvarande over ar aterigen at aven an annu
    vard ganska fortfarande redan snart dags dagslaget nulage nulaget stalls samlat samlade grabbar tjejer ganget folket kompis
    lyckats lyckas hallas haller hall kor korde korda korning sager saljteamet marknadsteamet gruppen siffra siffran summa summan
    snitt genomsnitt genomsnittlig genomsnittligt medel nivan niva hog hogt hoga lag lagt bestallt lyder lydde
    hamtat dragit drog dra tog ta skapat skapade fixat fixade levererade gjorts gjordes blivit kostar kostade
    kostat kosta inkl exkl nan nat nanting nagonting fungerar funkar funka bokat bokade boka bokas bokades bokad vann vunnit vinna vinner
    ringt ringde ringer salt salde saljer salja stangt stangde stanger skickat skickade skicka skickas inkommit inkomna kommit in forlorat forlorade forlorar
    tappat tappade tappar holl hallit hade genomfort genomforde genomfora skaffat varvat okat okade okar okning minskat minskade minskar minskning sjunkit sjonk sjunker stigit steg stiger gatt battre samre fort
    snabb lang langt lange ligger bidrar bidragit gett gav genererade genererat genererar sajten sajt webben webb hemsidan hemsida webbplatsen natet nojd nojda borjat borjade borja startat startade procent andel andelen konvertering konverteringen sina sitt nytt nyheter uppdatering uppdatera uppdaterad snalt fragan svaret svar bolag sak saker alltsammans jobb arbete arbetar jobbar lyckas mal kora kort skicka dagar mest minst lika ocksa borta hemma ute inne upp ned ner okar heller precis exakt skulle fatta fattat tack vanligen formodligen troligen sakert mojligt gor gors garna stalla stallt hamta hamtar hanger hangt resten sista senare tidigare nyligen sistone inom langs utom mellan emellan hela heltid halv halva dubbel fler flera farre slog slagit overtraffade overtraffat drar driver ordning egna egen eget tex ex ca cirka`,
  en: `a about actually again all already also always am an and any anyone anything are as ask at back be been being best
    better between big bit both but by bring bringing brought came can check close closer come comes coming company could current currently data deliver
    delivered do does doing done dont down each either else even ever every everyone everything exactly far fine for
    from full gave generate generated generating get gets getting give given go goes going good got had half happen happened happening has have having
    he hear her here high his how i if in into is it its just keep kindly know known last lately latest let level like
    little long look looked looking looks lot low made make makes making many may maybe me mine moment more much my near
    new next no not now number of off ok okay on one only or our ours out over overall own page people per please point
    possible progress pull put quick quickly quite rather ready really result results right roughly run running said same say
    see seem seen she should show showing shows side since so some something soon stand standing still stuff such sum take tell than that
    the their them then there these they thing things this those though through till time to today together told too
    total totally track try turn two under until up update upon us use used value very want wanted was way we well went were
    what whats when where whether which while who whole whose will with within without wonder wondering work working would year yet you
    your yours guys folks team teams everybody somebody anybody buddy mate bot takt amount count counts average avg mean
    rate ratio figure performance performing perform performed booked book booking won win wins winning closed close sold sell selling
    called call lost lose losing held hold holding landed signed sent send received receive came visited visit increase increased increasing decrease decreased decreasing dropped drop dropping fell fall falling rise rising rose grow growing grew grown
    change changed changing pulled drove drive driving produced produce created create cost costs costing spend spent spending
    worth eg etc started start starting percent percentage share conversion become fast slow slowly news updates updated answer question questions issue problem job works worked being stay stays keep keeps kept seems feel feels start ahead behind early late lately recently soon later sooner ever yet whose lots plenty couple several few fewer every single double half night site website web online satisfied happy beat beaten beating exceed exceeded overshoot approx currently far asap fyi btw pls plz u ur r gotta wanna lets let's i'd i'm we're we've it's that's don't didn't isn't aren't hasn't haven't`,
} as const;

export function smallWords(language: keyof typeof SMALL_WORDS): string[] {
  return SMALL_WORDS[language].split(/\s+/);
}
