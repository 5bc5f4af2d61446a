import './clock.css';
import { FastForward, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { DueThing } from '../../../options.ts';
import { useRead } from '../../live.ts';
import { languageOf, useWords, useWorkspace } from '../../workspace.ts';
import { type ControlCall, post } from '../control-call.ts';
import { CurlButton } from '../copy-button.tsx';
import { usePerform } from '../perform.ts';
import { Trouble } from '../trouble.tsx';
import { ClockFace } from './clock-face.tsx';
import { ClockTo } from './clock-to.tsx';
import { CLOCK_WORDS } from './clock-words.ts';
import { longTime } from './long-time.ts';
import { isoAt, later, nextMonday } from './moves.ts';
import { useSandboxNow } from './use-sandbox-now.ts';
import { type Move, WhatHappened } from './what-happened.tsx';

/** The sandbox's clock, and every way to move it. */
export function ClockTab() {
  const workspace = useWorkspace();
  const { me, moved, traffic } = workspace;
  const words = useWords(CLOCK_WORDS);
  const now = useSandboxNow();
  const due = useRead<DueThing | null>('/next-due');
  const { run, trouble } = usePerform();
  const [move, setMove] = useState<Move>();
  const [moving, setMoving] = useState(false);

  const go = async (call: ControlCall) => {
    const after = traffic.newest;
    setMoving(true);
    const done = await run(call);
    setMoving(false);
    if (done) setMove({ after, to: (done.answer as { now: number }).now, back: call === BACK });
  };
  const by = (length: Parameters<typeof later>[2]) =>
    post('/clock', { advance: Math.round(later(now, me.tz, length) - now) });
  const moves: readonly (readonly [string, ControlCall, string?])[] = [
    [words.hour, by({ hours: 1 })],
    [words.day, by({ days: 1 })],
    [words.week1, by({ weeks: 1 })],
    [words.monday, post('/clock', { to: isoAt(nextMonday(now, me.tz), me.tz) })],
  ];
  return (
    <div className="tools-stack">
      <ClockFace now={now} />
      {moved !== 0 && (
        <div className="tools-row">
          <Button className="tools-button" isDisabled={moving} onPress={() => go(BACK)}>
            <RotateCcw aria-hidden size={15} />
            {words.back}
          </Button>
          <CurlButton call={BACK} of={words.back} />
        </div>
      )}
      <section aria-labelledby="tools-forward">
        <h3 id="tools-forward">{words.forward}</h3>
        <div className="tools-moves">
          {moves.map(([label, call]) => (
            <div className="tools-pair" key={label}>
              <Button className="tools-button" isDisabled={moving} onPress={() => go(call)}>
                {label}
              </Button>
              <CurlButton call={call} of={label} />
            </div>
          ))}
          {due && (
            <div className="tools-pair tools-due">
              <Button className="tools-button tools-primary" isDisabled={moving} onPress={() => go(NEXT_DUE)}>
                <FastForward aria-hidden size={15} />
                <span>
                  {words.nextDue}
                  <small>{words.due(due.what, longTime(due.at, me.locale, me.tz))}</small>
                </span>
              </Button>
              <CurlButton call={NEXT_DUE} of={words.nextDue} />
            </div>
          )}
        </div>
      </section>
      <ClockTo now={now} go={go} />
      {moving && (
        <div className="tools-card" role="status">
          {words.moving}
        </div>
      )}
      <Trouble says={trouble} />
      {move && !moving && <WhatHappened key={`${move.after} ${move.to}`} move={move} />}
      <p className="tools-note" lang={languageOf(me)}>
        {words.explains}
      </p>
    </div>
  );
}

const BACK = post('/clock', { back: true });
const NEXT_DUE = post('/clock', { toNextDue: true });
