// What is tried again, and when.
import { expect, it } from 'vitest';
import { LoadError, type FailureCode } from '#domain/problem.ts';
import { retryDelay, shouldRetry } from './query-client.ts';

const failure = (code: FailureCode, status?: number): LoadError =>
  new LoadError({ code, name: 'file', found: '', params: status === undefined ? {} : { status } });

it('tries again what may go better the next time, three times at most', () => {
  for (const error of [
    failure('network'),
    failure('broken-off'),
    failure('http-status', 503),
    failure('http-status', 429),
  ]) {
    expect([0, 1, 2, 3].map((failures) => shouldRetry(failures, error))).toEqual([true, true, true, false]);
  }
});

it('leaves the rest to the reader', () => {
  const errors = [
    failure('http-status', 404),
    failure('redirected'),
    failure('timed-out'),
    failure('not-json'),
    failure('offline'),
    new Error('ours'),
  ];
  expect(errors.map((error) => shouldRetry(0, error))).toEqual(errors.map(() => false));
});

it('waits twice as long each time', () => {
  expect([0, 1, 2].map(retryDelay)).toEqual([300, 600, 1200]);
});
