// Package mdb reads tables out of Microsoft Access databases without Access: Jet 4 (.mdb and .mde of Access
// 2000–2003), Jet 3 (Access 97) and unencrypted ACE files (.accdb, 2007 and later). Siskeudes (Sistem Keuangan Desa,
// the village finance application) keeps a village's whole budget in such a file, so this is the most direct way to
// the numbers. The package only reads, uses only the standard library, does no file I/O of its own (it takes an
// io.ReaderAt) and links into js/wasm.
//
// # Terms
//
//   - basis: a database file.
//   - tabel, kolom, baris, nilai: table, column, row, value (one cell).
//   - halaman: page, the fixed-size block everything in the file is made of.
//   - jenis: the data type of a column.
//   - sandi: password; bersandi: a password is set; tersandi: the content itself is enciphered.
//   - batas: limit.
//   - sebab: cause (of an error).
//
// # The file
//
// Everything is little-endian. The file is a row of pages of 4096 bytes (2048 in Jet 3), numbered from 0; the first
// byte of a page is its kind (jenisHalaman…). Access does not clear pages before reuse, so bytes not reached by the
// rules below are stale and mean nothing.
//
// Page 0, the header: signature text at 4, engine version at 0x14, then 128 bytes (126 in Jet 3) at 0x18 that are
// masked with RC4 under a fixed key. Under the mask lie the code page of Jet 3 text (0x3C), the page key (0x3E) and
// the password (0x42; in Jet 4 also XORed with the whole days of the creation date at 0x72). A page key other than
// zero means that every page but this one is RC4-enciphered with key XOR page number ("encode database" in Access);
// the key lies in the open, so such Jet files are deciphered here. ACE files with a key hold other ciphers and are
// refused.
//
// Data page (kind 1): the page number of the owning table at 4, the number of rows, then one 16-bit offset per row.
// Rows fill the page from its end downwards: row n runs from its offset to the offset of row n-1. Bits 15 and 14 of
// an offset are marks. Bit 14 alone: the row has moved (it grew too big) and the four bytes here point to its place,
// one byte row number and three bytes page number, the form of every pointer. Bit 15 alone: a row moved here, reached
// only through such a pointer. Both: deleted.
//
// Table definition (kind 2): may continue over several pages linked at offset 4. Holds the row count, the number of
// columns, a pointer to the usage map, one entry per index, one entry per column (type, number, place among the fixed
// or the variable values, flags) and then the column names.
//
// Usage map: a row telling which pages a table owns. Form 0: a first page and a bitmap. Form 1: a list of pages of
// kind 5, each a bitmap after a 4-byte head.
//
// Row: column count, fixed values, variable values, the table of variable offsets backwards, the count of variable
// values, and a bitmap with one bit per column: 1 = present. A yes/no column has no bytes at all, its bit is the
// value. A row is not rewritten when columns are added: a column beyond the row's own count is null. Jet 3 uses
// one-byte offsets, helped by a jump table that says from which variable value on 256 must be added.
//
// Text in Jet 4 is UTF-16, or, after the bytes FF FE, "compressed": one byte per character, a zero byte switching to
// two bytes per character and back.
//
// Long value (memo, OLE): 12 bytes in the row, the length with two flag bits on top, and a pointer. The content
// follows directly (bit 31), or is one row of an LVAL page (bit 30), or a chain of such rows, each starting with the
// pointer to the next.
//
// The catalogue is the table MSysObjects, defined on page 2.
//
// # Text of values
//
// [Nilai.Teks] is what mdb-export of mdbtools prints, with these differences: binary and OLE content is always
// hexadecimal (mdb-export -b hex); Single and Double are the shortest decimal that reads back as the same number and
// never use an exponent; a date outside the years 100–9999 is printed as its day number; a time of 23:59:59.5 and
// later rounds into the next day; a GUID has the five groups Windows prints. Dates print two digits of the year, as
// mdb-export does; [Nilai.Waktu] has all of it. Null is Ada == false and an empty text is Ada == true, which
// mdb-export does not tell apart.
//
// # Not done
//
// Writing, queries, forms, relations, indexes, linked tables, attachments and multi-value columns (their number is
// printed), the extended date type of Access 2019 (hexadecimal), Jet 3 code pages other than Windows-1252, ACE
// encryption, the ciphers of other programs.
//
// Sources: the format notes of the mdbtools project (HACKING.md) and observation of files.
package mdb
