import { Download, FileText } from 'lucide-react';
import type { Json } from '../../../block-kit/tree.ts';
import { useWords } from '../workspace.ts';
import './files.css';
import { Lightbox } from './lightbox.tsx';
import { SHELL } from './words.ts';

const MOST_WIDE = 360;
const MOST_HIGH = 300;

/** Pictures and other files that came with a message. */
export function Files({ files }: { readonly files: readonly Json[] }) {
  if (files.length === 0) return null;
  return (
    <div className="files">
      {files.map((file) =>
        String(file.mimetype).startsWith('image/') ? (
          <Picture key={String(file.id)} file={file} />
        ) : (
          <FileCard key={String(file.id)} file={file} />
        ),
      )}
    </div>
  );
}

const addressOf = ({ id }: Json): string => `/sandbox/files/${String(id)}`;

function Picture({ file }: { readonly file: Json }) {
  const [width, height] = [Number(file.original_w), Number(file.original_h)];
  const scale = Math.min(1, MOST_WIDE / width, MOST_HIGH / height);
  const title = String(file.title);
  return (
    <figure className="file-picture">
      <figcaption className="soft">{title}</figcaption>
      <Lightbox src={addressOf(file)} alt={String(file.alt_txt) || title} title={title}>
        <img
          src={addressOf(file)}
          alt={String(file.alt_txt) || title}
          width={Math.round(width * scale)}
          height={Math.round(height * scale)}
        />
      </Lightbox>
    </figure>
  );
}

function FileCard({ file }: { readonly file: Json }) {
  const words = useWords(SHELL);
  const name = String(file.name);
  return (
    <a className="file-card" href={addressOf(file)} download={name} aria-label={words.download(name)}>
      <span className="file-sign">
        <FileText size={22} aria-hidden />
      </span>
      <span className="file-words">
        <span className="file-name">{String(file.title)}</span>
        <span className="soft">
          {[String(file.pretty_type), sizeOf(Number(file.size))].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Download size={18} aria-hidden />
    </a>
  );
}

const KILO = 1_000;
const UNITS = ['B', 'kB', 'MB'];

function sizeOf(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(KILO)));
  return `${Math.round(bytes / KILO ** step)} ${UNITS[step]}`;
}
