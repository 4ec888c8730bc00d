package indikator_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// A village of one resident has a share of the residents; one of none, or of more than there can be, takes the shares from all.
func TestTepiPembagiOrang(t *testing.T) {
	for penduduk, ada := range map[int]bool{-1: false, 0: false, 1: true, 1_000_000_000: true, 1_000_000_001: false} {
		p := papanAgenda()
		p.Desa[1].Penduduk = penduduk
		daftar := indikator.HitungKesenjangan(p, indikator.OpsiAgenda{})
		require.NotEmpty(t, daftar)
		for _, k := range daftar {
			assert.Equal(t, ada, k.Orang.Ada, penduduk)
		}
	}
}

func TestTepiSatuOrang(t *testing.T) {
	p := papanAgenda()
	p.Desa = p.Desa[:1]
	p.Desa[0].Penduduk = 1
	for _, k := range indikator.HitungKesenjangan(p, indikator.OpsiAgenda{}) {
		assert.Equal(t, indikator.DariPermil(1000), k.Orang)
	}
}

// The smallest amount under another code counts; nothing and less than nothing do not.
func TestTepiNamaDiKodeLain(t *testing.T) {
	for jumlah, mau := range map[string]string{"0.01": "0.01", "0": "", "-5": ""} {
		p := papanAgenda()
		p.Desa[1].Pemeriksaan = &indikator.Pemeriksaan{Bagan: "permendagri-20-2018", Kegiatan: []indikator.JumlahKode{
			{Kode: "2.3.11", Nama: "Pembangunan sarana air bersih dusun", Nilai: apbdes.Nilai{Realisasi: uang(jumlah)}, Baris: []int{7}},
		}}
		for _, k := range indikator.HitungKesenjangan(p, indikator.OpsiAgenda{}) {
			if k.Desa == 1 && k.Layanan == layanan.SanitasiAirBersih {
				assert.Equal(t, mau, k.JumlahLain.String(), jumlah)
				assert.Equal(t, mau != "", len(k.BarisLain) > 0, jumlah)
			}
		}
	}
}

// Ranking begins at 80 percent of the villages.
func TestTepiAgendaMelapor(t *testing.T) {
	for _, k := range []struct {
		melapor, desa int
		mau           bool
	}{{4, 5, true}, {79, 100, false}, {80, 100, true}, {799, 1000, false}, {3, 3, true}, {3, 4, false}, {2, 2, false}} {
		p := papanAgenda()
		p.Kelengkapan.Melapor, p.Kelengkapan.Desa = k.melapor, k.desa
		a := indikator.HitungAgenda(p, indikator.OpsiAgenda{})
		assert.Equal(t, k.mau, a.Ditolak.Indonesia == "", "%+v", k)
		assert.Equal(t, k.mau, len(a.Usulan) > 0, "%+v", k)
	}
}

// Without the residents of its villages a proposal says nothing of them, and its sentences still follow from the board.
func TestTepiUsulanTanpaPenduduk(t *testing.T) {
	for _, tanpa := range [][]int{nil, {1}, {2}, {1, 2}} {
		p := papanAgenda()
		for _, i := range tanpa {
			p.Desa[i].Penduduk = 0
		}
		p.Agenda = indikator.HitungAgenda(p, indikator.OpsiAgenda{})
		for _, u := range p.Agenda.Usulan {
			mau := 0
			for _, i := range u.Desa {
				if p.Desa[i].Penduduk == 0 {
					mau = 0
					break
				}
				mau += p.Desa[i].Penduduk
			}
			assert.Equal(t, mau, u.Penduduk)
			assert.Equal(t, mau > 0, strings.Contains(u.Alasan.Indonesia, "Penduduknya"), u.Alasan.Indonesia)
		}
		assert.False(t, tertangkap(t, papanJSON(t, p)), "%v", tanpa)
	}
}

// The map of the caller decides what the code of a kegiatan means, for lines under another code and for programmes.
func TestTepiPetaAgenda(t *testing.T) {
	peta, _, err := layanan.BacaPeta(strings.NewReader("# versi: uji.1\nkode,layanan,tanda\n2.3.11,sanitasi_air_bersih,inti\n2.3.10,kesehatan,inti\n"))
	require.NoError(t, err)
	p := papanAgenda()
	p.Desa[1].Pemeriksaan = &indikator.Pemeriksaan{Bagan: "permendagri-20-2018", Kegiatan: []indikator.JumlahKode{
		{Kode: "2.3.11", Nama: "Pembangunan sarana air bersih dusun", Nilai: apbdes.Nilai{Realisasi: uang("5")}, Baris: []int{7}},
	}}
	for _, k := range []struct {
		peta    *layanan.Peta
		lain    string
		layanan layanan.Layanan
	}{{nil, "5.00", layanan.Bukan}, {&peta, "", layanan.Kesehatan}} {
		for _, s := range indikator.HitungKesenjangan(p, indikator.OpsiAgenda{Peta: k.peta}) {
			if s.Desa == 1 && s.Layanan == layanan.SanitasiAirBersih {
				assert.Equal(t, k.lain, s.JumlahLain.String())
			}
		}
		d, tm, err := indikator.BacaProgram(strings.NewReader("nama,kode_kegiatan\nJalan,2.3.10\n"), indikator.OpsiProgram{Peta: k.peta})
		require.NoError(t, err)
		require.Len(t, d, 1)
		assert.Empty(t, tm)
		assert.Equal(t, k.layanan, d[0].Layanan)
	}
}

// Where the style of amounts is not proven, one finding says so for all of them.
func TestTepiProgramGayaRagu(t *testing.T) {
	d, tm, err := indikator.BacaProgram(strings.NewReader("nama;layanan;nilai\nA;kesehatan;1.234\nB;kesehatan;\nC;kesehatan;5.678\n"), indikator.OpsiProgram{})
	require.NoError(t, err)
	require.Len(t, d, 3)
	require.Len(t, tm, 1)
	assert.Equal(t, indikator.KodeProgramGayaRagu, tm[0].Kode)
	for _, x := range d {
		assert.False(t, x.Nilai.Ada)
	}
}

// A proposal names the programmes of its service and place that are not over, each name once.
func TestTepiProgramUsulan(t *testing.T) {
	kab := wilayah.HarusUrai("33.07")
	satu := func(nama string, tahun int) indikator.Program {
		return indikator.Program{Nama: nama, Wilayah: kab, Layanan: layanan.SanitasiAirBersih, Tahun: tahun}
	}
	for tahun, ada := range map[int]bool{0: true, 2023: false, 2024: true, 2025: true} {
		a := indikator.HitungAgenda(papanAgenda(), indikator.OpsiAgenda{Program: []indikator.Program{satu("SPAM", tahun), satu("Jamban", 2026), satu("SPAM", tahun)}})
		require.Len(t, a.Usulan, 2)
		mau := []string{"Jamban"}
		if ada {
			mau = append(mau, "SPAM")
		}
		assert.ElementsMatch(t, mau, a.Usulan[1].Program, tahun)
	}
}
