package indikator

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// The headline of an area: the sums of villages whose spending on services is known, and what is missing for the rest.
func TestTepiBagianRingkas(t *testing.T) {
	j := func(penduduk int, tanpa bool, a Alasan) *jumlahRingkas {
		return &jumlahRingkas{penduduk: penduduk, tanpaPenduduk: tanpa, alasan: a}
	}
	uang := func(n rupiah.Rupiah) rupiah.Opsional { return rupiah.Isi(n) }
	hilang := rupiah.Opsional{}
	for _, k := range []struct {
		j             *jumlahRingkas
		jumlah, dasar rupiah.Opsional
		desa          int
		alasan        Alasan
		porsi, orang  string
	}{
		{j(2, false, TanpaAlasan), uang(100), uang(400), 1, TanpaAlasan, "0.2500", "0.50"},
		{j(2, true, TanpaAlasan), uang(100), uang(400), 1, TanpaAlasan, "0.2500", ""},
		{j(0, false, TanpaAlasan), uang(100), uang(400), 1, TanpaAlasan, "0.2500", ""},
		{j(1, false, TanpaAlasan), uang(100), uang(1), 1, TanpaAlasan, "100.0000", "1.00"},
		{j(2, false, TanpaAlasan), uang(100), uang(400), 0, FaseTidakAda, "", ""},
		{j(2, false, PerluRincian), uang(100), uang(400), 0, PerluRincian, "", ""},
		{j(2, false, TanpaAlasan), hilang, uang(400), 1, FaseTidakAda, "", ""},
		{j(2, false, TanpaAlasan), uang(100), hilang, 1, FaseTidakAda, "", ""},
		{j(2, false, TanpaAlasan), uang(100), uang(0), 1, PenyebutNol, "", "0.50"},
		{j(2, false, TanpaAlasan), uang(100), uang(-1), 1, PenyebutNegatif, "", "0.50"},
		{j(2, false, TanpaAlasan), uang(0), uang(400), 1, TanpaAlasan, "0.0000", "0.00"},
	} {
		b := k.j.bagian(k.jumlah, k.dasar, k.desa)
		assert.Equal(t, k.alasan, b.Alasan, "%+v", k)
		assert.Equal(t, k.porsi, b.Porsi.String(), "%+v", k)
		assert.Equal(t, k.orang, b.PerPenduduk.String(), "%+v", k)
		assert.Equal(t, k.jumlah, b.Jumlah)
	}
	// The first error stays.
	var x jumlahRingkas
	var besar, kecil rupiah.Penjumlah
	besar.Tambah(rupiah.Terbesar)
	kecil.Tambah(1)
	assert.Equal(t, uang(1), x.ambil(&kecil))
	require.NoError(t, x.err)
	besar.Tambah(1)
	x.ambil(&besar)
	require.ErrorIs(t, x.err, rupiah.ErrLuapan)
	x.ambil(&kecil)
	require.ErrorIs(t, x.err, rupiah.ErrLuapan)
}

// Villages add to the headline one after the other.
func TestTepiJumlahRingkas(t *testing.T) {
	baris := func(semua, inti bool) *barisAgregat {
		x := totalTepi(desaSatu, 2024, 400)
		if semua {
			x.Fase[apbdes.Anggaran-1].Isi(UkuranSemua, 100)
		}
		if inti {
			x.Fase[apbdes.Anggaran-1].Isi(UkuranSemuaInti, 40)
		}
		b := new(Agregat).susunBaris(x)
		return &b
	}
	desa := func(penduduk int, a Alasan) *BarisDesa {
		d := &BarisDesa{Fase: apbdes.Anggaran, Penduduk: penduduk}
		d.Semua.Alasan = a
		return d
	}
	for _, k := range []struct {
		alasan []Alasan
		mau    Alasan
	}{
		{[]Alasan{PerluRincian}, PerluRincian}, {[]Alasan{PerluRincian, TanpaKegiatan}, min(PerluRincian, TanpaKegiatan)}, {[]Alasan{TanpaKegiatan, PerluRincian}, min(PerluRincian, TanpaKegiatan)},
		{[]Alasan{PerluRincian, TanpaAlasan}, PerluRincian}, {[]Alasan{TanpaAlasan, PerluRincian}, PerluRincian}, {nil, TanpaAlasan},
	} {
		var j jumlahRingkas
		for _, a := range k.alasan {
			j.tambah(baris(false, false), desa(5, a))
		}
		assert.Equal(t, k.mau, j.alasan, k.alasan)
		assert.Zero(t, j.desa)
		assert.Zero(t, j.penduduk)
	}
	for _, k := range []struct {
		penduduk []int
		tanpa    bool
	}{{[]int{5}, false}, {[]int{1, 1}, false}, {[]int{0}, true}, {[]int{0, 5}, true}, {[]int{5, 0}, true}} {
		var j jumlahRingkas
		jumlah := 0
		for _, n := range k.penduduk {
			j.tambah(baris(true, true), desa(n, TanpaAlasan))
			jumlah += n
		}
		assert.Equal(t, k.tanpa, j.tanpaPenduduk, k.penduduk)
		assert.Equal(t, jumlah, j.penduduk)
		assert.Equal(t, len(k.penduduk), j.desa)
	}
	// More residents than can be counted are not known.
	for n, tanpa := range map[int]bool{5: false, 6: true} {
		j := jumlahRingkas{penduduk: math.MaxInt - 5}
		j.tambah(baris(true, true), desa(n, TanpaAlasan))
		assert.Equal(t, tanpa, j.tanpaPenduduk, n)
	}
	// Residents of other villages than those of the sum give no amount per head.
	for _, semuaInti := range []bool{true, false} {
		var j jumlahRingkas
		j.tambah(baris(true, true), desa(2, TanpaAlasan))
		j.tambah(baris(true, semuaInti), desa(2, TanpaAlasan))
		var r RingkasArea
		j.isi(&r)
		assert.Equal(t, semuaInti, r.Inti.PerPenduduk.Ada)
		assert.True(t, r.Semua.PerPenduduk.Ada)
		assert.Equal(t, "0.1000", r.Inti.Porsi.String())
		assert.Equal(t, "0.2500", r.Semua.Porsi.String())
		assert.Equal(t, "0.7500", r.Lain.Porsi.String())
		assert.Equal(t, 2, r.DesaLayanan)
	}
}

// Names, documents and registers of a board.
func TestTepiPapanKecil(t *testing.T) {
	for mau, d := range map[string]apbdes.Desa{
		"A": {Nama: "A", Kode: desaSatu, KodeAsli: "x"}, "33.07.07.2003": {Kode: desaSatu, KodeAsli: "x"}, "x": {KodeAsli: "x"}, "(?)": {},
	} {
		assert.Equal(t, mau, namaDesa(&d))
	}
	s, err := penyusunDari(&MasukanPapan{Desa: []DesaTerdaftar{{Kode: desaSatu, Nama: "A"}, {Kode: desaDua}, {Nama: "tanpa kode"}}})
	require.NoError(t, err)
	assert.True(t, s.adaDaftar(desaSatu))
	assert.False(t, s.adaDaftar(desaDua))
	assert.False(t, s.adaDaftar(wilayah.Kode{}))
	assert.False(t, s.adaDaftar(wilayah.HarusUrai("33.07.09.2001")))

	dasar := func() *apbdes.Dokumen {
		p := func(r string) apbdes.Pos {
			return apbdes.Pos{Rekening: bagan.HarusRekening(r), Sumber: bagan.UraiSumber("DDS"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(5)}}
		}
		return &apbdes.Dokumen{
			Bagan: bagan.Permendagri20, Pendapatan: []apbdes.BarisPendapatan{{Pos: p("4.2.1.01")}}, Pembiayaan: []apbdes.BarisPembiayaan{{Pos: p("6.1.1.01")}},
			Belanja: []apbdes.BarisBelanja{{Kegiatan: bagan.HarusKegiatan("2.1.01"), Pos: p("5.2.1.01")}},
		}
	}
	assert.True(t, samaIsi(dasar(), dasar()))
	for nama, k := range map[string]struct {
		ubah func(*apbdes.Dokumen)
		sama bool
	}{
		"chart":             {func(d *apbdes.Dokumen) { d.Bagan = bagan.Permendagri113 }, false},
		"cut off":           {func(d *apbdes.Dokumen) { d.TidakLengkap.Belanja = true }, false},
		"income":            {func(d *apbdes.Dokumen) { d.Pendapatan[0].Anggaran = rupiah.Isi(6) }, false},
		"financing":         {func(d *apbdes.Dokumen) { d.Pembiayaan[0].Sumber = bagan.UraiSumber("ADD") }, false},
		"account":           {func(d *apbdes.Dokumen) { d.Belanja[0].Rekening = bagan.HarusRekening("5.2.1.02") }, false},
		"kegiatan":          {func(d *apbdes.Dokumen) { d.Belanja[0].Kegiatan = bagan.HarusKegiatan("2.1.02") }, false},
		"name of kegiatan":  {func(d *apbdes.Dokumen) { d.Belanja[0].NamaKegiatan = "x" }, false},
		"remainder":         {func(d *apbdes.Dokumen) { d.Belanja[0].Sisa = true }, false},
		"one line more":     {func(d *apbdes.Dokumen) { d.Belanja = append(d.Belanja, d.Belanja[0]) }, false},
		"no financing":      {func(d *apbdes.Dokumen) { d.Pembiayaan = nil }, false},
		"no income":         {func(d *apbdes.Dokumen) { d.Pendapatan = nil }, false},
		"place in the file": {func(d *apbdes.Dokumen) { d.Belanja[0].Letak.Baris = 9 }, true},
		"name of village":   {func(d *apbdes.Dokumen) { d.Desa.Nama = "x" }, true},
	} {
		d := dasar()
		k.ubah(d)
		assert.Equal(t, k.sama, samaIsi(dasar(), d), nama)
		assert.Equal(t, k.sama, samaIsi(d, dasar()), nama)
	}
	for _, lama := range []bool{false, true} {
		var f TotalFase
		nolkan(&f, lama)
		for u := range Ukuran(BanyakUkuran) {
			mau := u == UkuranTakTerpeta || u >= UkuranBelanja && u < UkuranPADes && (!lama || u < UkuranLayanan)
			assert.Equal(t, mau, f.Cari(u).Ada, "%v %d", lama, u)
		}
	}
	for i := range namaKelas {
		var k Kelas
		require.NoError(t, k.UnmarshalText([]byte(Kelas(i).String()))) //nolint:gosec // few
		assert.Equal(t, Kelas(i), k)                                   //nolint:gosec // few
	}
	require.ErrorIs(t, new(Kelas).UnmarshalText([]byte("x")), ErrMasukan)
}

// One document checked: its sums by code, its phases, and what the rules are told.
func TestTepiPeriksaDokumen(t *testing.T) {
	d := &apbdes.Dokumen{Tahun: 2024, Bagan: bagan.Permendagri20, Pendapatan: []apbdes.BarisPendapatan{
		{Pos: apbdes.Pos{Rekening: bagan.HarusRekening("4.2.1.01"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(100)}}},
	}, Belanja: []apbdes.BarisBelanja{
		{Kegiatan: bagan.HarusKegiatan("2.1.01"), Pos: apbdes.Pos{Rekening: bagan.HarusRekening("5.2.1.01"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(60)}}},
		{Kegiatan: bagan.HarusKegiatan("2.2.02"), Pos: apbdes.Pos{Rekening: bagan.HarusRekening("5.2.1.01"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(40)}}},
	}}
	p, err := PeriksaDokumen(d, OpsiPeriksa{})
	require.NoError(t, err)
	require.Len(t, p.Bidang, 1)
	assert.Equal(t, "2", p.Bidang[0].Kode)
	assert.Empty(t, p.Bidang[0].KodeAsli)
	assert.Equal(t, rupiah.Isi(100), p.Bidang[0].Nilai.Anggaran)
	assert.Equal(t, []int{0, 1}, p.Bidang[0].Baris)
	require.Len(t, p.Kegiatan, 2)
	assert.Equal(t, "2.1.01", p.Kegiatan[0].Kode)
	assert.Equal(t, rupiah.Isi(60), p.Kegiatan[0].Nilai.Anggaran)
	require.NotNil(t, p.Jumlah.Anggaran)
	assert.Nil(t, p.Jumlah.Rancangan)
	assert.Nil(t, p.Jumlah.Perubahan)
	assert.Nil(t, p.Jumlah.Realisasi)
	janggal := func(o OpsiPeriksa) bool {
		p, err := PeriksaDokumen(d, o)
		require.NoError(t, err)
		for range p.Temuan.Cari("APBDES-PND-08") {
			return true
		}
		return false
	}
	assert.False(t, janggal(OpsiPeriksa{}))
	assert.True(t, janggal(OpsiPeriksa{Masukan: Masukan{Penduduk: 10}}), "the rules hear of the residents")
	assert.True(t, janggal(OpsiPeriksa{Aturan: aturan.Opsi{Penduduk: 10}}))
	for f := apbdes.Rancangan; f <= apbdes.Realisasi; f++ {
		satu := &apbdes.Dokumen{Tahun: 2024, Belanja: []apbdes.BarisBelanja{{Kegiatan: bagan.HarusKegiatan("2.1.01")}}}
		satu.Belanja[0].Nilai.Isi(f, rupiah.Isi(7))
		p, err := PeriksaDokumen(satu, OpsiPeriksa{})
		require.NoError(t, err)
		for g := apbdes.Rancangan; g <= apbdes.Realisasi; g++ {
			assert.Equal(t, f == g, p.Jumlah.Fase(g) != nil, "%v %v", f, g)
		}
		assert.Equal(t, rupiah.Isi(7), p.Jumlah.Fase(f).Belanja)
	}
	lama, err := bagan.UraiKegiatan("2.1", bagan.Permendagri113)
	require.NoError(t, err)
	p, err = PeriksaDokumen(&apbdes.Dokumen{Tahun: 2016, Bagan: bagan.Permendagri113, Belanja: []apbdes.BarisBelanja{{Kegiatan: lama, Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(7)}}}}}, OpsiPeriksa{})
	require.NoError(t, err)
	assert.Equal(t, "1", p.Bidang[0].Kode)
	assert.NotEmpty(t, p.Bidang[0].KodeAsli)
	// What does not fit, in the sums and only in a value.
	besar := &apbdes.Dokumen{Tahun: 2024}
	for range 2 {
		besar.Belanja = append(besar.Belanja, apbdes.BarisBelanja{Kegiatan: bagan.HarusKegiatan("2.1.01"), Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(rupiah.Terbesar)}}})
	}
	_, err = PeriksaDokumen(besar, OpsiPeriksa{})
	require.ErrorIs(t, err, rupiah.ErrLuapan)
	_, err = PeriksaDokumen(d, OpsiPeriksa{Masukan: Masukan{Penduduk: -1}})
	require.ErrorIs(t, err, ErrMasukan)
}

// What is said about one village: nothing about what it has no figure of.
func TestTepiKalimatDesa(t *testing.T) {
	susun := func(ubah func(*BarisDesa), apa func(*penyusunKalimat, isianKalimat)) []Kalimat {
		p := papanPorsi("0.1", "0.2")
		ubah(&p.Desa[0])
		s := &penyusunKalimat{p: p}
		apa(s, isianDesa("nama", p, 0))
		return s.hasil
	}
	lain := func(s *penyusunKalimat, nama isianKalimat) { s.lainDesa(0, nama) }
	assert.Empty(t, susun(func(*BarisDesa) {}, lain))
	assert.Empty(t, susun(func(d *BarisDesa) { d.Pemeriksaan = &Pemeriksaan{} }, lain), "a check without that phase")
	assert.Empty(t, susun(func(d *BarisDesa) {
		d.Pemeriksaan = &Pemeriksaan{}
		d.Pemeriksaan.Jumlah.Realisasi = &apbdes.Jumlah{}
	}, lain), "a phase without a balance")
	assert.Len(t, susun(func(d *BarisDesa) {
		d.Pemeriksaan = &Pemeriksaan{}
		d.Pemeriksaan.Jumlah.Realisasi = &apbdes.Jumlah{Silpa: rupiah.Isi(0)}
	}, lain), 1)
	for _, lewat := range []bool{true, false} {
		k := susun(func(d *BarisDesa) { d.Siltap, d.LewatSiltap = porsiTepi("0.2"), lewat }, lain)
		assert.Equal(t, lewat, adaKalimat(k, KodeKalimatDesaSiltapLewat))
		assert.Equal(t, !lewat, adaKalimat(k, KodeKalimatDesaSiltap))
	}
	assert.Len(t, susun(func(*BarisDesa) {}, (*penyusunKalimat).tanpaData), 1)
	for _, ubah := range []func(*Papan){func(p *Papan) { p.Fase = 0 }, func(p *Papan) { p.Tahun = 0 }} {
		p := papanPorsi("0.1")
		ubah(p)
		s := &penyusunKalimat{p: p}
		s.tanpaData(isianDesa("nama", p, 0))
		assert.Empty(t, s.hasil)
	}
	porsi := func(s *penyusunKalimat, nama isianKalimat) { s.porsiDesa(0, nama) }
	assert.False(t, adaKalimat(susun(func(d *BarisDesa) { d.Peringkat = 1 }, porsi), KodeKalimatDesaPeringkat), "alone it has no rank")
	layanan := susun(func(*BarisDesa) {}, func(s *penyusunKalimat, nama isianKalimat) { s.layananDesa(0, nama) })
	assert.False(t, adaKalimat(layanan, KodeKalimatDesaJauh))
	assert.False(t, adaKalimat(layanan, KodeKalimatDesaNol))
}
