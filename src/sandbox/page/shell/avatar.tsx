import type { CSSProperties } from 'react';
import './avatar.css';

type AvatarProps = {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly colour: string;
    readonly isBot: boolean;
  };
  /** Pixels. */
  readonly size?: number;
};

const SLACKBOT = 'USLACKBOT';

/** A person's initials on their colour; the app and Slackbot have marks of their own. The name always stands beside it. */
export function Avatar({ person, size = 36 }: AvatarProps) {
  const style = { '--avatar-size': `${size}px`, '--avatar-colour': person.colour } as CSSProperties;
  return (
    <span className="avatar" style={style} aria-hidden="true">
      {person.isBot ? person.id === SLACKBOT ? <SlackbotMark /> : <AppMark /> : initials(person.name)}
    </span>
  );
}

const initials = (name: string): string => {
  const words = name.split(' ').filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
};

/** A beat that rises: the same as the page's icon. */
const AppMark = () => (
  <svg viewBox="0 0 32 32" role="presentation">
    <rect width="32" height="32" fill="#135e4b" />
    <path
      d="M7 21.5l6-7 4.5 4.5L25 10"
      stroke="#fff"
      strokeWidth="3"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <circle cx="25" cy="10" r="2.6" fill="#8fe0bf" />
  </svg>
);

const SlackbotMark = () => (
  <svg viewBox="0 0 32 32" role="presentation">
    <rect width="32" height="32" fill="#4b5563" />
    <rect x="8" y="10" width="16" height="12" rx="4" fill="#fff" />
    <circle cx="13" cy="16" r="1.8" fill="#4b5563" />
    <circle cx="19" cy="16" r="1.8" fill="#4b5563" />
    <path d="M16 6v4" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
  </svg>
);
