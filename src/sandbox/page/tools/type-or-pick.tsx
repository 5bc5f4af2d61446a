import { ChevronDown } from 'lucide-react';
import {
  Button,
  ComboBox,
  Group,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
} from 'react-aria-components';

export type Section = { readonly name: string; readonly options: readonly string[] };

type TypeOrPickProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly sections: readonly Section[];
};

/** Words of one's own, or one of those that are known. */
export function TypeOrPick({ label, description, value, onChange, sections }: TypeOrPickProps) {
  const isKnown = sections.some(({ options }) => options.includes(value));
  return (
    <ComboBox
      className="tools-field"
      allowsCustomValue
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      // Only what is typed narrows the list: opened on a choice, it shows every other.
      {...(isKnown ? { defaultFilter: () => true } : {})}
    >
      <Label className="tools-label">{label}</Label>
      <Group className="tools-input">
        <Input spellCheck="false" autoCapitalize="off" />
        <Button className="tools-icon">
          <ChevronDown aria-hidden size={15} />
        </Button>
      </Group>
      {description !== undefined && (
        <Text slot="description" className="tools-says">
          {description}
        </Text>
      )}
      <Popover className="tools-popover">
        <ListBox className="tools-options">
          {sections.map(({ name, options }) => (
            <ListBoxSection key={name} id={name} className="tools-section">
              <Header>{name}</Header>
              {options.map((option) => (
                <ListBoxItem className="tools-option" id={option} key={option} textValue={option}>
                  {option}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
