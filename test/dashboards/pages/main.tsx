import type { ReactElement } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import './fonts.css';
import { loadFonts } from './fonts.ts';

async function layoutPage(container: HTMLElement, name: string): Promise<void> {
  const { layoutElement, LayoutIndex } = await import('./layouts/app.tsx');
  const element = (await layoutElement(name)) ?? <LayoutIndex />;
  if (name !== 'ssr') {
    createRoot(container).render(element);
    return;
  }
  const delay = Number(new URLSearchParams(location.search).get('hydrate') ?? 0);
  await new Promise((resolve) => setTimeout(resolve, delay));
  hydrateRoot(container, element, {
    onRecoverableError: (error) => {
      console.error(`Hydration: ${String(error)}`);
    },
  });
  document.documentElement.dataset['hydrated'] = 'true';
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
  const layout = /^\/layouts(?:\/([^/]*))?$/.exec(location.pathname);
  if (layout !== null) await layoutPage(container, layout[1] ?? '');
  else createRoot(container).render(await dashboard());
}

void start();
