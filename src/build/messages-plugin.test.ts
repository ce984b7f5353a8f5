// Messages compiled by the build read the same as the text that they were written as.

import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { compileMessages, messagesPlugin } from './messages-plugin.ts';

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
});
