import { ChevronDown } from 'lucide-react';
import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useWords } from '../../workspace.ts';
import { FAULTS_WORDS } from './faults-words.ts';
import { CALL_KINDS, DELIVERY_KINDS, type FaultKind } from './kinds.ts';

type KindPickerProps = { readonly value: FaultKind; readonly onChange: (kind: FaultKind) => void };

/** What goes wrong, and in a sentence what Slack really does then. */
export function KindPicker({ value, onChange }: KindPickerProps) {
  const words = useWords(FAULTS_WORDS);
  return (
    <Select
      className="tools-field"
      value={value}
      onChange={(key) => key !== null && onChange(key as FaultKind)}
    >
      <Label className="tools-label">{words.kind}</Label>
      <Button className="tools-input">
        <SelectValue className="tools-selected">{words.kindName[value]}</SelectValue>
        <ChevronDown aria-hidden size={15} />
      </Button>
      <Text slot="description" className="tools-says">
        {words.kindSays[value]}
      </Text>
      <Popover className="tools-popover">
        <ListBox className="tools-options">
          {[
            { name: words.toSlack, kinds: CALL_KINDS },
            { name: words.toBot, kinds: DELIVERY_KINDS },
          ].map(({ name, kinds }) => (
            <ListBoxSection key={name} className="tools-section">
              <Header>{name}</Header>
              {kinds.map((kind) => (
                <ListBoxItem className="tools-option" id={kind} key={kind} textValue={words.kindName[kind]}>
                  {words.kindName[kind]}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
