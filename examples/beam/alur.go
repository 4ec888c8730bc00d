package main

import (
	"context"
	"encoding/csv"
	"reflect"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// daftarkan makes the types and functions known to the workers. It must be called before beam.Init.
func daftarkan() {
	beam.RegisterCoder(reflect.TypeFor[Jumlah](), TulisJumlah, BacaJumlah)
	beam.RegisterType(reflect.TypeFor[Terdaftar]())
	register.Combiner1[Jumlah](&GabungFn{})
	register.DoFn3x1[context.Context, []byte, func(Terdaftar), error](&DaftarFn{})
	register.DoFn2x0[Terdaftar, func(string, Terdaftar)](&KunciFn{})
	register.DoFn6x1[context.Context, string, func(*Terdaftar) bool, func(string, Jumlah), func(int), func(string), error](&BacaFn{})
	register.DoFn5x1[string, func(*Jumlah) bool, func(*Terdaftar) bool, func(*int) bool, func(string), error](&RingkasFn{})
	register.DoFn3x1[context.Context, []byte, func(*string) bool, error](&TulisFn{})
	register.Function2x1(palingBaru)
	register.Emitter1[Terdaftar]()
	register.Emitter1[string]()
	register.Emitter1[int]()
	register.Emitter2[string, Jumlah]()
	register.Emitter2[string, Terdaftar]()
	register.Iter1[Terdaftar]()
	register.Iter1[Jumlah]()
	register.Iter1[string]()
	register.Iter1[int]()
}

// susunAlur builds the pipeline.
//
//	files ──► BacaFn ──► (area, Agregat) ──► GabungFn by area ──► RingkasFn ──► rows ──► TulisFn
//	register ───┘  └──► year and phase ──► the newest ───────────────┘
func susunAlur(s beam.Scope, p *pilihan, berkas []string) {
	daftar := beam.ParDo(s.Scope("daftar"), &DaftarFn{Berkas: p.daftar}, beam.Impulse(s))
	nama := beam.Reshuffle(s, beam.CreateList(s, berkas)) // so that files do not stay together on one worker
	bagian, waktu, laporan := beam.ParDo3(s.Scope("baca"), &BacaFn{Tahun: p.tahun, Tingkat: int(p.opsi.Tingkat), Pekerja: p.pekerja}, nama,
		beam.SideInput{Input: daftar})
	jumlah := beam.CombinePerKey(s.Scope("gabung"), &GabungFn{}, bagian)
	terbaru := beam.Combine(s.Scope("waktu"), palingBaru, waktu)
	terdaftar := beam.ParDo(s.Scope("kunci"), &KunciFn{Tingkat: int(p.opsi.Tingkat)}, daftar)
	baris := beam.ParDo(s.Scope("ringkas"), &RingkasFn{Tingkat: int(p.opsi.Tingkat), Tahun: p.tahun, Fase: int(p.opsi.Fase)},
		beam.CoGroupByKey(s, jumlah, terdaftar), beam.SideInput{Input: terbaru})
	mulai := beam.Impulse(s)
	beam.ParDo0(s.Scope("tulis"), &TulisFn{Berkas: p.keluar, Kepala: barisTeks(indikator.DaftarKolomAgregat())}, mulai, beam.SideInput{Input: baris})
	beam.ParDo0(s.Scope("lapor"), &TulisFn{Berkas: p.laporan}, mulai, beam.SideInput{Input: laporan})
}

// banyakFase packs a year and a phase in one number.
const banyakFase = int(apbdes.Realisasi) + 1

// palingBaru keeps the newest year, and of it the latest phase.
func palingBaru(a, b int) int { return max(a, b) }

// RingkasFn makes the row of one area.
type RingkasFn struct {
	Tingkat, Tahun, Fase int
}

// ProcessElement takes the accumulator of an area, the registered villages in it, and the newest year and phase of all files. The
// error wraps rupiah.ErrLuapan.
func (f *RingkasFn) ProcessElement(_ string, jumlah func(*Jumlah) bool, daftar func(*Terdaftar) bool, terbaru func(*int) bool, baris func(string)) error {
	j, err := semuaJumlah(jumlah)
	if err != nil {
		return err
	}
	o := indikator.OpsiAgregat{Tingkat: wilayah.Tingkat(f.Tingkat), Tahun: f.Tahun, Fase: apbdes.Fase(f.Fase)} //nolint:gosec // as they came
	if o.Desa, err = daftarDari(daftar); err != nil {
		return err
	}
	var n int
	if terbaru(&n) && o.Tahun == 0 {
		o.Tahun = n / banyakFase
	}
	if o.Fase == 0 {
		if o.Fase = apbdes.Anggaran; n > 0 {
			o.Fase = apbdes.Fase(n % banyakFase) //nolint:gosec // five of them
		}
	}
	h, wilayah := j.a.DaftarWilayah(o)
	for w, err := range wilayah {
		if err != nil {
			return err
		}
		baris(barisTeks(h.DaftarSel(&w)))
	}
	return nil
}

// semuaJumlah puts accumulators together; after the CombineFn there is at most one for each area.
func semuaJumlah(jumlah func(*Jumlah) bool) (Jumlah, error) {
	h := (&GabungFn{}).CreateAccumulator()
	var j Jumlah
	for jumlah(&j) {
		var err error
		if h, err = gabung(h, j); err != nil {
			return Jumlah{}, err
		}
	}
	return h, nil
}

// TulisFn writes lines to one file in the order of their bytes, which for rows is that of the codes. All of them are in memory
// together: some 500 bytes an area.
type TulisFn struct {
	Berkas, Kepala string
}

// ProcessElement takes all lines as a side input, so that the file is written even when there are none. Written again, it is the same.
func (f *TulisFn) ProcessElement(ctx context.Context, _ []byte, baris func(*string) bool) error {
	var semua []string
	var b string
	for baris(&b) {
		semua = append(semua, b)
	}
	slices.Sort(semua)
	fs, err := filesystem.New(ctx, f.Berkas)
	if err != nil {
		return err
	}
	defer func() { _ = fs.Close() }()
	w, err := fs.OpenWrite(ctx, f.Berkas)
	if err != nil {
		return err
	}
	if _, err := w.Write([]byte(f.Kepala + strings.Join(semua, ""))); err != nil {
		_ = w.Close()
		return err
	}
	return w.Close()
}

// barisTeks writes one row of CSV with its line end.
func barisTeks(sel []string) string {
	var b strings.Builder
	c := csv.NewWriter(&b)
	_ = c.Write(sel) // a strings.Builder does not fail
	c.Flush()
	return b.String()
}
