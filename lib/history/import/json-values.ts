import Tokenizer from '@streamparser/json/tokenizer.js';
import TokenType from '@streamparser/json/utils/types/tokenType.js';
import { TOO_MANY_COST_PARTS } from '../../calls/limits.ts';
import { isCallSoFar, isWholeCall } from './find-calls.ts';
import { endsAStatement, fromItsJson } from './embedded-json.ts';
import { BrokenFile } from './broken-file.ts';
import { MAX_RECORD, textPartsOf } from './text.ts';
import { untyped } from './typed-values.ts';

/** Deepest level that is read; real answers stay below 20. */
const DEEPEST = 200;
/** Longest list that is kept of a call, for the parts of its cost alone: one that was cut here is too long to be summed. */
const LONGEST_LIST = TOO_MANY_COST_PARTS;
/** Longest text that is kept, unless it may be JSON itself. */
const LONGEST_TEXT = 2_000;

/** An object or list that has begun. */
interface Open {
  /** What was kept of it. */
  readonly value: Record<string, unknown> | unknown[];
  key: string | undefined;
  /** Whether the next text is a key. */
  wantsKey: boolean;
  /** Characters that were kept. */
  kept: number;
  /** Whether it is a call or inside of one: parts of a call are no calls. */
  inCall: boolean;
  /** Whether it holds the parts of a cost, which a webhook's message has beside the call. */
  isCosts: boolean;
}

/**
 * Builds what may hold calls from the tokens of a JSON text, and hands it over as early as can be told: calls at
 * once, other items of a list as soon as they end, the rest when the whole ends. So that memory holds neither a
 * long list nor a long text.
 */
class ValueBuilder {
  readonly #open: Open[] = [];
  /** What is ready, in the order of the file. */
  ready: unknown[] = [];

  /** Whether everything that has begun has ended. */
  get isWhole(): boolean {
    return this.#open.length === 0;
  }

  take(token: TokenType, value: unknown): void {
    const top = this.#open.at(-1);
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        this.#begin(token === TokenType.LEFT_BRACE ? {} : [], top);
        break;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        if (top === undefined || Array.isArray(top.value) !== (token === TokenType.RIGHT_BRACKET)) {
          throw new BrokenFile('brokenJson');
        }
        this.#open.pop();
        this.#end(top);
        break;
      case TokenType.COMMA:
        if (top !== undefined && !Array.isArray(top.value)) top.wantsKey = true;
        break;
      case TokenType.COLON:
      case TokenType.SEPARATOR:
        break;
      default:
        if (top?.wantsKey === true) {
          if (typeof value !== 'string') throw new BrokenFile('brokenJson');
          top.key = value;
          top.wantsKey = false;
        } else if (top === undefined) {
          this.ready.push(value);
        } else {
          keep(top, value, typeof value === 'string' ? value.length : 8);
        }
    }
  }

  #begin(value: Record<string, unknown> | unknown[], around: Open | undefined): void {
    if (this.#open.length >= DEEPEST) throw new BrokenFile('brokenJson');
    this.#open.push({
      value,
      key: undefined,
      wantsKey: !Array.isArray(value),
      kept: 0,
      inCall: around !== undefined && (around.inCall || isCallSoFar(around.value)),
      isCosts: around?.key === 'costs' && Array.isArray(value),
    });
  }

  #end({ value: written, kept, inCall }: Open): void {
    const value = untyped(written);
    const around = this.#open.at(-1);
    if (around === undefined || (!inCall && isReady(value, around, kept))) this.ready.push(value);
    else keep(around, value, kept);
  }
}

/** Whether what has ended is handed over before what is around it: nothing there could add to it. */
function isReady(value: unknown, around: Open, size: number): boolean {
  // A webhook's message may say more of its call, if there is room for it in there.
  if (isWholeCall(value)) return around.key !== 'call' || around.kept + size > MAX_RECORD;
  const isItem = Array.isArray(around.value) && typeof value === 'object' && !Array.isArray(value);
  return isItem && !around.isCosts;
}

/** Puts a value into what is around it, as far as that has room. */
function keep(around: Open, value: unknown, size: number): void {
  const { key } = around;
  if (typeof value === 'string' && !isKept(value)) return;
  if (around.kept + size > MAX_RECORD) return;
  if (Array.isArray(around.value)) {
    if (around.value.length >= LONGEST_LIST) return;
    around.value.push(value);
  } else {
    if (key === undefined || key.length > LONGEST_TEXT) return;
    // No field that is looked for has this name, and to assign it would change the object.
    if (key === '__proto__') return;
    around.value[key] = value;
  }
  around.kept += size + (key?.length ?? 0);
}

function isKept(text: string): boolean {
  return text.length <= LONGEST_TEXT || /^\s*[[{]/.test(text.slice(0, 40));
}

/**
 * The values of a JSON file that may hold calls: of one value or of several in a row, whatever is between them, and
 * before the first.
 * Throws `BrokenFile` where the JSON ends or goes wrong.
 */
export async function* jsonValues(
  file: Blob,
  onBytes?: (done: number) => void,
): AsyncGenerator<unknown, void, undefined> {
  const builder = new ValueBuilder();
  const tokenizer = new Tokenizer({ separator: '', stringBufferSize: 64 * 1024 });
  /** Whether some more of the file, or its end, is valid. */
  const isValid = (work: () => void): boolean => {
    try {
      work();
      return true;
    } catch {
      return false;
    }
  };
  tokenizer.onToken = ({ token, value }) => builder.take(token, value);
  let [hasBegun, hasEnded] = [false, false];
  for await (const part of textPartsOf(file, onBytes)) {
    const text = hasBegun ? part : fromItsJson(part);
    hasBegun ||= text !== '';
    if (hasEnded && text.trim() !== '') throw new BrokenFile('brokenJson');
    if (text === '' || hasEnded) continue;
    const valid = isValid(() => tokenizer.write(text));
    yield* builder.ready;
    builder.ready = [];
    hasEnded = !valid && builder.isWhole && endsAStatement(text);
    if (!valid && !hasEnded) throw new BrokenFile('brokenJson');
  }
  if (hasEnded) return;
  const valid = isValid(() => tokenizer.end());
  yield* builder.ready;
  if (!valid || !builder.isWhole) throw new BrokenFile('cutOff');
}
