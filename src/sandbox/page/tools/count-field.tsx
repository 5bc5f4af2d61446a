import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';

type CountFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly format?: Intl.NumberFormatOptions;
};

/** A number, typed or counted up and down; an emptied field keeps what it was. */
export function CountField({ label, value, onChange, least, most, step = 1, format }: CountFieldProps) {
  return (
    <NumberField
      className="tools-field tools-number"
      value={value}
      onChange={(entered) => onChange(Number.isNaN(entered) ? value : entered)}
      minValue={least}
      maxValue={most}
      step={step}
      formatOptions={{ useGrouping: false, ...format }}
    >
      <Label className="tools-label">{label}</Label>
      <Group className="tools-input">
        <Input />
        <Button slot="decrement" className="tools-icon">
          <Minus aria-hidden size={14} />
        </Button>
        <Button slot="increment" className="tools-icon">
          <Plus aria-hidden size={14} />
        </Button>
      </Group>
    </NumberField>
  );
}
