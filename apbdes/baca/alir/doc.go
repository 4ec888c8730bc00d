// Package alir reads canonical CSV files of any size as a stream of villages (mengalir: to flow), in constant memory and on several
// processors. It reads what [github.com/dasbor-desa/dasbor/apbdes/baca/kanonik.BacaCSV] reads and says the same about it: the same
// documents, findings and account of rows, whatever the number of workers and the size of the chunks.
//
// The file is cut into chunks (potongan) at line ends. Each is read on the assumption that a record starts there; a record that runs
// over the end, such as a quoted cell with line ends in it, is found when the chunk before is finished, and the chunk is then read
// again from the right place. The rows of a village and year are a [Desa]. One that is lurus (straight) has only lines that can be
// added as they stand, in flat arrays ([Desa.Baris]) without an allocation for a line: codes that can be read, no parent rows, no
// printed totals, amounts in the style of the file, no finding of any kind. Any other is composed by package susun, as every other
// reader does it.
//
// Two facts belong to the whole file and are known only at its end: the style of its numbers, and whether the rows of a village stand
// together. The first chunk is taken as a sample, and where the end contradicts it the file is read a second time, now knowing (the
// caller hears of it through [Olah.Ulang]). The rows of a village that comes back later in the file are kept in memory, up to
// [Opsi.Maks] bytes, joined, and given after all others; beyond that the error is [ErrTerpencar], and sorting the file by village
// helps.
//
// Not streamed are UTF-16, tables without the needed columns, and files without a header near their beginning: [ErrTakMengalir] says
// that the ordinary reader is to be used. The limits of a whole file in lembar.Batas (bytes, rows, cells) do not apply, those of a
// row do.
package alir
