/** What an import says in English, as ICU messages; figures and lists arrive ready to read. */
export const importEn = {
  'refused.one': '{file} was not imported, and nothing has changed.',
  'refused.many': '{file} was not imported, and nothing has changed. {total} things have to be put right:',
  'refused.more': '… and {more} more.',
  'refused.skip': 'To take the rest of the file as it is, add --skip-bad-rows.',

  'problem.workbook': 'It is an Excel workbook. Save it as CSV (CSV UTF-8) and import that.',
  'problem.not_text': 'It is not text. Export it as CSV and import that.',
  'problem.broken_encoding':
    'It begins as {encoding} and does not go on so: it may be damaged. Export it again.',
  'problem.empty_file': 'The file is empty.',
  'problem.header_only': 'The file has a header and no rows.',
  'problem.file_changed': 'The file was changed while it was read. Import it once more.',
  'problem.unreadable_file': 'The file cannot be read ({reason}).',
  'problem.missing_file': 'There is no file by that name.',
  'problem.duplicate_header':
    'Several columns are called “{column}” (numbers {positions}). Give each its own name.',
  'problem.too_many_columns': 'The file has {columns} columns; {limit} can be read.',
  'problem.unclosed_quote':
    'Line {line}: a quotation mark is opened there and never closed. Put the line right and import the file again.',
  'problem.stray_quote':
    'Line {line}: a quotation mark stands in the middle of a cell. Put the whole cell in quotation marks, and write the mark inside it twice.',
  'problem.cell_too_large':
    'Line {line}: a cell there is larger than 1 MB. Perhaps a quotation mark is never closed.',
  'problem.missing_column':
    'No column for {fieldName} was recognised. Say which it is with --map {field}=COLUMN. The columns are: {columns}.',
  'problem.no_such_column': '{field}={column}: there is no such column. The columns are: {columns}.',
  'problem.ambiguous_dates':
    'Line {line}, {column}: “{text}” may have the day or the month first, and nothing in the column tells which. Add --dates dmy or --dates mdy.',
  'problem.mixed_dates':
    '{column}: “{one}” on line {oneLine} has the day first, and “{other}” on line {otherLine} the month. Put one of them right, or say which to go by with --dates dmy or --dates mdy.',
  'problem.ambiguous_decimals':
    'Line {line}, {column}: “{text}” may be in the thousands or have decimals, and nothing in the column tells which. Add --decimal , (if the comma marks decimals) or --decimal . (if the point does).',
  'problem.mixed_decimals':
    '{column}: “{one}” on line {oneLine} has a decimal comma, and “{other}” on line {otherLine} a decimal point. Put one of them right, or say which to go by with --decimal , or --decimal .',
  'problem.mixed_currencies':
    'The amounts are in {currencies}, and none of those is {own}. Nothing is converted here: export them in one currency.',
  'problem.unknown_stages':
    '{column}: what these stages mean is not known: {stages}. Add, with one of the three words for each: {options}',
  'problem.conflicting_rows':
    'Lines {first} and {second} are both “{key}” and say different things. Remove the one that is wrong.',
  'problem.metric_wanted': 'What are these happenings of? Add --metric KEY.',
  'problem.level_needs_changes':
    '{metric} is a level: it does not happen, it stands. Import how it stood with --as observations, or add --changes if each row is what it rose or fell by.',
  'problem.ragged_row':
    'Line {line}: {cells, plural, one {# cell} other {# cells}}, where the header has {expected}.',
  'problem.unreadable_number': 'Line {line}, {column}: “{text}” is not a number that can be read.',
  'problem.too_large': 'Line {line}, {column}: “{text}” is too large a number; the limit is {largest}.',
  'problem.too_precise':
    'Line {line}, {column}: “{text}” has more digits than can be kept exactly. Round it.',
  'problem.bare_percent':
    'Line {line}, {column}: “{text}” for a percentage: write {percent} or {fraction}, so that it cannot be misread.',
  'problem.percent_unwanted':
    'Line {line}, {column}: “{text}” is a percentage, and this is not measured in percent.',
  'problem.unreadable_date':
    'Line {line}, {column}: “{text}” is not a date that can be read. Write it as 2026-03-31.',
  'problem.too_long': 'Line {line}, {column}: “{text}” is {length} characters long; {limit} have room.',
  'problem.unknown_metric': 'Line {line}, {column}: there is no metric called “{text}”.',
  'problem.derived_metric':
    'Line {line}, {column}: “{text}” is computed from other metrics and cannot be imported. Import those instead.',

  'usage.pair': '{option} {text}: write it as {shape}.',
  'usage.field': '--map {field}=…: there is no such field. The fields are: {fields}.',
  'usage.dimension': '--dim {dimension}=…: there is no such dimension. The dimensions are: {dimensions}.',
  'usage.outcome': '--stage {text}: a stage is open, won or lost.',
  'usage.metric': '--metric {metric}: there is no such metric.',
  'usage.derived':
    '--metric {metric}: it is computed from other metrics and cannot be imported. Import those instead.',
  'usage.metric_wanted': '--as events needs --metric KEY: what are these happenings of?',
  'usage.only_with': '{option} goes only with --as {as}.',
  'usage.complete_or_skip':
    '--complete and --skip-bad-rows do not go together: a row that was skipped would count as deleted.',

  'read.file':
    '{file}: {rows, plural, one {# row} other {# rows}}, {encoding}, {delimiter}. Source: {source}.',
  'read.columns': 'Columns: {columns}.',
  'read.column': '{fieldName} = {column}',
  'read.stages': 'Stages: {stages}.',
  'read.stage': '{stage} → {outcome} ({rows})',
  'read.stage.never_closed': '{stage} → {outcome} ({rows}, none of which has a close date)',
  'delimiter.comma': 'commas',
  'delimiter.semicolon': 'semicolons',
  'delimiter.tab': 'tabs',
  'outcome.open': 'open',
  'outcome.won': 'won',
  'outcome.lost': 'lost',

  count: '{count, plural, other {#}}',
  'taken.done': '{total, plural, one {# observation was} other {# observations were}} read: {parts}.',
  'taken.dry':
    'Dry run, nothing is kept: {total, plural, one {# observation was} other {# observations were}} read; an import would make them {parts}.',
  'taken.nothing': 'Everything in the file was known already: nothing has changed.',
  'taken.nothing.dry': 'Dry run: everything in the file is known already, and nothing would change.',
  'taken.empty': 'No row of the file could be used: nothing has changed.',
  'taken.added': '{count, plural, other {# new}}',
  'taken.corrected': '{count, plural, other {# corrected}}',
  'taken.withdrawn': '{count, plural, other {# withdrawn}}',
  'taken.unchanged': '{count, plural, other {# unchanged}}',

  'left.title': 'Left out:',
  'left.row': '{rows, plural, one {# row} other {# rows}} {reason}{where}. {consequence}',
  'left.metrics': 'Not in {metrics}.',
  'left.same_row': 'Counted once.',
  'left.where': ' ({column}; {lines})',
  'left.where.lines': ' ({lines})',
  'left.lines': '{count, plural, one {line {list}} other {lines {list}}}',
  'left.lines.more': 'lines {list} …',
  'reason.no_id': 'without an id',
  'reason.no_stage': 'without a stage',
  'reason.no_date': 'without a date',
  'reason.implausible_date': 'dated before 1970 or more than ten years ahead',
  'reason.no_amount': 'without an amount',
  'reason.zero_amount': 'with the amount 0',
  'reason.other_currency': 'in another currency',
  'reason.no_customer': 'without a customer',
  'reason.closed_before_created': 'closed before {rows, plural, one {it was} other {they were}} created',
  'reason.same_row': 'that repeat an earlier one word for word',
  'reason.no_value': 'without a value',
  'reason.no_metric': 'without a metric',
  'reason.no_key': 'without a key',
  'reason.ragged_row': 'with another number of cells than the header',
  'reason.unreadable_number': 'with a number that cannot be read',
  'reason.unreadable_date': 'with a date that cannot be read',
  'reason.too_large': 'with too large a number',
  'reason.too_precise': 'with more digits than can be kept',
  'reason.bare_percent': 'with a percentage that lacks its sign',
  'reason.percent_unwanted': 'with a percentage where none belongs',
  'reason.too_long': 'with too long a text',
  'reason.unknown_metric': 'with an unknown metric',
  'reason.derived_metric': 'with a metric that is computed from others',

  'note.absent_column': 'There is no column for {fieldName}, so nothing was said about {metrics}.',
  'note.pipeline_only_won':
    'Pipeline over time holds the won deals only: {open, plural, =0 {} one {# open deal} other {# open deals}}{both, select, yes { and } other {}}{lost, plural, =0 {} one {# lost deal} other {# lost deals}} came without an amount. It is too low for as long as they were open.',
  'note.foreign_currency':
    'The amounts are in {currency}, and this workspace counts in {own}. They were taken as they stand; nothing was converted.',
  'note.first_win_gone':
    '{customers, plural, one {# customer’s} other {# customers’}} first win was taken back. If they have later wins, an export that names those makes them new customers again.',

  'field.id': 'id',
  'field.stage': 'stage',
  'field.created': 'created',
  'field.closed': 'closed',
  'field.amount': 'amount',
  'field.customer': 'customer',
  'field.currency': 'currency',
  'field.metric': 'metric',
  'field.date': 'date',
  'field.value': 'value',
  'field.key': 'key',
  'field.owner': 'owner',
  'field.department': 'department',
  'field.campaign': 'campaign',
  'field.channel': 'channel',
  'field.content': 'content',
  'field.customer_type': 'customer type',
  'field.origin': 'origin',

  'help.description':
    'Take figures from a CSV file: a whole file or nothing, and the same file twice changes nothing.',
  'help.file': 'the CSV file',
  'help.as': 'what a row is: a deal, a happening of --metric, or a figure (deals, events, observations)',
  'help.map': 'which column a field is read from, as field=column; fields: {fields}',
  'help.metric': 'the metric that the rows are about (key, name or alias)',
  'help.dim': 'which column a dimension is read from, as dimension=column; dimensions: {dimensions}',
  'help.stage': 'what a stage of deals means, as NAME=open, NAME=won or NAME=lost',
  'help.source':
    'the system that the file comes from; two systems with one name would overwrite each other (default: {defaults})',
  'help.dates': 'the order in dates such as 3/4/2026: dmy, mdy, or ymd for a file without such dates',
  'help.decimal': 'the decimal mark of numbers such as 1.234: , or .',
  'help.changes': 'levels are given as what they rose (+) or fell (−) by',
  'help.complete': 'this file is all that the source has: what it no longer names was deleted there',
  'help.skip': 'leave out the rows that cannot be read, and take the rest',
  'help.dry': 'try everything and keep nothing',
  'help.json': 'answer with one JSON object',
  'help.locale': 'the language of the answer: en or sv',
};
