import type { TableBlock } from '@slack/types';
import { useWords } from '../workspace.ts';
import { inOrder } from './in-order.ts';
import { RichText } from './rich-text.tsx';

const WORDS = { en: { table: 'Table' }, sv: { table: 'Tabell' } };

/** A table block; the first row names the columns. It scrolls in a box of its own. */
export function Table({ block }: { readonly block: TableBlock }) {
  const words = useWords(WORDS);
  const [head = [], ...rows] = block.rows;
  const settings = block.column_settings ?? [];
  const style = (column: number) => ({
    textAlign: settings[column]?.align ?? 'left',
    ...(settings[column]?.is_wrapped ? { minWidth: 140 } : { whiteSpace: 'nowrap' as const }),
  });
  const titled = (cell: CellOf, column: number) => (
    <th scope="col" style={style(column)}>
      <Cell cell={cell} />
    </th>
  );
  const plain = (cell: CellOf, column: number) => (
    <td style={style(column)}>
      <Cell cell={cell} />
    </td>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="bk-table-box" aria-label={words.table} tabIndex={0}>
      <table className="bk-table">
        <thead>
          <tr>{inOrder(head, titled)}</tr>
        </thead>
        <tbody>
          {inOrder(rows, (row) => (
            <tr>{inOrder(row, plain)}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellOf = TableBlock['rows'][number][number];

function Cell({ cell }: { readonly cell: CellOf }) {
  switch (cell.type) {
    case 'rich_text':
      return <RichText block={cell} />;
    case 'raw_number':
      return cell.text ?? String(cell.value);
    default:
      return cell.text;
  }
}
