import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCall, type SlotSums } from '../../lib/history/counts.ts';
import { launchChromium, type ChromiumSession } from '../browsers/chromium.ts';
import { startHostProxy, type HostProxy } from '../browsers/proxy.ts';
import { badgesSettle, countsOf, openHistoryView, type DayRow } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { extensionFolder } from '../browsers/world.ts';
import { createRandom } from '../dashboards/calls/random.ts';
import { startDashboards, type Dashboards } from '../dashboards/server.ts';

const PAGE = 100;
const COUNT = 5_000;
