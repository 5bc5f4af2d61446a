import { ChevronDown, ImageOff } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { Button } from 'react-aria-components';
import { Lightbox } from '../shell/lightbox.tsx';
import { useWords } from '../workspace.ts';
import { Address } from './mentions.tsx';
import { plainWords } from './plain-words.ts';

/** An image block or an image beside or among text; the size is the sandbox's addition. */
type Picture = {
  readonly alt_text: string;
  readonly slack_file?: { readonly id?: string; readonly url?: string };
  readonly image_url?: string;
  readonly image_width?: number;
  readonly image_height?: number;
};

const WORDS = {
  en: {
    fold: 'Show or hide the image',
    elsewhere: (host: string) => `Image at ${host}, which the sandbox does not fetch`,
  },
  sv: {
    fold: 'Visa eller dölj bilden',
    elsewhere: (host: string) => `Bild på ${host}, som sandlådan inte hämtar`,
  },
};

const addressOf = ({ slack_file: file }: Picture): string | undefined =>
  file?.id === undefined ? undefined : `/sandbox/files/${file.id}`;

/** Slack shows a picture at most this large among messages; a click shows it whole. */
const MOST = { width: 480, height: 420 };

/** The room a picture takes, known before it is there, so that nothing jumps. */
function roomFor({ image_width: width, image_height: height }: Picture): CSSProperties {
  if (!width || !height) return {};
  const scale = Math.min(1, MOST.width / width, MOST.height / height);
  return { width: Math.round(width * scale), aspectRatio: `${width} / ${height}` };
}

type ImageBlockProps = { readonly block: Picture & { readonly title?: unknown } };

export function ImageBlock({ block }: ImageBlockProps) {
  const words = useWords(WORDS);
  const [open, setOpen] = useState(true);
  const title = plainWords(block.title);
  return (
    <figure className="bk-image">
      {title && (
        <figcaption>
          <Button className="bk-image-title" aria-expanded={open} onPress={() => setOpen(!open)}>
            <span>{title}</span>
            <ChevronDown size={14} aria-label={words.fold} className={open ? undefined : 'bk-turned'} />
          </Button>
        </figcaption>
      )}
      {open && <Enlargeable picture={block} title={title} />}
    </figure>
  );
}

function Enlargeable({ picture, title }: { readonly picture: Picture; readonly title: string }) {
  const address = addressOf(picture);
  if (address === undefined) return <Elsewhere picture={picture} />;
  return (
    <Lightbox src={address} alt={picture.alt_text} title={title || picture.alt_text}>
      <img className="bk-picture" src={address} alt={picture.alt_text} style={roomFor(picture)} />
    </Lightbox>
  );
}

/** Nothing of the page loads from elsewhere: such a picture is its alt text and where it is. */
function Elsewhere({ picture }: { readonly picture: Picture }) {
  const words = useWords(WORDS);
  const url = picture.image_url ?? '';
  return (
    <div className="bk-elsewhere">
      <ImageOff size={20} aria-hidden="true" />
      <span>
        <Address url={url}>{picture.alt_text}</Address>
        <small>{words.elsewhere(URL.canParse(url) ? new URL(url).host : url)}</small>
      </span>
    </div>
  );
}

/** Among words of a context, or beside a section. */
export function SmallImage({ image, size }: { readonly image: Picture; readonly size: number }) {
  const words = useWords(WORDS);
  const address = addressOf(image);
  const room = { width: size, height: size };
  const elsewhere = `${image.alt_text} (${words.elsewhere(image.image_url ?? '')})`;
  return address === undefined ? (
    <span
      className="bk-small-image bk-small-elsewhere"
      role="img"
      aria-label={elsewhere}
      title={elsewhere}
      style={room}
    >
      <ImageOff size={Math.min(20, size - 4)} aria-hidden="true" />
    </span>
  ) : (
    <img className="bk-small-image" src={address} alt={image.alt_text} title={image.alt_text} style={room} />
  );
}
