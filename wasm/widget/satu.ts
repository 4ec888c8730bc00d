// satu-berkas.html: core, worker and data are in the page itself, so it works from a file and without a network.
import { aturInti, daftarkan, type DasborApbdes } from './dasbor';

function bita(id: string): Uint8Array<ArrayBuffer> {
  const teks = document.getElementById(id)?.textContent?.trim() ?? '';
  const b = atob(teks), h = new Uint8Array(b.length);
  for (let i = 0; i < b.length; i++) h[i] = b.charCodeAt(i);
  return h;
}

aturInti({ inti: () => Promise.resolve(bita('apbdes-inti').buffer), pekerja: '', integritas: '' });
daftarkan();

const data = [...document.querySelectorAll<HTMLScriptElement>('script[data-apbdes]')].map((s) => {
  const nama = s.dataset['apbdes'] ?? 'data';
  return new File([s.type.endsWith('base64') ? bita(s.id) : s.textContent ?? ''], nama);
});
if (data.length) for (const e of document.querySelectorAll<DasborApbdes>('dasbor-apbdes')) e.data = data;
