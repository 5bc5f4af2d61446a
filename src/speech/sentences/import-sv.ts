import type { importEn } from './import-en.ts';

/** Vad en inläsning säger på svenska; samma nycklar som `import-en.ts`. */
export const importSv: Readonly<Record<keyof typeof importEn, string>> = {
  'refused.one': '{file} lästes inte in. Inget har ändrats.',
  'refused.many': '{file} lästes inte in. Inget har ändrats. {total} saker behöver rättas:',
  'refused.more': '… och {more} till.',
  'refused.skip': 'Lägg till --skip-bad-rows för att läsa in allt utom de raderna.',

  'problem.workbook': 'Det är en Excel-arbetsbok. Spara den som CSV (CSV UTF-8) och läs in den filen.',
  'problem.not_text': 'Det är ingen textfil. Exportera som CSV och läs in den filen.',
  'problem.broken_encoding':
    'Filen börjar som {encoding} men fortsätter inte så: den kan vara skadad. Exportera den igen.',
  'problem.empty_file': 'Filen är tom.',
  'problem.header_only': 'Filen har rubriker men inga rader.',
  'problem.file_changed': 'Filen ändrades medan den lästes. Läs in den en gång till.',
  'problem.unreadable_file': 'Filen går inte att läsa ({reason}).',
  'problem.missing_file': 'Det finns ingen fil med det namnet.',
  'problem.duplicate_header': 'Flera kolumner heter ”{column}” (nummer {positions}). Ge dem var sitt namn.',
  'problem.too_many_columns': 'Filen har {columns} kolumner; {limit} går att läsa.',
  'problem.unclosed_quote':
    'Rad {line} har ett citattecken som aldrig stängs. Rätta raden och läs in filen igen.',
  'problem.stray_quote':
    'Rad {line} har ett citattecken mitt i en cell. Sätt hela cellen inom citattecken och skriv det inre tecknet två gånger.',
  'problem.cell_too_large':
    'Rad {line} har en cell på mer än 1 MB. Kanske är det ett citattecken som aldrig stängs.',
  'problem.missing_column':
    'Ingen kolumn för {fieldName} kändes igen. Säg vilken det är med --map {field}=KOLUMN. Kolumnerna är: {columns}.',
  'problem.no_such_column': '{field}={column}: den kolumnen finns inte. Kolumnerna är: {columns}.',
  'problem.ambiguous_dates':
    'Rad {line}, {column}: ”{text}” kan ha dagen eller månaden först, och inget i kolumnen visar vilket. Lägg till --dates dmy eller --dates mdy.',
  'problem.mixed_dates':
    '{column}: ”{one}” på rad {oneLine} har dagen först, ”{other}” på rad {otherLine} månaden. Rätta den ena, eller säg vilken som gäller med --dates dmy eller --dates mdy.',
  'problem.ambiguous_decimals':
    'Rad {line}, {column}: ”{text}” kan vara tusental eller ha decimaler, och inget i kolumnen visar vilket. Lägg till --decimal , (om kommat skiljer av decimaler) eller --decimal . (om punkten gör det).',
  'problem.mixed_decimals':
    '{column}: ”{one}” på rad {oneLine} har decimalkomma, ”{other}” på rad {otherLine} decimalpunkt. Rätta den ena, eller säg vilket som gäller med --decimal , eller --decimal .',
  'problem.mixed_currencies':
    'Beloppen är i {currencies}, och inget av dem är {own}. Här växlas ingenting: exportera dem i en enda valuta.',
  'problem.unknown_stages':
    '{column}: det går inte att veta vad de här faserna betyder: {stages}. Lägg till, med ett av de tre orden för var och en: {options}',
  'problem.conflicting_rows':
    'Rad {first} och {second} är båda ”{key}” men säger olika saker. Ta bort den som är fel.',
  'problem.metric_wanted': 'Vad är det som har hänt? Lägg till --metric NYCKEL.',
  'problem.level_needs_changes':
    '{metric} är en nivå: den inträffar inte, den står någonstans. Läs in hur den stod med --as observations, eller lägg till --changes om varje rad är vad den steg eller sjönk med.',
  'problem.ragged_row':
    'Rad {line} har {cells, plural, one {# cell} other {# celler}}; rubrikraden har {expected}.',
  'problem.unreadable_number': 'Rad {line}, {column}: ”{text}” går inte att läsa som ett tal.',
  'problem.too_large': 'Rad {line}, {column}: ”{text}” är ett för stort tal; gränsen är {largest}.',
  'problem.too_precise':
    'Rad {line}, {column}: ”{text}” har fler siffror än som kan bevaras exakt. Avrunda talet.',
  'problem.bare_percent':
    'Rad {line}, {column}: ”{text}” för ett procenttal: skriv {percent} eller {fraction}, så att det inte kan missförstås.',
  'problem.percent_unwanted': 'Rad {line}, {column}: ”{text}” är procent, men det här mäts inte i procent.',
  'problem.unreadable_date':
    'Rad {line}, {column}: ”{text}” går inte att läsa som ett datum. Skriv det som 2026-03-31.',
  'problem.too_long': 'Rad {line}, {column}: ”{text}” är {length} tecken långt; {limit} får plats.',
  'problem.unknown_metric': 'Rad {line}, {column}: det finns inget mått som heter ”{text}”.',
  'problem.derived_metric':
    'Rad {line}, {column}: ”{text}” räknas ut från andra mått och kan inte läsas in. Läs in dem i stället.',

  'usage.pair': '{option} {text}: skriv det som {shape}.',
  'usage.field': '--map {field}=…: det fältet finns inte. Fälten är: {fields}.',
  'usage.dimension': '--dim {dimension}=…: den dimensionen finns inte. Dimensionerna är: {dimensions}.',
  'usage.outcome': '--stage {text}: en fas är open, won eller lost.',
  'usage.metric': '--metric {metric}: det måttet finns inte.',
  'usage.derived':
    '--metric {metric}: det räknas ut från andra mått och kan inte läsas in. Läs in dem i stället.',
  'usage.metric_wanted': '--as events behöver --metric NYCKEL: vad är det som har hänt?',
  'usage.only_with': '{option} går bara ihop med --as {as}.',
  'usage.complete_or_skip':
    '--complete och --skip-bad-rows går inte ihop: en rad som hoppas över skulle räknas som borttagen.',

  'read.file':
    '{file}: {rows, plural, one {# rad} other {# rader}}, {encoding}, {delimiter}. Källa: {source}.',
  'read.columns': 'Kolumner: {columns}.',
  'read.column': '{fieldName} = {column}',
  'read.stages': 'Faser: {stages}.',
  'read.stage': '{stage} → {outcome} ({rows})',
  'read.stage.never_closed': '{stage} → {outcome} ({rows}, varav ingen har stängningsdatum)',
  'delimiter.comma': 'kommatecken',
  'delimiter.semicolon': 'semikolon',
  'delimiter.tab': 'tabbar',
  'outcome.open': 'öppen',
  'outcome.won': 'vunnen',
  'outcome.lost': 'förlorad',

  count: '{count, plural, other {#}}',
  'taken.done': '{total, plural, one {# observation lästes} other {# observationer lästes}}: {parts}.',
  'taken.dry':
    'Provkörning, inget sparas: {total, plural, one {# observation lästes} other {# observationer lästes}}; en inläsning skulle ge {parts}.',
  'taken.nothing': 'Allt i filen var redan känt: inget har ändrats.',
  'taken.nothing.dry': 'Provkörning: allt i filen är redan känt, och inget skulle ändras.',
  'taken.empty': 'Ingen rad i filen gick att använda: inget har ändrats.',
  'taken.added': '{count, plural, one {# ny} other {# nya}}',
  'taken.corrected': '{count, plural, one {# rättad} other {# rättade}}',
  'taken.withdrawn': '{count, plural, one {# tillbakadragen} other {# tillbakadragna}}',
  'taken.unchanged': '{count, plural, one {# oförändrad} other {# oförändrade}}',

  'left.title': 'Utelämnat:',
  'left.row': '{rows, plural, one {# rad} other {# rader}} {reason}{where}. {consequence}',
  'left.metrics': 'Räknas inte i {metrics}.',
  'left.same_row': 'Räknas en gång.',
  'left.where': ' ({column}; {lines})',
  'left.where.lines': ' ({lines})',
  'left.lines': 'rad {list}',
  'left.lines.more': 'rad {list} …',
  'reason.no_id': 'utan id',
  'reason.no_stage': 'utan fas',
  'reason.no_date': 'utan datum',
  'reason.implausible_date': 'daterade före 1970 eller mer än tio år framåt',
  'reason.no_amount': 'utan belopp',
  'reason.zero_amount': 'med beloppet 0',
  'reason.other_currency': 'i en annan valuta',
  'reason.no_customer': 'utan kund',
  'reason.closed_before_created': 'med stängning före skapandet',
  'reason.same_row': 'som ordagrant upprepar en tidigare',
  'reason.no_value': 'utan värde',
  'reason.no_metric': 'utan mått',
  'reason.no_key': 'utan nyckel',
  'reason.ragged_row': 'med ett annat antal celler än rubrikraden',
  'reason.unreadable_number': 'med ett tal som inte går att läsa',
  'reason.unreadable_date': 'med ett datum som inte går att läsa',
  'reason.too_large': 'med ett för stort tal',
  'reason.too_precise': 'med fler siffror än som kan bevaras',
  'reason.bare_percent': 'med ett procenttal utan procenttecken',
  'reason.percent_unwanted': 'med procent där det inte hör hemma',
  'reason.too_long': 'med för lång text',
  'reason.unknown_metric': 'med ett okänt mått',
  'reason.derived_metric': 'med ett mått som räknas ut från andra',

  'note.absent_column': 'Det finns ingen kolumn för {fieldName}, så filen säger inget om {metrics}.',
  'note.pipeline_only_won':
    'Pipelinen över tid rymmer bara de vunna affärerna: {open, plural, =0 {} one {# öppen affär} other {# öppna affärer}}{both, select, yes { och } other {}}{lost, plural, =0 {} one {# förlorad affär} other {# förlorade affärer}} saknar belopp. Den är för låg så länge de var öppna.',
  'note.foreign_currency':
    'Beloppen är i {currency}, men arbetsytan räknar i {own}. De lästes in som de står; inget har växlats.',
  'note.first_win_gone':
    'Den första vunna affären drogs tillbaka för {customers, plural, one {# kund} other {# kunder}}. Har de vunnits senare räknas de som nya igen när en export har med de affärerna.',

  'field.id': 'id',
  'field.stage': 'fas',
  'field.created': 'skapad',
  'field.closed': 'stängd',
  'field.amount': 'belopp',
  'field.customer': 'kund',
  'field.currency': 'valuta',
  'field.metric': 'mått',
  'field.date': 'datum',
  'field.value': 'värde',
  'field.key': 'nyckel',
  'field.owner': 'ägare',
  'field.department': 'avdelning',
  'field.campaign': 'kampanj',
  'field.channel': 'kanal',
  'field.content': 'innehåll',
  'field.customer_type': 'kundtyp',
  'field.origin': 'ursprung',

  'help.description':
    'Läs in siffror från en CSV-fil: hela filen eller inget, och samma fil två gånger ändrar inget.',
  'help.file': 'CSV-filen',
  'help.as':
    'vad en rad är: en affär, en händelse för --metric eller en siffra (deals, events, observations)',
  'help.map': 'vilken kolumn ett fält läses från, som fält=kolumn; fält: {fields}',
  'help.metric': 'måttet som raderna gäller (nyckel, namn eller alias)',
  'help.dim': 'vilken kolumn en dimension läses från, som dimension=kolumn; dimensioner: {dimensions}',
  'help.stage': 'vad en fas för affärer betyder, som NAMN=open, NAMN=won eller NAMN=lost',
  'help.source':
    'systemet som filen kommer från; två system med samma namn skriver över varandra (annars: {defaults})',
  'help.dates': 'ordningen i datum som 3/4/2026: dmy, mdy, eller ymd om sådana datum saknas',
  'help.decimal': 'decimaltecknet i tal som 1.234: , eller .',
  'help.changes': 'nivåer anges som vad de steg (+) eller sjönk (−) med',
  'help.complete': 'filen är allt som källan har: det som inte längre nämns har tagits bort där',
  'help.skip': 'hoppa över rader som inte går att läsa och ta resten',
  'help.dry': 'pröva allt utan att spara något',
  'help.json': 'svara med ett JSON-objekt',
  'help.locale': 'svarets språk: en eller sv',
};
