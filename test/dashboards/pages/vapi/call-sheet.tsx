import {
  Binoculars,
  Braces,
  ChartLine,
  ChevronDown,
  ChevronUp,
  Copy,
  Download,
  Link2,
  List,
  Maximize2,
  Play,
  ScrollText,
  SquareUser,
  Trash2,
} from 'lucide-react';
import { Dialog, Tabs } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import type { VapiCall } from '../../calls/vapi.ts';
import { useLoaded } from '../request.ts';
import { JsonView } from './json-view.tsx';
import { secondsOf } from './formats.ts';
import { getCall } from './source.ts';
import { Wave } from './wave.tsx';

const TABS = [
  ['Transcripts', ScrollText],
  ['Logs', List],
  ['Analysis', ChartLine],
  ['Messages', Braces],
  ['Call Cost', ChartLine],
  ['Assistant', SquareUser],
] as const;

/** Lines of a call's log; they name the reason, which is not a reason cell. */
function logLines(call: VapiCall): string[] {
  return [
    `${call.createdAt} [INFO] Call created, type ${call.type}`,
    `${call.startedAt ?? call.createdAt} [INFO] Worker assigned`,
    `${call.endedAt ?? call.updatedAt} [LOG] Call ended with reason: ${call.endedReason ?? 'none'}`,
    `${call.updatedAt} [WARN] endedReason=${call.endedReason ?? ''} Ended Reason`,
  ];
}

function contentOf(name: string, call: VapiCall): ReactNode {
  switch (name) {
    case 'Transcripts':
      return call.artifact.messages
        .filter((message) => message.role !== 'system')
        .map((message) => (
          <p className="vapi-turn" key={message.time} data-role={message.role}>
            <b>{message.role === 'bot' ? 'AI' : 'User'}</b>
            {message.message}
          </p>
        ));
    case 'Logs':
      return logLines(call).map((line, i) => (
        <code className="vapi-log" key={i}>
          {line}
        </code>
      ));
    case 'Analysis':
      return <p>{call.analysis?.summary ?? 'No analysis.'}</p>;
    case 'Messages':
      return <JsonView value={call} />;
    case 'Call Cost':
      return <JsonView value={call.costBreakdown ?? {}} />;
    default:
      return <p>{call.assistant?.name ?? 'No Assistant Assigned'}</p>;
  }
}

interface CallSheetProps {
  readonly id: string;
  /** The call as the list holds it, shown until the whole of it has come. */
  readonly known: VapiCall | undefined;
  readonly onMove: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

/** The sheet "Call Log Details" of 2025: no ended reason of its own, but many places that quote one. */
export function CallSheet({ id, known, onMove, onClose }: CallSheetProps): ReactElement {
  const [fetched] = useLoaded(id, () => getCall(id));
  const call = fetched ?? known;
  const seconds = (call && secondsOf(call)) ?? 0;
  const clock = [Math.floor(seconds / 60), seconds % 60].map((n) => String(n).padStart(2, '0'));
  return (
    <Dialog.Root open modal={false} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Content
          className="vapi-sheet"
          aria-describedby={undefined}
          onInteractOutside={(event) => event.preventDefault()}
        >
          <header>
            <Binoculars size={20} />
            <Dialog.Title>Call Log Details</Dialog.Title>
            <button type="button" aria-label="Previous call" onClick={() => onMove(-1)}>
              <ChevronUp size={14} />
            </button>
            <button type="button" aria-label="Next call" onClick={() => onMove(1)}>
              <ChevronDown size={14} />
            </button>
            <code>{id}</code>
            <Copy size={14} />
            <Link2 size={14} />
            <Maximize2 size={14} />
          </header>
          <h3>
            Call Details <Trash2 size={15} />
          </h3>
          <div className="vapi-speed">1.0x</div>
          <h3>
            Recording <code>{clock.join(':')}</code>
          </h3>
          <Wave seed={id} />
          <div className="vapi-player">
            <button type="button" aria-label="Play">
              <Play size={18} fill="currentColor" />
            </button>
            <button type="button">
              <Download size={14} /> Audio
            </button>
          </div>
          <Tabs.Root defaultValue="Transcripts">
            <Tabs.List className="vapi-sheet-tabs">
              {TABS.map(([name, Icon]) => (
                <Tabs.Trigger key={name} value={name}>
                  <Icon size={13} /> {name}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            {TABS.map(([name]) => (
              <Tabs.Content key={name} value={name} className="vapi-sheet-tab">
                <h3>{name === 'Transcripts' ? 'Transcript' : name}</h3>
                {call !== undefined && contentOf(name, call)}
              </Tabs.Content>
            ))}
          </Tabs.Root>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
