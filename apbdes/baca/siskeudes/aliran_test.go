package siskeudes_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes/internal/ekspor"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// samaSemua reads a folder with both readers, the stream with 1, 2 and 8 workers and windows of several sizes.
func samaSemua(t *testing.T, f fstest.MapFS, o siskeudes.Opsi) *siskeudes.Hasil {
	t.Helper()
	h, err := siskeudes.BacaFolder(f, o)
	require.NoError(t, err)
	cara := []struct{ pekerja, potongan int }{{1, 0}, {2, 64}, {8, 4096}}
	if testing.Short() {
		cara = cara[1:2]
	}
	for _, k := range cara {
		var lepas ekspor.Penampung
		e, err := siskeudes.AliranFolder(f, siskeudes.OpsiAliran{Opsi: o, Pekerja: k.pekerja, Potongan: k.potongan, TakDipakai: lepas.Tambah})
		require.NoError(t, err)
		require.NoError(t, ekspor.Bandingkan(e, lepas.Hasil, h), "%d workers, windows of %d", k.pekerja, k.potongan)
	}
	return h
}

func eksporBuatan(t testing.TB, p ekspor.Pilihan) fstest.MapFS {
	t.Helper()
	isi, err := ekspor.Folder(p)
	require.NoError(t, err)
	f := fstest.MapFS{}
	for nama, b := range isi {
		f[nama] = &fstest.MapFile{Data: b}
	}
	return f
}

func opsiKecil() siskeudes.Opsi {
	var o siskeudes.Opsi
	o.Berkas = "ekspor.zip"
	o.Batas.Tabel.BitaPerSel = 200 // so that windows may be small
	return o
}

// Whatever the order of the rows, the defects and the tables that are missing: both readers say the same.
func TestAliran_sama(t *testing.T) {
	dua := []string{"2024", "2025"}
	kasus := map[string]ekspor.Pilihan{
		"rapi":                     {Desa: 12, Tahun: dua, Rinci: 17},
		"teracak":                  {Desa: 12, Tahun: dua, Rinci: 17, Acak: true},
		"berkutip":                 {Desa: 12, Tahun: dua, Rinci: 9, Kutip: true},
		"cacat":                    {Desa: 30, Tahun: dua, Rinci: 17, Cacat: true},
		"cacat dan teracak":        {Desa: 30, Tahun: dua, Rinci: 17, Cacat: true, Acak: true, Benih: 1},
		"temuan melebihi daftar":   {Desa: 60, Tahun: dua, Rinci: 16, Cacat: true, Acak: true, Benih: 2},
		"tanpa Ta_RABRinci":        {Desa: 5, Tahun: dua, Rinci: 8, Tanpa: []string{"Ta_RABRinci"}},
		"tanpa anggaran":           {Desa: 5, Tahun: dua, Rinci: 8, Tanpa: []string{"Ta_RABRinci", "Ta_RAB"}},
		"tanpa Ta_SPP":             {Desa: 5, Tahun: dua, Rinci: 8, Tanpa: []string{"Ta_SPP"}},
		"tanpa SPJ":                {Desa: 5, Tahun: dua, Rinci: 8, Tanpa: []string{"Ta_SPJ", "Ta_SPJRinci"}},
		"tanpa Ta_Pemda":           {Desa: 5, Tahun: dua, Rinci: 8, Tanpa: []string{"Ta_Pemda"}},
		"tanpa jurnal dan mutasi":  {Desa: 5, Tahun: dua, Rinci: 8, Tanpa: []string{"Ta_JurnalUmum", "Ta_JurnalUmumRinci", "Ta_Mutasi"}},
		"tanpa nama":               {Desa: 5, Tahun: dua, Rinci: 8, Tanpa: []string{"Ref_Desa", "Ref_Kecamatan", "Ta_Kegiatan", "Ta_Desa"}},
		"kosong":                   {Tahun: dua},
		"tanpa tabel yang berguna": {Tahun: dua, Tanpa: []string{"Ta_RAB", "Ta_RABRinci", "Ta_SPP", "Ta_SPPRinci", "Ta_Pemda"}},
	}
	for nama, p := range kasus {
		t.Run(nama, func(t *testing.T) {
			for _, sampai := range []string{"", "2024-06-30"} {
				o := opsiKecil()
				o.Sampai = sampai
				h := samaSemua(t, eksporBuatan(t, p), o)
				if p.Cacat {
					assert.NotEmpty(t, h.Temuan)
				}
			}
		})
	}
}

// The text of a table in all the ways that exports have it.
func TestAliran_sama_teks(t *testing.T) {
	const rab = "Ta_RABRinci.csv"
	ganti := func(lama, baru string) func(f fstest.MapFS) {
		return func(f fstest.MapFS) { f[rab].Data = bytes.ReplaceAll(f[rab].Data, []byte(lama), []byte(baru)) }
	}
	kasus := map[string]func(f fstest.MapFS){
		"BOM":                 func(f fstest.MapFS) { f[rab].Data = append([]byte("\xef\xbb\xbf"), f[rab].Data...) },
		"CRLF":                ganti("\n", "\r\n"),
		"CR":                  ganti("\n", "\r"),
		"titik koma":          ganti(",", ";"),
		"sep":                 func(f fstest.MapFS) { f[rab].Data = append([]byte("sep=,\r\n\n"), f[rab].Data...) },
		"NUL":                 ganti("Rincian ke-3", "Rincian\x00 ke-\x003"),
		"Windows-1252":        ganti("paket", "pak\xe9t"),
		"Windows-1252 kutip":  ganti("Rincian ke-2", "\"Rinci\x93n\" ke-2"),
		"kutip liar":          ganti("Rincian ke-2", "\"Rincian\" ke-2"),
		"kutip terbuka":       ganti("Rincian ke-2", "\"Rincian ke-2"),
		"kutip dua garis":     ganti("Rincian ke-2", "\"Rincian\r\nke-2\""),
		"baris kosong":        ganti("\n2024", "\n\n ,,\n2024"),
		"tanpa ujung garis":   func(f fstest.MapFS) { f[rab].Data = bytes.TrimSpace(f[rab].Data) },
		"kosong":              func(f fstest.MapFS) { f[rab].Data = nil },
		"spasi":               func(f fstest.MapFS) { f[rab].Data = []byte(" \r\n\n") },
		"kepala saja":         func(f fstest.MapFS) { f[rab].Data = []byte("Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,Anggaran\n") },
		"kolom kurang":        ganti("Anggaran,", "Angka,"),
		"kolom ganda":         ganti("Kd_SubRinci", "Uraian"),
		"ganda":               func(f fstest.MapFS) { f["lagi/"+rab] = f[rab] },
		"ganda sesudah hampa": func(f fstest.MapFS) { f["A/"+rab] = &fstest.MapFile{} },
		"koma desimal":        ganti(",paket,1,", ",paket,\"1,00\","),
		"angka mendua":        ganti(",paket,1,1", ",paket,1.000,1"),
		"angka campur":        ganti("1000000", "\"1.000.000,50\""),
		"angka rusak":         ganti("1011000", "1.01.1000"),
		"desa panjang":        ganti("01.2003.", "33.07.01.2003."),
		"tanpa desa":          ganti("01.2003.,", ","),
		"tahun rusak":         ganti("2024,01.2002.", "20x4,01.2002."),
		"tahun berekor":       ganti("2024,01.2002.", "2024.0.0,01.2002."),
		"UTF-16": func(f fstest.MapFS) {
			b := []byte{0xff, 0xfe}
			for _, u := range utf16.Encode([]rune(string(f[rab].Data))) {
				b = append(b, byte(u), byte(u>>8))
			}
			f[rab].Data = b
		},
	}
	for nama, ubah := range kasus {
		t.Run(nama, func(t *testing.T) {
			f := eksporBuatan(t, ekspor.Pilihan{Desa: 5, Tahun: []string{"2024", "2025"}, Rinci: 9})
			ubah(f)
			samaSemua(t, f, opsiKecil())
			o := opsiKecil()
			o.Desa.Kode, o.Tahun = wilayah.HarusUrai("33.07.01.2004"), 2024
			samaSemua(t, f, o)
		})
	}
}

// Every number of the export is ambiguous or contradicts another, and the amounts that remain decide.
func TestAliran_sama_gaya(t *testing.T) {
	for nama, angka := range map[string][]string{
		"mendua":   {"1.234", "12.500", "1,250"},
		"campur":   {"1.234,50", "1,234.50", "1.234", "12,5"},
		"terlalu":  {"1.234,50", "1,234.50", "1.234.567,891", "7.777.777,123"},
		"sisa dua": {"1.234.567,50", "1,234,567.50", "1.234.567,891", "1,234,567.891", "9.999"},
	} {
		t.Run(nama, func(t *testing.T) {
			f := eksporBuatan(t, ekspor.Pilihan{Desa: 4, Tahun: []string{"2024"}, Rinci: 6})
			rab := "Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,Anggaran,AnggaranStlhPAK\n"
			for i := range 40 {
				desa := fmt.Sprintf("01.%04d.", 2001+i%4)
				rab += fmt.Sprintf("2024,%s,%s02.02.02.,5.2.1.%02d.,\"%s\",\"%s\"\n", desa, desa, 1+i%9, angka[i%len(angka)], angka[i/4%len(angka)])
			}
			for n := range f {
				if n != "Ref_Desa.csv" && n != "Ta_Pemda.csv" {
					delete(f, n)
				}
			}
			f["Ta_RABRinci.csv"] = &fstest.MapFile{Data: []byte(rab)}
			samaSemua(t, f, opsiKecil())
		})
	}
}

func TestAliran_batas(t *testing.T) {
	f := eksporBuatan(t, ekspor.Pilihan{Desa: 20, Tahun: []string{"2024"}, Rinci: 8})
	acak := eksporBuatan(t, ekspor.Pilihan{Desa: 20, Tahun: []string{"2024"}, Rinci: 8, Acak: true})
	for nama, k := range map[string]struct {
		f    fstest.MapFS
		o    func(*siskeudes.OpsiAliran)
		is   error
		apa  lembar.ApaBatas
		bisa bool
	}{
		"simpanan": {f: f, o: func(o *siskeudes.OpsiAliran) { o.Maks = 1 << 20 }, is: siskeudes.ErrSimpanan},
		"simpanan berkas": {f: f, o: func(o *siskeudes.OpsiAliran) {
			o.Simpan, o.Maks = sementara(t), 1<<20
		}, apa: lembar.BatasTerurai},
		"indeks": {f: acak, o: func(o *siskeudes.OpsiAliran) { o.Indeks = 400 }, is: siskeudes.ErrTerpencar},
		"rapi":   {f: f, o: func(o *siskeudes.OpsiAliran) { o.Indeks = 400 }, bisa: true},
		"desa":   {f: f, o: func(o *siskeudes.OpsiAliran) { o.Desa = 1000 }, is: siskeudes.ErrDesaBesar},
		"urai":   {f: f, o: func(o *siskeudes.OpsiAliran) { o.Batas.Terurai = 5000 }, apa: lembar.BatasTerurai},
		"entri":  {f: f, o: func(o *siskeudes.OpsiAliran) { o.Batas.Entri = 3 }, apa: lembar.BatasEntri},
		"sel":    {f: f, o: func(o *siskeudes.OpsiAliran) { o.Batas.Tabel.Sel = 30 }, apa: lembar.BatasSel},
		"baris":  {f: f, o: func(o *siskeudes.OpsiAliran) { o.Batas.Tabel.SelPerBaris = 5 }, apa: lembar.BatasSelPerBaris},
		"jendela": {f: fstest.MapFS{"Ta_RABRinci.csv": {Data: append([]byte("Tahun,Kd_Desa\n\""), bytes.Repeat([]byte("x"), 65<<20)...)}}, o: func(o *siskeudes.OpsiAliran) {
			o.Potongan, o.Batas.Tabel.BitaPerSel = 40<<20, 128<<20
		}, is: siskeudes.ErrBarisBesar},
		"isi": {f: f, o: func(o *siskeudes.OpsiAliran) { o.Batas.Tabel.BitaPerSel = 8 }, apa: lembar.BatasBitaPerSel},
	} {
		t.Run(nama, func(t *testing.T) {
			o := siskeudes.OpsiAliran{Opsi: opsiKecil(), Pekerja: 3}
			k.o(&o)
			e, err := siskeudes.AliranFolder(k.f, o)
			if err == nil {
				for _, err = range e.Semua(nil) {
					if err != nil {
						break
					}
				}
			}
			var lewat *lembar.MelewatiBatas
			switch {
			case k.bisa:
				require.NoError(t, err)
			case k.is != nil:
				require.ErrorIs(t, err, k.is)
			default:
				require.ErrorAs(t, err, &lewat)
				assert.Equal(t, k.apa, lewat.Apa)
			}
		})
	}
}

func sementara(t *testing.T) *os.File {
	t.Helper()
	f, err := os.CreateTemp(t.TempDir(), "simpanan")
	require.NoError(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// A file as store, and an export that is read twice.
func TestAliran_simpanan(t *testing.T) {
	f := eksporBuatan(t, ekspor.Pilihan{Desa: 20, Tahun: []string{"2024"}, Rinci: 8})
	h, err := siskeudes.BacaFolder(f, opsiKecil())
	require.NoError(t, err)
	var lepas ekspor.Penampung
	e, err := siskeudes.AliranFolder(f, siskeudes.OpsiAliran{Opsi: opsiKecil(), Simpan: sementara(t), TakDipakai: lepas.Tambah})
	require.NoError(t, err)
	for range 2 {
		lepas = nil
		require.NoError(t, ekspor.Bandingkan(e, lepas.Hasil, h))
	}
}

type simpananRusak struct{ bacaJuga bool }

func (s simpananRusak) WriteAt(b []byte, _ int64) (int, error) {
	if s.bacaJuga {
		return len(b), nil
	}
	return 0, errors.New("disk full")
}

func (s simpananRusak) ReadAt(b []byte, _ int64) (int, error) {
	for i := range b {
		b[i] = 0xff
	}
	return len(b), nil
}

// What the store says is passed on, and what it gives back is not trusted.
func TestAliran_simpanan_rusak(t *testing.T) {
	f := eksporBuatan(t, ekspor.Pilihan{Desa: 3, Tahun: []string{"2024"}, Rinci: 8})
	for bacaJuga, pesan := range map[bool]string{false: "disk full", true: "the store does not give back"} {
		e, err := siskeudes.AliranFolder(f, siskeudes.OpsiAliran{Simpan: simpananRusak{bacaJuga}})
		require.NoError(t, err)
		_, err = siskeudes.BacaAliran(e, func(*siskeudes.Hasil) (int, error) { return 0, nil }, func(int) error { return nil })
		require.ErrorContains(t, err, pesan)
	}
}

// The caller may stop, and its errors end the reading.
func TestAliran_berhenti(t *testing.T) {
	e, err := siskeudes.AliranFolder(eksporBuatan(t, ekspor.Pilihan{Desa: 30, Tahun: []string{"2024"}, Rinci: 8}), siskeudes.OpsiAliran{Pekerja: 4})
	require.NoError(t, err)
	n := 0
	for _, err := range e.Semua(nil) {
		require.NoError(t, err)
		if n++; n == 3 {
			break
		}
	}
	assert.Equal(t, 3, n)
	salah := errors.New("cukup")
	_, err = siskeudes.BacaAliran(e, func(*siskeudes.Hasil) (int, error) { return 0, salah }, func(int) error { return nil })
	require.ErrorIs(t, err, salah)
	_, err = siskeudes.BacaAliran(e, func(*siskeudes.Hasil) (int, error) { return 0, nil }, func(int) error { return salah })
	require.ErrorIs(t, err, salah)
}

// Villages come in the order of their first rows, whatever the number of workers.
func TestAliran_urutan(t *testing.T) {
	f := eksporBuatan(t, ekspor.Pilihan{Desa: 40, Tahun: []string{"2024"}, Rinci: 8, Acak: true})
	var pertama []string
	for _, pekerja := range []int{1, 2, 8} {
		e, err := siskeudes.AliranFolder(f, siskeudes.OpsiAliran{Pekerja: pekerja})
		require.NoError(t, err)
		var d []string
		for h, err := range e.Semua(nil) {
			require.NoError(t, err)
			for _, x := range h.Dokumen {
				d = append(d, x.Desa.Kode.String())
			}
		}
		if pertama == nil {
			pertama = d
		}
		require.Len(t, d, 40)
		assert.Equal(t, pertama, d)
	}
}

func TestAliran_masukan(t *testing.T) {
	_, err := siskeudes.AliranDari(nil, 3, siskeudes.OpsiAliran{})
	require.Error(t, err)
	_, err = siskeudes.AliranFolder(nil, siskeudes.OpsiAliran{})
	require.Error(t, err)
	_, err = siskeudes.AliranDari(bytes.NewReader(nil), 5, siskeudes.OpsiAliran{})
	require.Error(t, err)
	_, err = siskeudes.AliranDari(bytes.NewReader([]byte("Tahun,Kd_Desa\n")), 14, siskeudes.OpsiAliran{})
	require.Error(t, err)
}
