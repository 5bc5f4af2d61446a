import { tellBriefly } from './notices.tsx';

export async function copyText(text: string, copied: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  tellBriefly(copied);
}
