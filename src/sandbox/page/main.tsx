import './theme.css';
import { createRoot } from 'react-dom/client';
import { Page } from './shell/page.tsx';

createRoot(document.getElementById('page')!).render(<Page />);
