import './home.css';
import { useWords, useWorkspace } from '../workspace.ts';

const WORDS = {
  en: { commands: 'Commands', scopes: 'What it may do', none: 'The manifest names none.' },
  sv: { commands: 'Kommandon', scopes: 'Det den får göra', none: 'Manifestet nämner inga.' },
};

/** What the manifest says of the app: its commands and scopes. */
export function About() {
  const words = useWords(WORDS);
  const { bot, commands } = useWorkspace();
  return (
    <div className="bk-home bk-about">
      <h2>{bot.name}</h2>
      <h3>{words.commands}</h3>
      {commands.length === 0 && <p>{words.none}</p>}
      <dl>
        {commands.map(({ command, description, usageHint }) => (
          <div key={command}>
            <dt>
              <code className="bk-code">{command}</code> {usageHint}
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.scopes}</h3>
      {bot.scopes.length === 0 && <p>{words.none}</p>}
      <ul>
        {bot.scopes.map((scope) => (
          <li key={scope}>
            <code className="bk-code">{scope}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
