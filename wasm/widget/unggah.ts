// Files that a visitor brings: chosen, dropped or pasted.
import { muatUlang } from './muat';
import type { Wadah } from './wadah';

export function terimaBerkas(w: Wadah, d: ArrayLike<File> | null | undefined): void {
  if (!d?.length) return;
  // What was chosen for the old data may not be in the new.
  w.mulai = false;
  for (const a of ['desa', 'dasar', 'dana', 'contoh', 'src', 'tahun']) w.tuan.removeAttribute(a);
  if (w.nilai('tampilan') === 'desa') w.tuan.removeAttribute('tampilan');
  muatUlang(w, Array.from(d, (f) => ({ nama: f.name, jenis: '', isi: f })));
}

export function dengarUnggah(w: Wadah): void {
  const t = w.tuan;
  const kelas = (f: (k: DOMTokenList) => void) => f(w.rangka.bungkus.classList);
  const boleh = (e: DragEvent) => w.bolehUnggah && !!e.dataTransfer?.types.includes('Files');
  t.addEventListener('dragover', (e) => {
    if (!boleh(e)) return;
    e.preventDefault();
    w.rangka.bungkus.dataset['lepas'] = w.t('lepas');
    kelas((k) => k.add('seret'));
  });
  t.addEventListener('dragleave', (e) => {
    if (!(e.relatedTarget instanceof Node) || !t.contains(e.relatedTarget)) kelas((k) => k.remove('seret'));
  });
  t.addEventListener('drop', (e) => {
    kelas((k) => k.remove('seret'));
    if (!boleh(e)) return;
    e.preventDefault();
    terimaBerkas(w, e.dataTransfer?.files);
  });
  t.addEventListener('paste', (e) => {
    // What is pasted into a field, ours or one that the page put here, is meant for the field.
    if (!w.bolehUnggah || (e.composedPath()[0] as Element).closest('input,textarea,[contenteditable]')) return;
    const c = e.clipboardData;
    if (c?.files.length) return terimaBerkas(w, c.files);
    const teks = c?.getData('text/plain') ?? '';
    if (/[\t;,].*\n/.test(teks)) terimaBerkas(w, [new File([teks], 'tempelan.csv', { type: 'text/csv' })]);
  });
}
