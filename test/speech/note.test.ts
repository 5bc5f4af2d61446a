import { expect, test } from 'vitest';
import type { PostKind } from '../../src/domain/post.ts';
import { whatAndWhere } from '../../src/speech/note-sentences.ts';

// Two notes of one moment that read alike look like one that came twice.
test.each<[PostKind, string, string]>([
  ['goal', 'firandet', 'the celebration'],
  ['record', 'rekordet', 'the record'],
  ['digest', 'sammanfattningen', 'the digest'],
])('what was not said is named for what it is: %s', (kind, sv, en) => {
  const post = { kind, channelId: 'C1', place: '#growth' };
  expect(whatAndWhere(post, 'sv')).toEqual({ what: sv, where: 'i #growth' });
  expect(whatAndWhere(post, 'en')).toEqual({ what: en, where: 'in #growth' });
});
