// The last line of `npm test` counts what ran, and never calls a broken run good.

import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.mjs';

describe('counting unit and browser tests', () => {
  const test = (status: string) => ({ status });

  it('counts each test', () => {
    const report = {
      testResults: [
        { status: 'passed', assertionResults: [test('passed'), test('passed')] },
        { status: 'failed', assertionResults: [test('passed'), test('failed')] },
      ],
    };
    expect(countVitest(false, report)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that could not be read as a failed test', () => {
    const report = {
      testResults: [
        { status: 'passed', assertionResults: [test('passed')] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(false, report)).toEqual({ passed: 1, failed: 1 });
  });

  it.each([
    ['ended badly although every test passed', false, { testResults: [{ assertionResults: [test('passed')] }] }, 1],
    ['ran no test', true, { testResults: [] }, 0],
    ['wrote no report', true, null, 0],
  ])('fails a run that %s', (_what, good, report, passed) => {
    expect(countVitest(good, report)).toEqual({ passed, failed: 1 });
  });
});

describe('counting end-to-end tests', () => {
  it('counts each test, and one that passed only at the second try as failed', () => {
    const report = { stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 0 }, errors: [] };
    expect(countPlaywright(false, report)).toEqual({ passed: 7, failed: 3 });
  });

  it.each([
    ['a server that did not start', false, { stats: { expected: 0 }, errors: [{ message: 'no server' }] }],
    ['no test at all', true, { stats: { expected: 0 } }],
    ['no report', false, null],
  ])('fails on %s', (_what, good, report) => {
    expect(countPlaywright(good, report)).toEqual({ passed: 0, failed: 1 });
  });
});
