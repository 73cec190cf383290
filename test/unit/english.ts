import { englishMessages } from '../english.ts';

/**
 * The English texts for tests that run without a browser: `lib/wording/texts.ts` asks the extension API for them,
 * which answers here as the browsers do, from the same file that the build packs.
 */
const messages = await englishMessages();

function getMessage(name: string, substitutions: string | string[] = []): string {
  const values = [substitutions].flat();
  return (messages[name]?.message ?? '').replace(/\$(\d|\$)/g, (_, which: string) =>
    which === '$' ? '$' : (values[Number(which) - 1] ?? ''),
  );
}

(globalThis as { chrome?: unknown }).chrome = {
  i18n: { getMessage, getUILanguage: () => 'en-US' },
};
