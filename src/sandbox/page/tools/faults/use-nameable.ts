import { useEffect, useState } from 'react';
import type { Nameable } from '../../../nameable.ts';
import { read } from '../../calls.ts';
import { useWords } from '../../workspace.ts';
import type { Section } from '../type-or-pick.tsx';
import { FAULTS_WORDS } from './faults-words.ts';
import { type FaultKind, isDeliveryKind } from './kinds.ts';

let asked: Promise<Nameable> | undefined;

/** What a fault of this kind can strike, in sections. It follows from the manifest, so it is read once. */
export function useNameable(kind: FaultKind): readonly Section[] {
  const words = useWords(FAULTS_WORDS);
  const [nameable, setNameable] = useState<Nameable>();
  useEffect(() => {
    asked ??= read<Nameable>('/methods');
    asked.then(setNameable, () => {
      asked = undefined;
    });
  }, []);
  const every = { name: words.every, options: ['*'] };
  if (!nameable) return [every];
  if (isDeliveryKind(kind)) return [every, { name: words.toBot, options: nameable.deliveries }];
  const names = nameable.calls.map(({ name }) => name);
  return [
    every,
    { name: words.methods, options: names.filter((name) => name.includes('.')) },
    { name: words.other, options: names.filter((name) => !name.includes('.')) },
  ];
}
