import { useEffect, useState } from 'react';
import { hasVariant, pollEvery, rerenderRate, via } from './options.ts';

function requestByXhr(url: string, body: string | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(body === undefined ? 'GET' : 'POST', url);
    if (via === 'xhr') request.responseType = 'json';
    request.setRequestHeader('authorization', 'Bearer replica');
    if (body !== undefined) request.setRequestHeader('content-type', 'application/json');
    request.onload = () => {
      resolve(via === 'xhr' ? request.response : JSON.parse(request.responseText));
    };
    request.onerror = () => {
      reject(new Error(`No answer from ${url}`));
    };
    request.send(body ?? null);
  });
}

async function parsed(response: Response): Promise<unknown> {
  if (via === 'text') return JSON.parse(await response.text());
  if (via === 'clone') return response.clone().json();
  if (via !== 'stream' || response.body === null) return response.json();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
  return JSON.parse(text);
}

/** Requests JSON in the way the page was asked to, see `via`. A body makes it a POST. */
export async function requestJson<T>(url: string, body?: unknown): Promise<T> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  if (via === 'xhr' || via === 'xhr-text') return (await requestByXhr(url, text)) as T;
  const response = await fetch(url, {
    method: text === undefined ? 'GET' : 'POST',
    headers: {
      authorization: 'Bearer replica',
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(text === undefined ? {} : { body: text }),
  });
  return (await parsed(response)) as T;
}

/**
 * What `load` answered last; undefined until it did. Loads again when `key` changes, when `?poll=` says
 * so, and when the returned function is called.
 */
export function useLoaded<T>(key: string, load: () => Promise<T>): [T | undefined, () => void] {
  const [state, setState] = useState<{ key: string; value: T }>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void load().then((value) => {
      if (current) setState({ key, value });
    });
    return () => {
      current = false;
    };
    // `load` is made anew in every render; the key says when it means something else.
  }, [key, round]);
  useEffect(() => {
    if (pollEvery <= 0) return;
    const timer = setInterval(() => setRound((n) => n + 1), pollEvery);
    return () => clearInterval(timer);
  }, []);
  return [state?.key === key ? state.value : undefined, () => setRound((n) => n + 1)];
}

/** A number that grows `?rate=` times a second with the variant `rerender`, and stays 0 without it. */
export function useTicks(): number {
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    if (!hasVariant('rerender')) return;
    const timer = setInterval(() => setTicks((n) => n + 1), 1_000 / rerenderRate);
    return () => clearInterval(timer);
  }, []);
  return ticks;
}
