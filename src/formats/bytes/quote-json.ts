// Shows a piece of a hostile file to people: as JSON text, cut short, without ever building the long text.

import { visibleText } from '#base/visible-text.ts';

export const QUOTE_LIMIT = 120;

/** Cut to `limit` UTF-16 units, an ellipsis in the last of them; never through the middle of a character. */
export function cut(text: string, limit: number = QUOTE_LIMIT): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  const isHalved = (text.codePointAt(end - 1) ?? 0) > 0xffff;
  return `${text.slice(0, isHalved ? end - 1 : end)}…`;
}

/** A piece of the file's own text: cut short, in one line, with nothing unseen in it. */
export function quoteText(text: string, limit: number = QUOTE_LIMIT): string {
  return cut(visibleText(text.slice(0, limit + 1).replaceAll(/[\r\n]/g, ' ')), limit);
}

class Quoter {
  text = '';

  get isFull(): boolean {
    return this.text.length > QUOTE_LIMIT;
  }

  write(value: unknown): void {
    if (typeof value === 'string') this.text += JSON.stringify(value.slice(0, QUOTE_LIMIT + 1));
    else if (Array.isArray(value)) this.#writeList(value);
    else if (typeof value === 'object' && value !== null) this.#writeObject(value as Record<string, unknown>);
    else this.text += String(value);
  }

  #writeList(list: readonly unknown[]): void {
    this.text += '[';
    for (const [i, item] of list.entries()) {
      if (this.isFull) return;
      if (i > 0) this.text += ',';
      this.write(item);
    }
    this.text += ']';
  }

  #writeObject(object: Record<string, unknown>): void {
    this.text += '{';
    let isFirst = true;
    for (const key in object) {
      if (this.isFull) return;
      if (!isFirst) this.text += ',';
      isFirst = false;
      this.write(key);
      this.text += ':';
      this.write(object[key]);
    }
    this.text += '}';
  }
}

/** The value as JSON text of at most QUOTE_LIMIT characters; '' for undefined. */
export function quoteJson(value: unknown): string {
  if (value === undefined) return '';
  const quoter = new Quoter();
  quoter.write(value);
  return quoteText(quoter.text);
}
