import { createRoot } from 'react-dom/client';

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no root.');
const root = createRoot(container);

async function start(): Promise<void> {
  if (location.hostname === 'dashboard.retellai.com') {
    const { RetellApp } = await import('./retell/app.tsx');
    root.render(<RetellApp />);
  } else if (location.hostname === 'app.uponai.com') {
    const { UponAiApp } = await import('./uponai/app.tsx');
    root.render(<UponAiApp />);
  } else {
    const { VapiApp } = await import('./vapi/app.tsx');
    root.render(<VapiApp />);
  }
}

void start();
