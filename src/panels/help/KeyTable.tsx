// The table of keys.
import { Fragment } from 'react';
import type { MessageId } from '#i18n/languages.ts';
import { useWords } from '#i18n/use-words.ts';
import { Kbd } from '#ui/Kbd.tsx';
import styles from './HelpDialog.module.css';

const KEYS: readonly { readonly keys: readonly string[]; readonly does: MessageId }[] = [
  { keys: ['W', '+'], does: 'help.keys.zoomIn' },
  { keys: ['S', '-'], does: 'help.keys.zoomOut' },
  { keys: ['A', '←'], does: 'help.keys.earlier' },
  { keys: ['D', '→'], does: 'help.keys.later' },
  { keys: [','], does: 'help.keys.previous' },
  { keys: ['.'], does: 'help.keys.next' },
  { keys: ['Home'], does: 'help.keys.first' },
  { keys: ['End'], does: 'help.keys.last' },
  { keys: ['0'], does: 'help.keys.all' },
  { keys: ['F'], does: 'help.keys.find' },
  { keys: ['Enter'], does: 'help.keys.open' },
  { keys: ['Esc'], does: 'help.keys.close' },
  { keys: ['/'], does: 'help.keys.search' },
  { keys: ['L'], does: 'help.keys.list' },
  { keys: ['?'], does: 'help.keys.help' },
];

export function KeyTable() {
  const { t } = useWords();
  return (
    <table className={styles['keys']} aria-label={t('help.keys')}>
      <thead>
        <tr>
          <th scope="col">{t('help.keys.key')}</th>
          <th scope="col">{t('help.keys.does')}</th>
        </tr>
      </thead>
      <tbody>
        {KEYS.map(({ keys, does }) => (
          <tr key={does}>
            <th scope="row">
              {keys.map((key, i) => (
                <Fragment key={key}>
                  {i > 0 && ` ${t('help.keys.or')} `}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </th>
            <td>{t(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
