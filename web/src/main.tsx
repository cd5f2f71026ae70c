import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/ui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';

const root = document.getElementById('desk');
if (root === null) throw new Error('index.html has no #desk');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
