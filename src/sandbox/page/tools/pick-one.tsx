import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

type PickOneProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly options: readonly { readonly id: string; readonly name: string; readonly note?: string }[];
};

/** A menu of which one is chosen; the label is for who does not see it. */
export function PickOne({ label, value, onChange, options }: PickOneProps) {
  return (
    <Select
      className="tools-select"
      aria-label={label}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
    >
      <Button className="tools-input">
        <SelectValue className="tools-selected" />
        <ChevronDown aria-hidden size={15} />
      </Button>
      <Popover className="tools-popover">
        <ListBox className="tools-options" items={options}>
          {({ id, name, note }) => (
            <ListBoxItem className="tools-option" id={id} textValue={name}>
              <span>{name}</span>
              {note !== undefined && <span className="tools-soft">{note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
