import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { readPageSettings } from './pageSettings';
import { WorkbenchPage } from './WorkbenchPage';

const settings = readPageSettings(window.location.search);
document.documentElement.lang = settings.locale;
const box = document.getElementById('page');
if (box !== null) createRoot(box).render(createElement(WorkbenchPage, { settings }));
