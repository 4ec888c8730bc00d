// A board as a link: its figures travel in the address of the page, and nothing is uploaded.
import { muatUlang } from './muat';
import type { Wadah } from './wadah';

/** Opens the link that the page was opened with. Without the attribute the hash belongs to the page alone. */
export function bukaTautan(w: Wadah): boolean {
  const ada = w.ada('tautan') && /^#dasbor=/.test(location.hash);
  if (ada) muatUlang(w, [{ nama: '', jenis: '', isi: new Blob([location.hash]) }]);
  return ada;
}
