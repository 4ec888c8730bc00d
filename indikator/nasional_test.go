package indikator_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
)

// barisNasional is how many spending lines a village of the national test has.
const barisNasional = 150

// pabrikDesa makes the budget of village n again and again: the same one each time, a different one for each n.
type pabrikDesa struct{ pola []*apbdes.Dokumen }

func susunPabrik() pabrikDesa {
	var p pabrikDesa
	for _, d := range contoh.DariBenih(1).Dokumen {
		salinan := *d
		salinan.Belanja = nil
		for len(salinan.Belanja) < barisNasional {
			salinan.Belanja = append(salinan.Belanja, d.Belanja...)
		}
		salinan.Belanja = salinan.Belanja[:barisNasional:barisNasional]
		salinan.Tahun = contoh.TahunAwal
		p.pola = append(p.pola, &salinan)
	}
	return p
}

func (p pabrikDesa) desa(n int) *apbdes.Dokumen {
	d := *p.pola[n%len(p.pola)]
	d.Desa.Kode = wilayah.HarusUrai(fmt.Sprintf("%02d.%02d.%02d.%04d", 11+n%80, 1+n/80%20, 1+n/1600%30, 2001+n/48000))
	d.Belanja = append([]apbdes.BarisBelanja(nil), d.Belanja...)
	r := rand.New(rand.NewPCG(uint64(n), 2026)) //nolint:gosec // n is a count
	for i := range d.Belanja {
		if a := d.Belanja[i].Anggaran; a.Ada {
			d.Belanja[i].Anggaran = rupiah.Isi(a.Nilai + rupiah.Rupiah(r.IntN(1_000_000_00)))
		}
	}
	return &d
}

// The whole country, line by line: 75,266 villages of 150 lines give the same bytes whether they are added in one go or in random
// parts on several goroutines, in any order. It takes a minute or more and runs when DASBOR_NASIONAL is set.
func TestNasionalBarisDemiBaris(t *testing.T) {
	if os.Getenv("DASBOR_NASIONAL") == "" {
		t.Skip("LEWAT: DASBOR_NASIONAL is not set; the national run of 75,266 × 150 lines is not part of every test run")
	}
	p := susunPabrik()
	utuh, baris := tambahDesa(t, p, urutan(banyakNasional))
	require.Equal(t, banyakNasional*barisNasional, baris)
	require.Equal(t, banyakNasional, utuh.Banyak())

	acak := rand.New(rand.NewPCG(9, 2026))
	nomor := acak.Perm(banyakNasional)
	var (
		tunggu sync.WaitGroup
		kunci  sync.Mutex
		jumlah indikator.Agregat
	)
	for len(nomor) > 0 {
		n := min(1+acak.IntN(20_000), len(nomor))
		bagian := nomor[:n]
		nomor = nomor[n:]
		tunggu.Go(func() {
			a, _ := tambahDesa(t, p, bagian)
			kunci.Lock()
			defer kunci.Unlock()
			if err := jumlah.Gabung(a); err != nil {
				t.Error(err)
			}
		})
	}
	tunggu.Wait()
	require.Equal(t, biner(t, utuh), biner(t, &jumlah))
	h, err := jumlah.Hitung(indikator.OpsiAgregat{})
	require.NoError(t, err)
	t.Logf("%d villages, %d lines, %d bytes", jumlah.Banyak(), baris, len(biner(t, &jumlah)))
	require.NotEmpty(t, h.Wilayah)
}

func urutan(n int) []int {
	d := make([]int, n)
	for i := range d {
		d[i] = i
	}
	return d
}

// tambahDesa adds the villages numbered and returns how many lines they had.
func tambahDesa(t *testing.T, p pabrikDesa, nomor []int) (*indikator.Agregat, int) {
	a, baris := new(indikator.Agregat), 0
	for _, n := range nomor {
		d := p.desa(n)
		total, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d, Penduduk: 1000 + n%5000})
		if err == nil {
			err = a.Tambah(&total)
		}
		if err != nil {
			t.Errorf("village %d: %v", n, err)
			break
		}
		baris += len(d.Belanja)
	}
	return a, baris
}
