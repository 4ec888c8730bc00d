package apbdes_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

var semuaSasaran = []apbdes.Sasaran{
	apbdes.SasaranKode, apbdes.JumlahPendapatan, apbdes.JumlahBelanja, apbdes.SurplusDefisit, apbdes.JumlahPenerimaan,
	apbdes.JumlahPengeluaran, apbdes.PembiayaanNeto, apbdes.Silpa,
}

func TestSasaranTeks(t *testing.T) {
	for _, s := range semuaSasaran {
		b, err := s.MarshalText()
		require.NoError(t, err)
		var u apbdes.Sasaran
		require.NoError(t, u.UnmarshalText(b))
		assert.Equal(t, s, u)
	}
	for _, s := range []apbdes.Sasaran{0, apbdes.Silpa + 1, 255} {
		assert.Empty(t, s.String())
		_, err := s.MarshalText()
		require.ErrorContains(t, err, "apbdes: invalid total")
	}
	s := apbdes.Silpa
	require.ErrorContains(t, s.UnmarshalText(nil), "apbdes: unknown total")
	require.ErrorContains(t, s.UnmarshalText([]byte("SILPA")), "apbdes: unknown total")
	assert.Equal(t, apbdes.Silpa, s, "an error changes nothing")
}

// dokumenBeda has income 100, spending 70 (bidang 1: 20, bidang 2: 50), receipts 9 and expenditure 4.
func dokumenBeda() apbdes.Dokumen {
	return apbdes.Dokumen{
		Pendapatan: []apbdes.BarisPendapatan{pendapatan("4.1.1.01", anggaran(40)), pendapatan("4.2.1.01", anggaran(60))},
		Belanja: []apbdes.BarisBelanja{
			belanja("1.1.01", "5.1.1.01", anggaran(20)), belanja("2.2.02", "5.2.1.03", anggaran(30)), belanja("2.2.03", "5.3.2.01", anggaran(20)),
		},
		Pembiayaan: []apbdes.BarisPembiayaan{pembiayaan("6.1.1.01", anggaran(9)), pembiayaan("6.2.2.01", anggaran(4))},
	}
}

func sasaran(s apbdes.Sasaran, n int64) apbdes.Tercetak {
	return apbdes.Tercetak{Sasaran: s, Nilai: anggaran(n)}
}

func kode(kegiatan, rekening string, n int64) apbdes.Tercetak {
	return apbdes.Tercetak{
		Sasaran: apbdes.SasaranKode, Kegiatan: bagan.HarusKegiatan(kegiatan), Rekening: bagan.HarusRekening(rekening), Nilai: anggaran(n),
	}
}

// Every kind of printed row, with the right amount: no difference; one rupiah more: exactly that difference.
func TestHitungBedaSetiapSasaran(t *testing.T) {
	for nama, t0 := range map[string]apbdes.Tercetak{
		"income":                    sasaran(apbdes.JumlahPendapatan, 100),
		"spending":                  sasaran(apbdes.JumlahBelanja, 70),
		"surplus":                   sasaran(apbdes.SurplusDefisit, 30),
		"receipts":                  sasaran(apbdes.JumlahPenerimaan, 9),
		"expenditure":               sasaran(apbdes.JumlahPengeluaran, 4),
		"net financing":             sasaran(apbdes.PembiayaanNeto, 5),
		"silpa":                     sasaran(apbdes.Silpa, 35),
		"account of income":         kode("", "4", 100),
		"group of income":           kode("", "4.2", 60),
		"a line of income":          kode("", "4.2.1.01", 60),
		"receipts by code":          kode("", "6.1", 9),
		"expenditure by code":       kode("", "6.2.2", 4),
		"all spending":              kode("", "5", 70),
		"all spending, no code":     kode("", "", 70),
		"bidang":                    kode("2", "", 50),
		"sub-bidang":                kode("2.2", "", 50),
		"kegiatan":                  kode("2.2.02", "", 30),
		"kegiatan with the account": kode("2.2.02", "5", 30),
		"both axes":                 kode("2", "5.3", 20),
		"account of spending":       kode("", "5.2.1", 30),
	} {
		t.Run(nama, func(t *testing.T) {
			for lebih := range int64(2) {
				d := dokumenBeda()
				cetak := t0
				cetak.Anggaran = rupiah.Isi(t0.Anggaran.Nilai + rupiah.Rupiah(lebih))
				d.Tercetak = []apbdes.Tercetak{{Sasaran: apbdes.Silpa}, cetak}
				r, err := apbdes.Ringkas(&d)
				require.NoError(t, err)
				beda, err := apbdes.HitungBeda(&d, r)
				require.NoError(t, err)
				if lebih == 0 {
					assert.Empty(t, beda)
					continue
				}
				assert.Equal(t, []apbdes.Beda{{Urutan: 1, Fase: apbdes.Anggaran, Tercetak: cetak.Anggaran.Nilai, Terurai: t0.Anggaran.Nilai}}, beda)
			}
		})
	}
}

func TestHitungBedaDilewati(t *testing.T) {
	semua := apbdes.Bagian{Pendapatan: true, Belanja: true, Pembiayaan: true}
	for nama, k := range map[string]struct {
		cetak   apbdes.Tercetak
		bagian  apbdes.Bagian
		dilihat bool
	}{
		"no such total":                    {cetak: sasaran(0, 1)},
		"no line under the kegiatan":       {cetak: kode("3", "", 1)},
		"no line under the account":        {cetak: kode("1", "5.3", 1)},
		"financing has no sum":             {cetak: kode("", "6", 1)},
		"outside the budget":               {cetak: kode("", "7", 1)},
		"income cut off, total":            {cetak: sasaran(apbdes.JumlahPendapatan, 1), bagian: apbdes.Bagian{Pendapatan: true}},
		"income cut off, code":             {cetak: kode("", "4", 1), bagian: apbdes.Bagian{Pendapatan: true}},
		"income cut off, spending is not":  {cetak: kode("", "5", 1), bagian: apbdes.Bagian{Pendapatan: true}, dilihat: true},
		"spending cut off, total":          {cetak: sasaran(apbdes.JumlahBelanja, 1), bagian: apbdes.Bagian{Belanja: true}},
		"spending cut off, code":           {cetak: kode("", "5", 1), bagian: apbdes.Bagian{Belanja: true}},
		"spending cut off, account":        {cetak: kode("", "5.2", 1), bagian: apbdes.Bagian{Belanja: true}},
		"spending cut off, below kegiatan": {cetak: kode("2", "", 1), bagian: apbdes.Bagian{Belanja: true}, dilihat: true},
		"financing cut off, code":          {cetak: kode("", "6.1", 1), bagian: apbdes.Bagian{Pembiayaan: true}},
		"all cut off, silpa":               {cetak: sasaran(apbdes.Silpa, 1), bagian: semua},
	} {
		t.Run(nama, func(t *testing.T) {
			d := dokumenBeda()
			d.Tercetak, d.TidakLengkap = []apbdes.Tercetak{k.cetak}, k.bagian
			r, err := apbdes.Ringkas(&d)
			require.NoError(t, err)
			beda, err := apbdes.HitungBeda(&d, r)
			require.NoError(t, err)
			assert.Equal(t, k.dilihat, len(beda) > 0)
		})
	}
}

// Income and financing without an account lie under no printed account, least of all that of spending.
func TestHitungBedaTanpaRekening(t *testing.T) {
	d := dokumenBeda()
	d.Pendapatan = append(d.Pendapatan, apbdes.BarisPendapatan{Pos: apbdes.Pos{Nilai: anggaran(1000)}})
	d.Pembiayaan = append(d.Pembiayaan, apbdes.BarisPembiayaan{Pos: apbdes.Pos{Nilai: anggaran(1000)}})
	d.Tercetak = []apbdes.Tercetak{kode("", "5", 70), kode("", "", 70)}
	r, err := apbdes.Ringkas(&d)
	require.NoError(t, err)
	beda, err := apbdes.HitungBeda(&d, r)
	require.NoError(t, err)
	assert.Empty(t, beda)
}

func TestHitungBedaTanpaTanda(t *testing.T) {
	d := dokumenBeda()
	d.Pendapatan = d.Pendapatan[:1] // a deficit of 30
	for _, k := range []struct {
		cetak int64
		tanpa bool
		beda  int
	}{{-30, false, 0}, {-30, true, 0}, {30, false, 1}, {30, true, 0}, {31, true, 1}, {-31, true, 1}} {
		c := sasaran(apbdes.SurplusDefisit, k.cetak)
		c.TanpaTanda = k.tanpa
		d.Tercetak = []apbdes.Tercetak{c}
		r, err := apbdes.Ringkas(&d)
		require.NoError(t, err)
		beda, err := apbdes.HitungBeda(&d, r)
		require.NoError(t, err)
		assert.Len(t, beda, k.beda, "%+v", k)
	}
}

// The order is that of the file, then that of the phases; each phase is compared with itself.
func TestHitungBedaUrutan(t *testing.T) {
	n := apbdes.Nilai{Rancangan: rp(1), Anggaran: rp(2), Perubahan: rp(3), Realisasi: rp(4)}
	d := apbdes.Dokumen{
		Pendapatan: []apbdes.BarisPendapatan{pendapatan("4.1", n)},
		Tercetak: []apbdes.Tercetak{
			{Sasaran: apbdes.JumlahPendapatan, Nilai: apbdes.Nilai{Rancangan: rp(1), Anggaran: rp(1), Realisasi: rp(1)}},
			{Sasaran: apbdes.JumlahBelanja, Nilai: n}, // no spending to compare with
			{Sasaran: apbdes.SasaranKode, Rekening: bagan.HarusRekening("4"), Nilai: apbdes.Nilai{Perubahan: rp(0)}},
		},
	}
	r, err := apbdes.Ringkas(&d)
	require.NoError(t, err)
	beda, err := apbdes.HitungBeda(&d, r)
	require.NoError(t, err)
	assert.Equal(t, []apbdes.Beda{
		{Urutan: 0, Fase: apbdes.Anggaran, Tercetak: 100, Terurai: 200},
		{Urutan: 0, Fase: apbdes.Realisasi, Tercetak: 100, Terurai: 400},
		{Urutan: 2, Fase: apbdes.Perubahan, Tercetak: 0, Terurai: 300},
	}, beda)
}

func TestHitungBedaLuapan(t *testing.T) {
	besar := apbdes.Nilai{Anggaran: rupiah.Isi(rupiah.Terbesar)}
	d := apbdes.Dokumen{
		Belanja:  []apbdes.BarisBelanja{belanja("1.1.01", "5.1", besar), belanja("1.1.01", "5.2", besar)},
		Tercetak: []apbdes.Tercetak{kode("1", "", 1)},
	}
	_, err := apbdes.Ringkas(&d)
	require.ErrorIs(t, err, rupiah.ErrLuapan)
	_, err = apbdes.HitungBeda(&d, new(apbdes.Ringkasan))
	require.ErrorIs(t, err, rupiah.ErrLuapan)
}

func TestSimpulDaftarInduk(t *testing.T) {
	teks := func(s apbdes.Simpul) string { return s.Kegiatan.String() + "×" + s.Rekening.String() }
	for nama, k := range map[string]struct {
		simpul apbdes.Simpul
		mau    []string
	}{
		"nothing":          {apbdes.Simpul{}, []string{"×"}},
		"income":           {apbdes.Simpul{Rekening: bagan.HarusRekening("4.1.1")}, []string{"×4.1.1", "×4.1", "×4"}},
		"spending, head":   {apbdes.SimpulBelanja(bagan.HarusKegiatan("2"), bagan.HarusRekening("5")), []string{"2×", "×"}},
		"spending":         {apbdes.SimpulBelanja(bagan.HarusKegiatan("2.2"), bagan.HarusRekening("5.2")), []string{"2.2×5.2", "2.2×", "2×5.2", "2×", "×5.2", "×"}},
		"without accounts": {apbdes.SimpulBelanja(bagan.HarusKegiatan("2.2"), bagan.KodeRekening{}), []string{"2.2×", "2×", "×"}},
	} {
		var hasil []string
		for s := range k.simpul.DaftarInduk() {
			hasil = append(hasil, teks(s))
		}
		assert.Equal(t, k.mau, hasil, nama)
		for range k.simpul.DaftarInduk() {
			break // stopping early is allowed
		}
	}
	terdalam := apbdes.SimpulBelanja(bagan.HarusKegiatan("2.2.02"), bagan.HarusRekening("5.2.1.03.001"))
	assert.Len(t, slices.Collect(terdalam.DaftarInduk()), 4*5)
	c := kode("2.2.02", "5", 1)
	assert.Equal(t, apbdes.Simpul{Kegiatan: bagan.HarusKegiatan("2.2.02")}, c.Simpul())
}
