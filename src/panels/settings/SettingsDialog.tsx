// What the reader may choose once: theme, keys, time zone, language, and what happens to the events that the filters leave out.
import { useId } from 'react';
import { LANGUAGES } from '#domain/language.ts';
import { REST_CHOICES } from '#domain/vocabulary.ts';
import { chooseLanguage, LANGUAGE_NAMES, SPOKEN } from '#i18n/languages.ts';
import { useWords } from '#i18n/use-words.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { useSingleKeys } from '#ui/single-keys.ts';
import { THEME_CHOICES, useTheme } from '#ui/theme.ts';
import { useViewState } from '#url/use-view-state.ts';
import { KeptFilesSetting } from './KeptFilesSetting.tsx';
import styles from './SettingsDialog.module.css';
import { TimeZoneSetting } from './TimeZoneSetting.tsx';

/** `dialog` "Settings". Open for as long as it is rendered. All but theme and keys goes to the address. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { view, setView } = useViewState();
  const [theme, setTheme] = useTheme();
  return (
    <Dialog title={t('settings.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <div className={styles['settings']}>
        <section>
          <h3>{t('settings.theme')}</h3>
          <RadioGroup
            label={t('settings.theme')}
            options={THEME_CHOICES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
            value={theme}
            onChange={setTheme}
          />
          <p className={styles['hint']}>{t('settings.theme.hint')}</p>
        </section>
        <TimeZoneSetting />
        <LanguageSetting />
        <section>
          <h3>{t('settings.rest')}</h3>
          <RadioGroup
            label={t('settings.rest')}
            look="list"
            options={REST_CHOICES.map((value) => ({
              value,
              label: t(`settings.rest.${value}`),
              hint: t(`settings.rest.${value}.hint`),
            }))}
            value={view.rest}
            onChange={(rest) => setView({ rest }, 'push')}
          />
        </section>
        <KeysSetting />
        <KeptFilesSetting />
      </div>
    </Dialog>
  );
}

/** A letter that acts at once is in the way of those who dictate, or who press keys that they did not mean. */
function KeysSetting() {
  const { t } = useWords();
  const [hasSingleKeys, setSingleKeys] = useSingleKeys();
  const hint = useId();
  return (
    <section>
      <h3>{t('settings.keys')}</h3>
      <Checkbox label={t('settings.keys.single')} checked={hasSingleKeys} onChange={setSingleKeys} describedBy={hint} />
      <p id={hint} className={styles['hint']}>
        {t('settings.keys.single.hint')}
      </p>
    </section>
  );
}

const BROWSER = '';

/** Only languages that the page speaks are offered; another one in the address is kept, and said. */
function LanguageSetting() {
  const { t, rich } = useWords();
  const { view, setView } = useViewState();
  const id = useId();
  const isMissing = view.lang !== null && !SPOKEN.includes(view.lang);
  const browsers = LANGUAGE_NAMES[chooseLanguage(null, navigator.languages)];
  const choose = (value: string) => {
    setView({ lang: LANGUAGES.find((language) => language === value) ?? null }, 'push');
  };
  return (
    <section>
      <h3>
        <label htmlFor={id}>{t('settings.lang')}</label>
      </h3>
      <select
        id={id}
        className={styles['control']}
        value={view.lang ?? BROWSER}
        aria-describedby={isMissing ? `${id}-missing` : undefined}
        onChange={(event) => choose(event.target.value)}
      >
        <option value={BROWSER}>{t('settings.lang.browser', { name: browsers })}</option>
        {LANGUAGES.filter((language) => SPOKEN.includes(language) || language === view.lang).map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
      {isMissing && view.lang && (
        <p id={`${id}-missing`} className={styles['hint']}>
          {rich('settings.lang.missing', {
            name: (
              <bdi key="name" lang={view.lang}>
                {LANGUAGE_NAMES[view.lang]}
              </bdi>
            ),
          })}
        </p>
      )}
    </section>
  );
}
