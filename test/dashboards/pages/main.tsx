import { Fragment, type ReactElement } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import './fonts.css';
import { pageOfReport } from '../from-report.ts';
import { loadFonts } from './fonts.ts';

declare global {
  interface Window {
    /** Takes the layout out of the page and shows it anew, as the query says, without loading the page again. */
    __show: (query: string) => Promise<void>;
  }
}

async function layoutPage(container: HTMLElement, name: string): Promise<void> {
  const { layoutElement, LayoutIndex } = await import('./layouts/app.tsx');
  const element = async (): Promise<ReactElement> => (await layoutElement(name)) ?? <LayoutIndex />;
  const root = await drawAtFirst(container, name, await element());
  let shown = 0;
  window.__show = async (query) => {
    history.replaceState(null, '', `?${query}`);
    shown += 1;
    const anew = <Fragment key={shown}>{await element()}</Fragment>;
    flushSync(() => root.render(anew));
  };
}

async function drawAtFirst(
  container: HTMLElement,
  name: string,
  element: ReactElement,
): Promise<Root> {
  if (name !== 'ssr') {
    const root = createRoot(container);
    root.render(element);
    return root;
  }
  const delay = Number(new URLSearchParams(location.search).get('hydrate') ?? 0);
  await new Promise((resolve) => setTimeout(resolve, delay));
  const root = hydrateRoot(container, element, {
    onRecoverableError: (error) => {
      console.error(`Hydration: ${String(error)}`);
    },
  });
  document.documentElement.dataset['hydrated'] = 'true';
  return root;
}

async function dashboard(): Promise<ReactElement> {
  if (['dashboard.retellai.com', 'calls.reseller.example'].includes(location.hostname)) {
    const { RetellApp } = await import('./retell/app.tsx');
    return <RetellApp />;
  }
  if (location.hostname === 'app.uponai.com') {
    const { UponAiApp } = await import('./uponai/app.tsx');
    return <UponAiApp />;
  }
  const { VapiApp } = await import('./vapi/app.tsx');
  return <VapiApp />;
}

async function start(): Promise<void> {
  const container = document.getElementById('root');
  if (container === null) throw new Error('The page has no root.');
  await loadFonts();
  const report = new URLSearchParams(location.search).get('report');
  const layout = /^\/layouts(?:\/([^/]*))?$/.exec(location.pathname);
  if (report !== null) {
    const page = new DOMParser().parseFromString(pageOfReport(report), 'text/html');
    container.append(...page.body.childNodes);
  } else if (layout !== null) await layoutPage(container, layout[1] ?? '');
  else createRoot(container).render(await dashboard());
}

void start();
