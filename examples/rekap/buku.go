package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
)

// buku is the file in which a run notes how far it has come, so that another can go on from there if it is killed. It is a row of
// entries, each with its length and checksum; what a killed run has half written at the end is dropped.
//
// It also keeps the figures of the villages, so that they need not be in memory together: without -lanjut it is a temporary file.
type buku struct {
	f      *os.File
	tetap  bool                        // named by the caller, to go on from
	jarak  int64                       // bytes of input between two entries
	lalu   int64                       // of the file at hand, at the last entry
	ujung  int64                       // where the next entry goes
	simpan map[wilayah.Kode][]simpanan // by kabupaten; the zero Kode are villages without a code
	fase   []faseTahun
	peta   string // version of the map behind the figures
}

// kepalaBuku begins the file. A run with other input or options does not go on from it.
type kepalaBuku struct {
	Versi    int
	Tahun    int
	Penduduk string // checksum of the list of villages
	Berkas   []berkasBuku
}

type berkasBuku struct {
	Nama   string
	Ukuran int64
	Ubah   int64 // time of the last change, in nanoseconds
}

// catatan is an entry: what became of the input since the entry before.
type catatan struct {
	Berkas  int    // number of the file
	Titik   []byte `json:",omitempty"` // point in it; nil at its end
	Selesai bool   `json:",omitempty"` // the file was read to its end
	Gagal   bool   `json:",omitempty"` // … or could not be
	Ulang   bool   `json:",omitempty"` // what was noted of the file must be forgotten
	// Bagian are the figures, kabupaten by kabupaten; they stand behind the JSON as they are.
	Bagian []bagianCatatan `json:",omitempty"`
	// Ringkasan counts from the beginning of the file.
	Ringkasan nasional.Ringkasan
}

// bagianCatatan is the figures of one kabupaten; the zero Kode are villages without a code.
type bagianCatatan struct {
	Induk   wilayah.Kode
	Panjang int
}

var errBuku = errors.New("bukan catatan untuk masukan ini; hapus berkasnya untuk mulai dari awal / no checkpoint of this input; remove the file to start afresh")

// bukuSementara begins a file that is gone after the run.
func bukuSementara(jarak int64) (*buku, error) {
	f, err := os.CreateTemp("", "rekap-*")
	if err != nil {
		return nil, err
	}
	return &buku{f: f, jarak: jarak, simpan: make(map[wilayah.Kode][]simpanan)}, nil
}

// bukaBuku opens or begins the checkpoint and returns where the run before has stopped.
func bukaBuku(nama string, k *kepalaBuku, jarak int64) (*buku, *pulih, error) {
	kepala, err := json.Marshal(k)
	if err != nil {
		return nil, nil, err
	}
	f, err := os.OpenFile(nama, os.O_RDWR|os.O_CREATE, 0o600) // #nosec G304 -- named by the caller
	if err != nil {
		return nil, nil, err
	}
	b := &buku{f: f, tetap: true, jarak: jarak, simpan: make(map[wilayah.Kode][]simpanan)}
	p, err := b.lanjut(kepala)
	if err != nil {
		return nil, nil, errors.Join(fmt.Errorf("%s: %w", nama, err), f.Close())
	}
	return b, p, nil
}

// lanjut reads the entries and goes to their end, which is where a killed run has stopped.
func (b *buku) lanjut(kepala []byte) (*pulih, error) {
	isi, err := io.ReadAll(b.f)
	if err != nil {
		return nil, err
	}
	entri, ujung := potongBuku(isi)
	// A file that is no checkpoint is not written over; the beginning of our own header is what a killed run may leave.
	if len(entri) > 0 && !bytes.Equal(entri[0], kepala) || len(entri) == 0 && !bytes.HasPrefix(berbingkai(kepala), isi) {
		return nil, errBuku
	}
	b.ujung = int64(ujung)
	if err := b.f.Truncate(b.ujung); err != nil {
		return nil, err
	}
	if _, err := b.f.Seek(b.ujung, io.SeekStart); err != nil {
		return nil, err
	}
	if len(entri) == 0 {
		return new(pulih), b.tulis(berbingkai(kepala))
	}
	p := new(pulih)
	letak := int64(lebarBingkai + len(entri[0]))
	for _, e := range entri[1:] {
		if err := b.pulihkan(p, e, letak+lebarBingkai); err != nil {
			return nil, err
		}
		letak += int64(lebarBingkai + len(e))
	}
	return p, nil
}

// potongBuku returns the whole entries, and how many bytes they take.
func potongBuku(isi []byte) (entri [][]byte, n int) {
	for len(isi)-n >= lebarBingkai {
		panjang, sidik := int(binary.LittleEndian.Uint32(isi[n:])), binary.LittleEndian.Uint32(isi[n+4:])
		if panjang > len(isi)-n-lebarBingkai {
			break
		}
		e := isi[n+lebarBingkai : n+lebarBingkai+panjang]
		if crc32.ChecksumIEEE(e) != sidik {
			break
		}
		entri = append(entri, e)
		n += lebarBingkai + panjang
	}
	return entri, n
}

// lebarBingkai is the room for length and checksum in front of an entry.
const lebarBingkai = 8

// bingkai fills in length and checksum of the entry that stands behind the room for them, and returns w.
func bingkai(w []byte) []byte {
	e := w[lebarBingkai:]
	binary.LittleEndian.PutUint32(w, uint32(len(e))) //nolint:gosec // far below 4 GB
	binary.LittleEndian.PutUint32(w[4:], crc32.ChecksumIEEE(e))
	return w
}

// berbingkai returns a framed copy of an entry.
func berbingkai(e []byte) []byte {
	return bingkai(append(make([]byte, lebarBingkai, lebarBingkai+len(e)), e...))
}

// tulis writes the entry that stands in w behind the room for its frame.
func (b *buku) tulis(w []byte) error {
	bingkai(w)
	if _, err := b.f.Write(w); err != nil {
		return err
	}
	b.ujung += int64(len(w))
	if !b.tetap {
		return nil
	}
	return b.f.Sync()
}

// catat writes an entry, with the figures that came since the one before.
func (b *buku) catat(c *catatan, sejak *indikator.Agregat) error {
	var isi [][]byte
	var jumlah []*indikator.Agregat
	panjang := 0
	if sejak != nil {
		for _, k := range sejak.DaftarInduk(wilayah.Kabupaten) {
			a := new(indikator.Agregat)
			if err := a.GabungWilayah(sejak, k); err != nil {
				return err
			}
			biner, err := a.MarshalBinary()
			if err != nil {
				return err
			}
			c.Bagian = append(c.Bagian, bagianCatatan{k, len(biner)})
			isi, jumlah = append(isi, biner), append(jumlah, a)
			panjang += len(biner)
		}
	}
	kepala, err := json.Marshal(c)
	if err != nil {
		return err
	}
	w := make([]byte, lebarBingkai, lebarBingkai+4+len(kepala)+panjang)
	w = append(binary.LittleEndian.AppendUint32(w, uint32(len(kepala))), kepala...) //nolint:gosec // far below 4 GB
	letak := b.ujung + int64(len(w))
	b.ingatUlang(c)
	for i := range isi {
		b.ingat(c.Berkas, c.Bagian[i], jumlah[i], letak)
		letak += int64(len(isi[i]))
		w = append(w, isi[i]...)
	}
	return b.tulis(w)
}

// uraiCatatan takes an entry apart: what it says, and the figures behind.
func uraiCatatan(e []byte) (c catatan, isi []byte, err error) {
	if len(e) < 4 {
		return c, nil, errBuku
	}
	n := int(binary.LittleEndian.Uint32(e))
	if n > len(e)-4 {
		return c, nil, errBuku
	}
	if err := json.Unmarshal(e[4:4+n], &c); err != nil {
		return c, nil, err
	}
	return c, e[4+n:], nil
}

// mulai begins a file, or goes on in it.
func (b *buku) mulai(t *alir.Titik) {
	b.lalu = 0
	if t != nil {
		b.lalu = t.Letak()
	}
}

// waktunya reports whether enough of the file at hand was read since the last entry.
func (b *buku) waktunya(letak int64) bool { return letak-b.lalu >= b.jarak }

// tutup removes the file of a run that has come to its end.
func (b *buku) tutup() error {
	return errors.Join(b.f.Close(), os.Remove(b.f.Name()))
}

// pulih is where an earlier run has stopped.
type pulih struct {
	berkas int // the file to go on with
	gagal  bool
	desa   int // village years in files read to their ends
	// titik and ringkasan are of that file, if it was begun.
	titik     *alir.Titik
	ringkasan nasional.Ringkasan
}

// pulihkan takes the next entry of an earlier run, which stands at byte letak.
func (b *buku) pulihkan(p *pulih, e []byte, letak int64) error {
	c, isi, err := uraiCatatan(e)
	if err != nil {
		return err
	}
	b.ingatUlang(&c)
	letak += int64(len(e) - len(isi))
	for _, g := range c.Bagian {
		if g.Panjang < 0 || g.Panjang > len(isi) {
			return errBuku
		}
		var a indikator.Agregat
		if err := a.UnmarshalBinary(isi[:g.Panjang]); err != nil {
			return err
		}
		b.ingat(c.Berkas, g, &a, letak)
		letak += int64(g.Panjang)
		isi = isi[g.Panjang:]
	}
	p.titik, p.ringkasan, p.berkas = nil, c.Ringkasan, c.Berkas
	switch {
	case c.Ulang:
		p.ringkasan = nasional.Ringkasan{}
	case c.Selesai:
		p.gagal = p.gagal || c.Gagal
		p.desa += c.Ringkasan.Desa
		p.berkas++
		p.ringkasan = nasional.Ringkasan{}
	default:
		p.titik = new(alir.Titik)
		return p.titik.UnmarshalBinary(c.Titik)
	}
	return nil
}
