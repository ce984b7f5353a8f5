// Messages compiled by the build read the same as the text that they were written as, and come no later than they are said.

import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import later from 'virtual:later-messages/en';
import en from '#i18n/messages/en.json';
import text from '#i18n/messages/en.json?raw';
import { compileMessages, firstLook, messagesPlugin } from './messages-plugin.ts';

describe('compiled messages', () => {
  it('say what their text says', () => {
    const source = {
      'status.count': '{shown, number} of {all, plural, one {# event} other {# events}}',
      'status.plain': 'It’s “quoted”, and {name} stays',
    };
    const intl = createIntl({ locale: 'en', messages: JSON.parse(compileMessages(JSON.stringify(source))) });
    expect(intl.formatMessage({ id: 'status.count' }, { shown: 12, all: 1021 })).toBe('12 of 1,021 events');
    expect(intl.formatMessage({ id: 'status.plain' }, { name: '<b>' })).toBe('It’s “quoted”, and <b> stays');
  });

  it('name the message that is not valid', () => {
    expect(() => compileMessages('{"status.count": "{shown, plural, one {x}"}')).toThrow('"status.count"');
  });

  it('are made of the message files alone, and of those only when they are not wanted as text', () => {
    const { transform } = messagesPlugin();
    if (typeof transform !== 'function') throw new Error('The plugin has no transform.');
    const compile = transform as (code: string, id: string) => string | null;
    expect(compile('{"a":"b"}', '/here/src/i18n/messages/en.json')).toBe('{"a":[{"type":0,"value":"b"}]}');
    expect(compile('{"a":"b"}', '/here/src/i18n/messages/en.json?raw')).toBeNull();
    expect(compile('{"a":"b"}', '/here/src/testing/events.json')).toBeNull();
  });

  it('are those that are wanted, and none that is not valid is left out unseen', () => {
    const isWanted = (id: string) => id === 'a';
    expect(compileMessages('{"a":"b","c":"d"}', isWanted)).toBe('{"a":[{"type":0,"value":"b"}]}');
    expect(() => compileMessages('{"a":"b","c":"{"}', isWanted)).toThrow('"c"');
  });
});

describe('the messages of a build', () => {
  const { isSaid } = firstLook();

  it.each(['app.name', 'list.title', 'status.count', 'kind.talks', 'duration.day', 'load.retry', 'calendar.failed'])(
    'have %s at first, which the page needs to stand',
    (id) => expect(isSaid(id)).toBe(true),
  );

  it('have at first what tells that something cannot be fetched', () => {
    const isOfFailures = /^(?:failure|app\.crash|load(?!\.mapping))\./;
    const failures = Object.keys(en).filter((id) => isOfFailures.test(id));
    expect(failures.length).toBeGreaterThan(20);
    expect(failures.filter((id) => !isSaid(id))).toEqual([]);
  });

  it.each(['details.title', 'help.title', 'problem.cycle', 'cite.title', 'lanes.kind', 'print.more', 'calendar.when'])(
    'leave %s to later, which only panels and dialogs say',
    (id) => expect(isSaid(id)).toBe(false),
  );
});

it('has all messages at once in development and tests', () => {
  expect(Object.keys(en)).toEqual(Object.keys(JSON.parse(text) as object));
  expect(later).toEqual({});
});
