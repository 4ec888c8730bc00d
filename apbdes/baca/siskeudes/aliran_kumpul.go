package siskeudes

import (
	"cmp"
	"errors"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// kumpulan is an export whose rows are put away.
type kumpulan struct {
	o       *OpsiAliran
	t       *telaah
	gudang  *gudang
	tabel   []*tabelBerkas
	laci    []*laci
	desa    []uint32 // in the order in which they are given
	ragu    bool
	lepas   sync.Mutex
	terurai atomic.Int64 // bytes so far
}

// kumpulkan reads all tables, several at a time. Files of one table are read one after the other: only the first of them counts.
func (e *Aliran) kumpulkan() (*kumpulan, error) {
	t, err := telaahDari(e.o.Opsi, e.isi.format)
	if err != nil {
		return nil, err
	}
	k := &kumpulan{o: &e.o, t: t, gudang: gudangBaru(&e.o), tabel: make([]*tabelBerkas, len(e.isi.berkas)), laci: make([]*laci, len(e.isi.berkas))}
	galat := make([]error, len(e.isi.berkas))
	var berhenti atomic.Bool
	tugas := make(chan []int)
	var tunggu sync.WaitGroup
	for range min(e.o.Pekerja, max(1, len(e.isi.berkas))) {
		tunggu.Go(func() {
			for daftar := range tugas {
				ganda := false
				for _, i := range daftar {
					if berhenti.Load() {
						break
					}
					if ganda, galat[i] = k.kumpulkanBerkas(&e.isi.berkas[i], i, ganda); galat[i] != nil {
						berhenti.Store(true)
					}
				}
			}
		})
	}
	for _, daftar := range e.perTabel() {
		tugas <- daftar
	}
	close(tugas)
	tunggu.Wait()
	if err := cmp.Or(galat...); err != nil {
		return nil, err
	}
	k.ragu = t.selesai(k.tabel, e.isi.lain)
	k.urutkan()
	return k, nil
}

// perTabel lists the files by table.
func (e *Aliran) perTabel() [][]int {
	var d [][]int
	ke := make(map[jenisTabel]int)
	for i := range e.isi.berkas {
		n, ada := ke[e.isi.berkas[i].jenis]
		if !ada {
			n = len(d)
			ke[e.isi.berkas[i].jenis] = n
			d = append(d, nil)
		}
		d[n] = append(d[n], i)
	}
	return d
}

// kumpulkanBerkas reads one table. It reports whether the export now has the table.
func (k *kumpulan) kumpulkanBerkas(b *berkasTabel, i int, ganda bool) (bool, error) {
	k.laci[i] = &laci{g: k.gudang}
	if b.tabel != nil {
		return true, k.kumpulkanAccess(b, i, ganda)
	}
	r, err := b.buka()
	if err != nil {
		return false, err
	}
	ada := false
	p, err := pindai(b.iringi(r, &k.o.Batas, &k.terurai), k.o, func(r *lembar.Baris) error {
		if ada {
			return k.simpan(i, r, nil)
		}
		ada = true
		kepala := make([]string, len(r.Sel))
		for j, s := range r.Sel {
			kepala[j] = strings.Clone(s.Teks)
		}
		k.tabel[i] = k.t.tabelDari(b.jenis, b.jalur, kepala, r.Nomor, ganda, k.penerima())
		return nil
	})
	if tutup := r.Close(); err == nil {
		err = tutup
	}
	if err != nil {
		return false, err
	}
	if !ada {
		k.tabel[i] = k.t.tabelDari(b.jenis, b.jalur, nil, 0, ganda, nil)
	}
	k.tabel[i].tambahTemuan(p.temuan)
	k.tabel[i].tambahKosong(p.kosong)
	return ganda || ada, k.laci[i].tutup()
}

func (k *kumpulan) kumpulkanAccess(b *berkasTabel, i int, ganda bool) error {
	k.tabel[i] = k.t.tabelDari(b.jenis, "", kepalaAccess(b.tabel), 0, ganda, k.penerima())
	nomor := 0
	for nilai, err := range b.tabel.Baris() {
		if err != nil && nilai == nil {
			return err
		}
		nomor++
		r := barisAccess(b.tabel, nilai, nomor)
		if err := k.simpan(i, &r, err); err != nil {
			return err
		}
	}
	return k.laci[i].tutup()
}

// simpan shows a row and puts it away if it belongs to a village.
func (k *kumpulan) simpan(i int, r *lembar.Baris, rusak error) error {
	desa, ya, err := k.tabel[i].tambah(r, rusak)
	if err != nil {
		return err
	}
	if !ya {
		k.laci[i].putus()
		return nil
	}
	return k.laci[i].tambah(desa, r)
}

// penerima is what rows that belong to no village are given to.
func (k *kumpulan) penerima() func(TakDipakai) {
	if k.o.TakDipakai == nil {
		return nil
	}
	return k.lepaskan
}

func (k *kumpulan) lepaskan(x TakDipakai) {
	k.lepas.Lock()
	defer k.lepas.Unlock()
	k.o.TakDipakai(x)
}

// urutkan lists the villages in the order of their first rows and makes the index ready to be asked.
func (k *kumpulan) urutkan() {
	ada := make(map[uint32]bool)
	for _, i := range k.t.tabelUrut() {
		for _, l := range k.laci[i].indeks {
			if !ada[l.desa] {
				ada[l.desa] = true
				k.desa = append(k.desa, l.desa)
			}
		}
	}
	for _, l := range k.laci {
		urutkanIndeks(l.indeks)
	}
}

// baca reads one village.
func (k *kumpulan) baca(p *pembacaBaris, desa uint32) (*desaDibaca, error) {
	baris := make([][]lembar.Baris, len(k.laci))
	total := 0
	for i, l := range k.laci {
		d := cariIndeks(l.indeks, desa)
		for _, e := range d {
			total += int(e.panjang)
		}
		if total > k.o.Desa {
			return nil, ErrDesaBesar
		}
		if len(d) == 0 {
			continue
		}
		var err error
		if baris[i], err = k.gudang.baca(p, d); err != nil {
			return nil, err
		}
	}
	return k.t.bacaDesa(baris), nil
}

var errBerhenti = errors.New("siskeudes: stopped by the caller")
