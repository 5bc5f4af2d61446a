import { FlaskConical, Monitor, Moon, Search, Sun } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text, ToggleButton } from 'react-aria-components';
import { useWords, useWorkspace } from '../workspace.ts';
import { chooseTheme, type Theme, useTheme } from './theme.ts';
import { IconButton } from './tip.tsx';
import { SHELL } from './words.ts';

type TopBarProps = {
  readonly onSearch: () => void;
  readonly toolsOpen: boolean;
  readonly onTools: () => void;
};

const THEMES = { light: Sun, dark: Moon, system: Monitor };
export const SEARCH_KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

/** Across the top: the team, the way to everywhere, how it looks, and what is behind it. */
export function TopBar({ onSearch, toolsOpen, onTools }: TopBarProps) {
  const { team } = useWorkspace();
  const words = useWords(SHELL);
  return (
    <div className="top-bar" data-region tabIndex={-1}>
      <p className="top-bar-team" aria-hidden="true">
        <span className="top-bar-mark">{team.name.slice(0, 1)}</span>
        {team.name}
      </p>
      <Button className="top-bar-search" onPress={onSearch}>
        <Search size={15} aria-hidden />
        <span>{words.search(team.name)}</span>
        <kbd>{SEARCH_KEYS}</kbd>
      </Button>
      <div className="top-bar-right">
        <ThemeMenu />
        <ToggleButton
          className="top-bar-tools"
          isSelected={toolsOpen}
          onChange={onTools}
          aria-label={words.tools}
        >
          <FlaskConical size={17} aria-hidden />
          <span>{words.tools}</span>
        </ToggleButton>
      </div>
    </div>
  );
}

function ThemeMenu() {
  const words = useWords(SHELL);
  const theme = useTheme();
  const Icon = THEMES[theme];
  return (
    <MenuTrigger>
      <IconButton label={words.theme} className="on-sidebar">
        <Icon size={18} aria-hidden />
      </IconButton>
      <Popover className="popover" placement="bottom end">
        <Menu
          aria-label={words.theme}
          selectionMode="single"
          selectedKeys={[theme]}
          onAction={(chosen) => chooseTheme(chosen as Theme)}
        >
          {(['system', 'light', 'dark'] as const).map((one) => {
            const Picture = THEMES[one];
            return (
              <MenuItem key={one} id={one} textValue={words[one]} className="menu-item">
                <Picture size={16} aria-hidden />
                <Text slot="label">{words[one]}</Text>
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
