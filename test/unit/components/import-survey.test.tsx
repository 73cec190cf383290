// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { ImportSurvey } from '../../../entrypoints/history/import-survey.tsx';
import { ImportTally } from '../../../lib/history/import/import-report.ts';
import { formatsFor } from '../../../lib/wording/formats.ts';
import { NOW } from '../history/sightings.ts';

afterEach(() => render(null, document.body));

it('a file of which nothing can be used shows the list that says why', async () => {
  const tally = new ImportTally();
  tally.refuse(2, 'private');
  tally.refuse(3, 'label');
  const survey = { calls: 0, tooOld: 0, report: tally.report(NOW, 'lines', undefined) };
  await act(() =>
    render(
      <ImportSurvey
        survey={survey}
        looked={0}
        size={0}
        retentionDays={180}
        formats={formatsFor('en')}
      />,
      document.body,
    ),
  );
  expect(document.body.textContent).toContain('Open the list below');
  expect(document.querySelector('summary')?.textContent).toMatch(/^2 entries /);
  const lines = [...document.querySelectorAll('details li')].map((each) => each.textContent);
  expect(lines.map((line) => line.slice(0, 8))).toEqual(['Line 2: ', 'Line 3: ']);
});
