package xlsx

import (
	"archive/zip"
	"errors"
	"io"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// paket is the opened ZIP package.
type paket struct {
	berkas map[string]*zip.File // by lower-case name: part names are case-insensitive (ECMA-376 part 2)
	batas  Batas
	dibaca int64 // unpacked bytes so far
	buf    []byte
}

// pembatas passes reads on to r until the allowance is used up. It bounds what zip.NewReader reads of the directory, and so the
// number of entries it makes, before any of them is seen.
type pembatas struct {
	r     io.ReaderAt
	sisa  int64 // negative: no limit
	gagal error
}

// ReadAt reads from the underlying reader.
func (p *pembatas) ReadAt(b []byte, awal int64) (int, error) {
	if p.gagal != nil {
		return 0, p.gagal
	}
	n, err := p.r.ReadAt(b, awal)
	if p.sisa >= 0 {
		p.sisa -= int64(n)
		if p.sisa < 0 {
			p.gagal = errDirektori
			return 0, errDirektori
		}
	}
	return n, err
}

var errDirektori = errors.New("directory too large")

// bukaPaket opens the package after telling apart what is no XLSX.
func bukaPaket(r io.ReaderAt, ukuran int64, b Batas) (*paket, error) {
	if ukuran > b.Tabel.Bita {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: b.Tabel.Bita, Nyata: ukuran}
	}
	if err := periksaAwal(r, ukuran); err != nil {
		return nil, err
	}
	// The search for the end of the directory reads 65 KiB, a directory entry of an XLSX is shorter than 256 bytes.
	terbatas := &pembatas{r: r, sisa: 128<<10 + 256*int64(b.Entri)}
	z, err := zip.NewReader(terbatas, ukuran)
	if errors.Is(terbatas.gagal, errDirektori) || err == nil && len(z.File) > b.Entri {
		n := int64(b.Entri) + 1
		if err == nil {
			n = int64(len(z.File))
		}
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasEntri, Batas: int64(b.Entri), Nyata: n}
	}
	if err != nil {
		return nil, &SalahBerkas{Sebab: ZipRusak, Err: err}
	}
	terbatas.sisa = -1
	k := &paket{berkas: make(map[string]*zip.File, len(z.File)), batas: b}
	for _, f := range z.File {
		nama := namaBagian(f.Name)
		if strings.HasSuffix(nama, "/") {
			continue
		}
		if k.berkas[nama] != nil {
			return nil, &SalahBerkas{Sebab: BagianGanda, Bagian: f.Name}
		}
		k.berkas[nama] = f
	}
	return k, k.periksaJenis()
}

// namaBagian normalises a part name. Some producers write backslashes.
func namaBagian(s string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(s, `\`, "/"), "/"))
}

// periksaAwal refuses files whose first bytes are not those of a ZIP.
func periksaAwal(r io.ReaderAt, ukuran int64) error {
	awal := make([]byte, min(ukuran, 512))
	if n, err := r.ReadAt(awal, 0); n < len(awal) {
		return &SalahBerkas{Sebab: ZipRusak, Err: err}
	}
	j := lembar.Kenali(awal)
	switch {
	case j == lembar.JenisZip:
		return nil
	case j == lembar.JenisTeks && ukuran == 0:
		return &SalahBerkas{Sebab: ZipRusak, Err: io.ErrUnexpectedEOF}
	case j == lembar.JenisXLS:
		// The directory that tells an encrypted XLSX from an old XLS can lie anywhere in the container.
		semua := make([]byte, ukuran)
		if n, _ := r.ReadAt(semua, 0); n == len(semua) {
			j = lembar.Kenali(semua)
		}
	}
	return &lembar.SalahJenis{Jenis: j}
}

// periksaJenis refuses packages that hold something else than XLSX, or hold it encrypted.
func (k *paket) periksaJenis() error {
	for _, bagian := range []string{"xl/workbook.xml", "_rels/.rels", "[content_types].xml"} {
		if f := k.berkas[bagian]; f != nil && f.Flags&1 != 0 {
			return &SalahBerkas{Sebab: ZipSandi, Bagian: f.Name}
		}
	}
	switch {
	case k.berkas["xl/workbook.bin"] != nil:
		return &lembar.SalahJenis{Jenis: lembar.JenisXLSB}
	case k.berkas["content.xml"] != nil && k.berkas["mimetype"] != nil:
		return &lembar.SalahJenis{Jenis: lembar.JenisODS}
	case k.berkas["[content_types].xml"] == nil && k.berkas["xl/workbook.xml"] == nil:
		return &lembar.SalahJenis{Jenis: lembar.JenisZipLain}
	}
	return nil
}

// ada reports whether the package holds the part.
func (k *paket) ada(nama string) bool { return k.berkas[namaBagian(nama)] != nil }

// isi unpacks one part. The bytes are valid until the next call.
func (k *paket) isi(nama string) ([]byte, error) {
	f := k.berkas[namaBagian(nama)]
	if f == nil {
		return nil, &SalahBerkas{Sebab: BagianHilang, Bagian: nama}
	}
	if f.Flags&1 != 0 {
		return nil, &SalahBerkas{Sebab: ZipSandi, Bagian: f.Name}
	}
	if err := k.periksaUkuran(f); err != nil {
		return nil, err
	}
	r, err := f.Open()
	if err != nil {
		return nil, &SalahBerkas{Sebab: ZipRusak, Bagian: f.Name, Err: err}
	}
	k.buf = k.buf[:0]
	err = k.salin(r, f)
	if tutup := r.Close(); err == nil && tutup != nil {
		err = &SalahBerkas{Sebab: ZipRusak, Bagian: f.Name, Err: tutup}
	}
	return k.buf, err
}

// tanpaLuapan cuts a size beyond that of any file, so that it can be added to.
func tanpaLuapan(n uint64) int64 { return int64(min(n, 1<<60)) }

// periksaUkuran refuses a part by the sizes that the directory claims, before a byte of it is unpacked. A directory that claims less
// than there is gets no further than [paket.salin], which counts.
func (k *paket) periksaUkuran(f *zip.File) error {
	ukuran := tanpaLuapan(f.UncompressedSize64)
	if n := k.dibaca + ukuran; n > k.batas.Terurai {
		return &lembar.MelewatiBatas{Apa: lembar.BatasTerurai, Batas: k.batas.Terurai, Nyata: n}
	}
	return k.periksaNisbah(ukuran, f)
}

// periksaNisbah refuses a part of which so many bytes come out of what it is packed in.
func (k *paket) periksaNisbah(ukuran int64, f *zip.File) error {
	if nisbah := ukuran / max(1, tanpaLuapan(f.CompressedSize64)); ukuran > nisbahMulai && nisbah > int64(k.batas.Nisbah) {
		return &lembar.MelewatiBatas{Apa: lembar.BatasNisbah, Batas: int64(k.batas.Nisbah), Nyata: nisbah}
	}
	return nil
}

// salin reads r to its end into the buffer, which grows with what really arrives: the size that the directory claims may lie.
func (k *paket) salin(r io.Reader, f *zip.File) error {
	for {
		if len(k.buf) == cap(k.buf) {
			k.buf = append(k.buf, make([]byte, max(64<<10, len(k.buf)))...)[:len(k.buf)]
		}
		n, err := r.Read(k.buf[len(k.buf):cap(k.buf)])
		k.buf = k.buf[:len(k.buf)+n]
		k.dibaca += int64(n)
		if k.dibaca > k.batas.Terurai {
			return &lembar.MelewatiBatas{Apa: lembar.BatasTerurai, Batas: k.batas.Terurai, Nyata: k.dibaca}
		}
		if err := k.periksaNisbah(int64(len(k.buf)), f); err != nil {
			return err
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return &SalahBerkas{Sebab: ZipRusak, Bagian: f.Name, Err: err}
		}
	}
}
