package alir

import (
	"bytes"
	"fmt"
	"io"
	"sync"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// potongan is a chunk on its way from the file through a worker to the pengurut.
type potongan struct {
	kerja      []byte // buffer
	mentah     int    // bytes of the file in it
	letak      int64  // where they stand in the file
	garis      int    // physical line of the first
	garisAkhir int    // physical line behind the last
	akhir      bool   // the file ends with them

	teks    []byte // decoded
	hasil   hasilPotongan
	selesai chan struct{}
}

// jalan reads the file once from u.k.Letak.
func (u *pengurut) jalan() error {
	a, n := u.a, u.a.o.Pekerja
	if tanpaGoroutine || n < 0 {
		return u.jalanSendiri()
	}
	u.w = a.pekerja(&u.k, u.olah)
	bebas := make(chan *potongan, n+2)
	for range n + 2 {
		bebas <- new(potongan)
	}
	kerja := make(chan *potongan, n+2)
	urut := make(chan *potongan, n+2)
	henti := make(chan struct{})
	var galat error // of reading; set before urut is closed
	var tunggu sync.WaitGroup
	tunggu.Go(func() {
		defer close(urut)
		defer close(kerja)
		galat = a.bagikan(u.k.Letak, u.k.Garis, bebas, kerja, urut, henti)
	})
	for range n {
		tunggu.Go(func() {
			w := a.pekerja(&u.k, u.olah)
			for p := range kerja {
				w.kerjakan(p, u.baru)
				close(p.selesai)
			}
		})
	}
	var err error
	for p := range urut {
		<-p.selesai
		if err == nil {
			if err = u.terima(p); err != nil {
				close(henti)
			}
		}
		select {
		case bebas <- p:
		default:
		}
	}
	tunggu.Wait()
	if err == nil {
		err = galat
	}
	if err == nil {
		err = u.akhiri()
	}
	return err
}

// kerjakan reads one chunk.
func (w *pekerja) kerjakan(p *potongan, baru func() any) {
	p.hasil = hasilPotongan{p: baru()}
	b := p.kerja[:p.mentah]
	k := lihat(b)
	if k.nul {
		p.hasil.temuan.Nul = arus.HitungNUL(b, p.garis)
	}
	p.teks = b
	if !k.utf8 {
		if p.teks, p.hasil.temuan.Sandi = dekode(b, p.garis); len(p.teks) != len(b) {
			k = lihat(p.teks)
		}
	}
	t := teksUntuk(p.teks, p.akhir, k)
	w.olahTeks(&p.hasil, &t, p.garis)
}

// bagikan cuts the file into chunks at line ends and gives them out in order.
func (a *Aliran) bagikan(letak int64, garis int, bebas <-chan *potongan, kerja, urut chan<- *potongan, henti <-chan struct{}) error {
	var bawa []byte // read and not yet given out
	for letak < a.ukuran {
		var p *potongan
		select {
		case p = <-bebas:
		case <-henti:
			return nil
		}
		p.selesai = make(chan struct{})
		p.letak, p.garis = letak, garis
		var err error
		if bawa, err = a.isi(p, bawa); err != nil {
			return err
		}
		garis += arus.BanyakGaris(p.kerja[:p.mentah])
		letak += int64(p.mentah)
		p.garisAkhir = garis
		kerja <- p
		urut <- p
	}
	return nil
}

// isi fills a chunk: what is left from the one before, and as much of the file as makes it end with a line. It returns what is left.
func (a *Aliran) isi(p *potongan, bawa []byte) ([]byte, error) {
	for besar := a.o.Potongan; ; besar *= 2 {
		besar = max(besar, len(bawa)+1)
		if err := a.periksaPanjang(besar, p.garis); err != nil {
			return nil, err
		}
		n := int(min(int64(besar), a.ukuran-p.letak))
		if cap(p.kerja) < n {
			p.kerja = make([]byte, n)
		}
		p.kerja = p.kerja[:n]
		sudah := copy(p.kerja, bawa)
		if m, err := a.r.ReadAt(p.kerja[sudah:], p.letak+int64(sudah)); sudah+m < n {
			if err == nil || err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return nil, fmt.Errorf("alir: %w", err)
		}
		p.akhir = p.letak+int64(n) == a.ukuran
		if p.akhir {
			p.mentah = n
			return nil, nil
		}
		if p.mentah = potongDi(p.kerja); p.mentah > 0 {
			return append(bawa[:0:0], p.kerja[p.mentah:]...), nil
		}
	}
}

// periksaPanjang refuses to hold more bytes at once than any file should take, for a record on line garis that has no end.
func (a *Aliran) periksaPanjang(n, garis int) error {
	if n > max(lembar.BakuBita, 4*a.o.Potongan) {
		return &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: lembar.BakuBita, Nyata: int64(n), Baris: garis}
	}
	return nil
}

// potongDi returns where to cut b: behind its last line end, 0 if there is none. A CR at the very end may be half of a CR LF.
func potongDi(b []byte) int {
	if i := bytes.LastIndexByte(b, '\n'); i >= 0 {
		return i + 1
	}
	if len(b) == 0 {
		return 0
	}
	return bytes.LastIndexByte(b[:len(b)-1], '\r') + 1
}
