package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// barisDesa is how many lines a village has: income, spending and financing.
const (
	barisDesa       = 150
	barisPendapatan = 8
	barisPembiayaan = 2
)

// acak is SplitMix64: few lines that give the same numbers wherever they run.
type acak uint64

func (a *acak) lanjut() uint64 {
	*a += 0x9E3779B97F4A7C15
	z := uint64(*a)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// provinsi are the codes of the 38 provinces.
var provinsi = [...]int{11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96}

// The invented country: about ten villages a kecamatan, as there are.
const (
	desaKecamatan = 10
	kecKabupaten  = 15
	kabProvinsi   = 14
)

// tambahKode appends the code of village n.
func tambahKode(b []byte, n int) []byte {
	kec := n / desaKecamatan
	kab := kec / kecKabupaten
	b = strconv.AppendInt(b, int64(provinsi[kab/kabProvinsi%len(provinsi)]), 10)
	b = dua(append(b, '.'), kab%kabProvinsi+1)
	b = dua(append(b, '.'), kec%kecKabupaten+1)
	return strconv.AppendInt(append(b, '.'), int64(2001+n%desaKecamatan), 10)
}

func dua(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) } //nolint:gosec // two digits

// tulisNasional writes the budgets of the first n villages of the country, in the order of their codes: those of 2024, or of as many
// years up to it, one after the other. The same numbers give the same bytes everywhere.
func tulisNasional(nama string, n, tahun int) (err error) {
	f, err := os.Create(nama) // #nosec G304 -- the caller's folder
	if err != nil {
		return err
	}
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	w := bufio.NewWriterSize(f, 1<<20)
	if _, err := w.WriteString("kode_desa,tahun,kode_kegiatan,kode_rekening,sumber_dana,anggaran,realisasi\n"); err != nil {
		return err
	}
	kegiatan := kodeKegiatan()
	var b []byte
	for t := range tahun {
		for d := range n {
			b = tambahDesa(b[:0], d, tahunTerakhir-tahun+1+t, kegiatan)
			if _, err := w.Write(b); err != nil {
				return err
			}
		}
	}
	return w.Flush()
}

// kodeKegiatan lists the kegiatan that villages spend on: those of the chart without the local numbers.
func kodeKegiatan() []string {
	var d []string
	for k := range bagan.DaftarKegiatan() {
		if k.Kode.Tingkat() == bagan.Kegiatan && !k.Kode.Lokal() {
			d = append(d, k.Kode.String())
		}
	}
	return d
}

// tahunTerakhir is the newest year.
const tahunTerakhir = 2024

func tambahDesa(b []byte, n, tahun int, kegiatan []string) []byte {
	masuk := [barisPendapatan]string{"4.1.1.01", "4.1.2.01", "4.2.1.01", "4.2.2.01", "4.2.3.01", "4.2.4.01", "4.3.1.01", "4.3.6.01"}
	keluar := [...]string{"5.1.2.01", "5.2.1.01", "5.2.1.03", "5.2.2.01", "5.2.3.02", "5.3.2.01", "5.3.4.01", "5.3.5.02"}
	sumber := [...]string{"DDS", "ADD", "PBH", "PAD"}
	a := (acak(n) + acak(tahunTerakhir-tahun)<<32) * 0x9E37 //nolint:gosec // counts
	awal := int(a.lanjut() % uint64(len(kegiatan)))
	for i := range barisDesa {
		b = append(strconv.AppendInt(append(tambahKode(b, n), ','), int64(tahun), 10), ',')
		switch j := i - barisPendapatan; {
		case j < 0:
			b = append(append(b, ','), masuk[i]...)
		case j >= barisDesa-barisPendapatan-barisPembiayaan:
			b = append(append(b, ','), [...]string{"6.1.1.01", "6.2.1.01"}[barisDesa-1-i]...)
		default:
			b = append(append(b, kegiatan[(awal+j)%len(kegiatan)]...), ',')
			b = append(b, keluar[j%len(keluar)]...)
		}
		b = append(append(append(b, ','), sumber[i%len(sumber)]...), ',')
		r := a.lanjut()
		pagu := r%99_000_000 + 500_000
		b = append(strconv.AppendUint(b, pagu, 10), ".00,"...)
		nyata := pagu*100 - pagu*(r>>32%20)
		b = strconv.AppendUint(b, nyata/100, 10)
		b = append(dua(append(b, '.'), int(nyata%100)), '\n') //nolint:gosec // below 100
	}
	return b
}

// tulisPeta writes kegiatan and number of the service for the other programs.
func tulisPeta(nama string) error {
	var b []byte
	p := layanan.PetaBawaan()
	for _, k := range kodeKegiatan() {
		g := p.Golongkan(bagan.HarusKegiatan(k), "")
		b = fmt.Appendf(b, "%s,%d\n", k, g.Layanan)
	}
	return os.WriteFile(nama, b, 0o600)
}
