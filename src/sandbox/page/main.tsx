import './theme.css';
import './shell/controls.css';
import { createRoot } from 'react-dom/client';
import { Page } from './shell/page.tsx';
import { applyTheme } from './shell/theme.ts';

applyTheme();
createRoot(document.getElementById('page')!).render(<Page />);
