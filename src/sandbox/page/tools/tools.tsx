import './tools.css';
import './tools-buttons.css';
import './tools-fields.css';
import './tools-overlays.css';
import { Activity, Clock, type LucideIcon, TriangleAlert, Wrench, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button, I18nProvider, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useWords, useWorkspace } from '../workspace.ts';
import { ClockTab } from './clock/clock-tab.tsx';
import { FaultsTab } from './faults/faults-tab.tsx';
import { TOOLS_WORDS } from './tools-words.ts';
import { TrafficTab } from './traffic/traffic-tab.tsx';
import { useWantedMessage } from './wanted-exchange.ts';
import { WorkspaceTab } from './workspace/workspace-tab.tsx';
import './tools-phone.css';

type TabId = 'clock' | 'traffic' | 'faults' | 'workspace';

const TABS: readonly {
  readonly id: TabId;
  readonly Icon: LucideIcon;
  readonly Content: () => React.ReactNode;
}[] = [
  { id: 'clock', Icon: Clock, Content: ClockTab },
  { id: 'traffic', Icon: Activity, Content: TrafficTab },
  { id: 'faults', Icon: TriangleAlert, Content: FaultsTab },
  { id: 'workspace', Icon: Wrench, Content: WorkspaceTab },
];

/** Where one was when the tools were last closed. */
let lastTab: TabId = 'clock';

/** The clock, the traffic, the faults and the workspace: what nobody in a workspace could see or do. */
export function Tools({ onClose }: { readonly onClose: () => void }) {
  const { me, faults } = useWorkspace();
  const words = useWords(TOOLS_WORDS);
  const wanted = useWantedMessage();
  const [tab, setTab] = useState<TabId>(wanted ? 'traffic' : lastTab);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (wanted) setTab('traffic');
  }, [wanted]);
  useEffect(() => {
    lastTab = tab;
  }, [tab]);
  const closeOnEscape = (event: KeyboardEvent) => {
    // In a field Escape closes its menu or empties it.
    if (event.key === 'Escape' && !(event.target instanceof HTMLInputElement)) onClose();
  };
  return (
    <I18nProvider locale={me.locale}>
      <aside className="tools" aria-label={words.title} onKeyDown={closeOnEscape}>
        <header className="tools-head">
          <h2 ref={title} tabIndex={-1}>
            {words.title}
          </h2>
          <Button className="tools-icon" aria-label={words.close} onPress={onClose}>
            <X aria-hidden size={20} />
          </Button>
        </header>
        <Tabs className="tools-tabs" selectedKey={tab} onSelectionChange={(key) => setTab(key as TabId)}>
          <TabList className="tools-tablist" aria-label={words.title}>
            {TABS.map(({ id, Icon }) => (
              <Tab className="tools-tab" id={id} key={id}>
                <Icon aria-hidden size={15} />
                {words.tabs[id]}
                {id === 'faults' && faults.length > 0 && <span className="tools-count">{faults.length}</span>}
              </Tab>
            ))}
          </TabList>
          {TABS.map(({ id, Content }) => (
            <TabPanel className={`tools-panel tools-panel-${id}`} id={id} key={id}>
              <Content />
            </TabPanel>
          ))}
        </Tabs>
      </aside>
    </I18nProvider>
  );
}
