package rujukan

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// desa is a village in one year as an aggregate keeps it.
type desa struct {
	kode, nama     string
	tahun          int
	penduduk       int
	berlaku        string
	lama           bool
	siltap, dari   *big.Rat
	total          map[string]map[string]ukuran // by phase
	sidik, dokumen string
}

// desaDari makes the village of a document. sidik says everything about it; the name of a village with a code says nothing.
func desaDari(d *dok, nama string) desa {
	d = d.beku()
	e := desa{kode: d.desa, nama: nama, tahun: d.tahun, penduduk: d.penduduk, berlaku: d.berlaku(belanja), lama: d.lama, total: d.total(), dokumen: d.String()}
	e.siltap, e.dari = d.siltapTotal()
	h := hasil{}
	d.isiTotal(h)
	var s []string
	for k, v := range h {
		s = append(s, k+"="+v)
	}
	slices.Sort(s)
	if e.kode == "" {
		s = append(s, nama)
	}
	e.sidik = fmt.Sprintf("%d %d %s", e.tahun, e.penduduk, strings.Join(s, ";"))
	return e
}

// kelompokDesa are villages of one place, known with the totals of a year: none, one, or several that contradict each other.
type kelompokDesa struct {
	kode  string
	semua []desa // different totals of the year
}

// pilahan are the villages of a collection in one year: the same figures twice count once; a village without a code is one for each
// total; others known from another year or the register are there without totals.
func pilah(semua []desa, tahun int, daftar []string) []kelompokDesa {
	sudah, urut := map[string]bool{}, map[string]*kelompokDesa{}
	var h []kelompokDesa
	for _, kode := range daftar {
		urut[kode] = &kelompokDesa{kode: kode}
	}
	for _, e := range semua {
		if e.kode != "" && urut[e.kode] == nil {
			urut[e.kode] = &kelompokDesa{kode: e.kode}
		}
		if kunci := e.kode + "|" + e.sidik; e.tahun != tahun || sudah[kunci] {
			continue
		} else {
			sudah[kunci] = true
		}
		if e.kode == "" {
			h = append(h, kelompokDesa{semua: []desa{e}})
			continue
		}
		urut[e.kode].semua = append(urut[e.kode].semua, e)
	}
	for _, k := range urut {
		h = append(h, *k)
	}
	return h
}

// wilayahRingkas collects the villages of an area that report.
type wilayahRingkas struct {
	desa          []desa
	hilang, ganda []string
	semula        int
	fase          string
	nisbah        nisbah
}

// nisbah makes the ratio of an area from the sums of its villages; their own ratios are there for the mutants only.
type nisbah func(atas, bawah *big.Rat, sendiri []*big.Rat) *big.Rat

func rasioJumlah(atas, bawah *big.Rat, _ []*big.Rat) *big.Rat { return bagi(atas, bawah) }

// faseDesa: asked for perubahan, a village whose spending was not changed answers with anggaran.
func (e *desa) faseDesa(f string) string {
	if _, ada := e.total[f][belanja]; f == perubahan && !ada {
		return anggaran
	}
	return f
}

// agregatRujukan puts the figures of every area of a level into h. tingkat is the number of parts of the code, 0 for the whole.
func agregatRujukan(h hasil, semua []desa, tahun int, f string, bagian int, daftar []string, n nisbah) {
	area := map[string]*wilayahRingkas{}
	tanpaKode := 0
	for _, k := range pilah(semua, tahun, daftar) {
		melapor := len(k.semua) == 1
		if melapor {
			_, melapor = k.semua[0].total[k.semua[0].faseDesa(f)][belanja]
		}
		if bagian > 0 && k.kode == "" {
			if melapor {
				tanpaKode++
			}
			continue
		}
		kode := pangkas(k.kode, bagian)
		if area[kode] == nil {
			area[kode] = &wilayahRingkas{fase: f, nisbah: n}
		}
		w := area[kode]
		switch {
		case len(k.semua) > 1:
			w.ganda = append(w.ganda, k.kode)
		case melapor:
			w.desa = append(w.desa, k.semua[0])
			if k.semua[0].faseDesa(f) != f {
				w.semula++
			}
		case k.kode != "":
			w.hilang = append(w.hilang, k.kode)
		}
	}
	h["tanpa kode"] = fmt.Sprint(tanpaKode)
	for kode, w := range area {
		w.tulis(h, "["+kode+"]")
	}
}

func (w *wilayahRingkas) tulis(h hasil, jalur string) {
	slices.Sort(w.hilang)
	slices.Sort(w.ganda)
	penduduk, berpenduduk := 0, 0
	for _, e := range w.desa {
		if e.penduduk > 0 {
			penduduk += e.penduduk
			berpenduduk++
		}
	}
	h[jalur] = fmt.Sprintf("desa %d melapor %d hilang %v ganda %v semula %d penduduk %d/%d", len(w.desa)+len(w.hilang)+len(w.ganda), len(w.desa), w.hilang,
		w.ganda, w.semula, penduduk, berpenduduk)
	for _, n := range append([]string{pendapatan, belanja, "tak terpeta", "bidang 1", "bidang 2", "bidang 3", "bidang 4", "bidang 5"}, limaLayanan...) {
		h[jalur+" "+n] = w.jumlah(n, true)
	}
	for _, l := range limaLayanan {
		h[jalur+" inti "+l] = w.jumlah("inti "+l, true)
	}
	h[jalur+" semua"], h[jalur+" inti semua"] = w.jumlah("semua", false), w.jumlah("inti semua", false)
	for _, l := range append([]string{"semua"}, limaLayanan...) {
		h[jalur+" porsi "+l] = w.rasio(func(e *desa) (a, b *big.Rat) {
			return e.utuh(e.faseDesa(w.fase), l), e.utuh(e.faseDesa(w.fase), belanja)
		})
		h[jalur+" porsi inti "+l] = w.rasio(func(e *desa) (a, b *big.Rat) {
			return e.utuh(e.faseDesa(w.fase), "inti "+l), e.utuh(e.faseDesa(w.fase), belanja)
		})
		h[jalur+" per penduduk "+l] = w.perPenduduk(l)
		h[jalur+" serapan "+l] = w.rasio(serapanDesa(l))
	}
	for nama, n := range map[string][2]string{"pades": {"pades", pendapatan}, "pegawai": {"pegawai", belanja}, "modal": {"modal", belanja}} {
		h[jalur+" rasio "+nama] = w.rasio(func(e *desa) (a, b *big.Rat) {
			return e.utuh(e.faseDesa(w.fase), n[0]), e.utuh(e.faseDesa(w.fase), n[1])
		})
	}
	h[jalur+" rasio siltap"] = w.rasio(func(e *desa) (a, b *big.Rat) { return e.siltap, e.dari })
	h[jalur+" serapan"] = w.rasio(serapanDesa(belanja))
}

// serapanDesa sets realisasi against the plan in force; a draft is not in force.
func serapanDesa(nama string) func(*desa) (a, b *big.Rat) {
	return func(e *desa) (a, b *big.Rat) {
		if e.berlaku != anggaran && e.berlaku != perubahan {
			return nil, nil
		}
		return e.utuh(realisasi, nama), e.utuh(e.berlaku, nama)
	}
}

// utuh is an amount of which no line is blank.
func (e *desa) utuh(f, nama string) *big.Rat {
	if u, ada := e.total[f][nama]; ada && !u.sebagian {
		return u.nilai
	}
	return nil
}

// jumlah adds an amount over the villages that know it: Σ amount, number of villages, and of those with blank lines.
func (w *wilayahRingkas) jumlah(nama string, jugaSebagian bool) string {
	var j *big.Rat
	n, sebagian := 0, 0
	for _, e := range w.desa {
		u, ada := e.total[e.faseDesa(w.fase)][nama]
		if !ada || u.sebagian && !jugaSebagian {
			continue
		}
		j = tambahAda(j, u.nilai)
		n++
		if u.sebagian {
			sebagian++
		}
	}
	return fmt.Sprintf("%s desa %d sebagian %d", teks(j), n, sebagian)
}

// rasio is Σ numerators / Σ denominators over the villages that have both, never the mean of their ratios.
func (w *wilayahRingkas) rasio(ambil func(*desa) (a, b *big.Rat)) string {
	var atas, bawah, nilai *big.Rat
	var sendiri []*big.Rat
	n, alasan := 0, ""
	for i := range w.desa {
		a, b := ambil(&w.desa[i])
		if a == nil || b == nil {
			continue
		}
		atas, bawah = tambahAda(atas, a), tambahAda(bawah, b)
		n++
		if b.Sign() > 0 {
			sendiri = append(sendiri, bagi(a, b))
		}
	}
	switch {
	case n == 0:
		alasan = "tanpa_nilai"
	case bawah.Sign() == 0:
		alasan = "penyebut_nol"
	case bawah.Sign() < 0:
		alasan = "penyebut_negatif"
	default:
		nilai = w.nisbah(atas, bawah, sendiri)
	}
	return fmt.Sprintf("%s/%s orang 0 = %s %s desa %d %s", teks(atas), teks(bawah), bulatkan(nilai, 4), alasan, n, sebaran(sendiri, 4))
}

// perPenduduk is Σ amounts / Σ residents over the villages of which both are known, in rupiah.
func (w *wilayahRingkas) perPenduduk(nama string) string {
	var atas, nilai *big.Rat
	var sendiri []*big.Rat
	orang, n, alasan := 0, 0, "tanpa_nilai"
	for i := range w.desa {
		e := &w.desa[i]
		a := e.utuh(e.faseDesa(w.fase), nama)
		if a != nil && e.penduduk == 0 {
			alasan = "penduduk_tidak_diketahui"
		}
		if a == nil || e.penduduk == 0 {
			continue
		}
		atas, orang, n = tambahAda(atas, a), orang+e.penduduk, n+1
		sendiri = append(sendiri, bagi(a, sen(int64(100*e.penduduk))))
	}
	if n > 0 {
		alasan, nilai = "", w.nisbah(atas, sen(int64(100*orang)), sendiri)
	}
	return fmt.Sprintf("%s/- orang %d = %s %s desa %d %s", teks(atas), orang, bulatkan(nilai, 2), alasan, n, sebaran(sendiri, 2))
}

func bulatkan(r *big.Rat, desimal int) string {
	if r == nil {
		return "-"
	}
	return tanpaMinusNol(r.FloatString(desimal))
}

// sebaran is the distribution of the ratios of the villages. With n of them numbered from 0, quartile q stands at (n-1)q/4, between two
// of them in proportion; below 3 there is none.
func sebaran(r []*big.Rat, desimal int) string {
	slices.SortFunc(r, (*big.Rat).Cmp)
	n := len(r)
	if n == 0 {
		return "0: - - - - - {}"
	}
	kuartil := make([]*big.Rat, 5) // smallest, three quartiles, largest
	kuartil[0], kuartil[4] = r[0], r[n-1]
	for q := 1; q <= 3 && n >= 3; q++ {
		letak := big.NewRat(int64((n-1)*q), 4)
		bawah := int(lantai(letak).Int64())
		sisa := kurang(letak, sen(int64(bawah)))
		kuartil[q] = r[bawah]
		if sisa.Sign() > 0 {
			kuartil[q] = tambah(r[bawah], kali(sisa, kurang(r[bawah+1], r[bawah])))
		}
	}
	var s []string
	for _, k := range kuartil {
		s = append(s, bulatkan(k, desimal))
	}
	kelas := map[string]int{}
	for _, x := range r {
		if k := kelasDari(x, kuartil[2]); k != "" {
			kelas[k]++
		}
	}
	return fmt.Sprintf("%d: %s %s", n, strings.Join(s, " "), teksKelas(kelas))
}

var namaKelas = []string{"nol", "jauh_di_bawah", "di_bawah", "sekitar", "di_atas", "jauh_di_atas"}

func teksKelas(k map[string]int) string {
	var s []string
	for _, n := range namaKelas {
		if k[n] > 0 {
			s = append(s, fmt.Sprintf("%s %d", n, k[n]))
		}
	}
	return "{" + strings.Join(s, " ") + "}"
}

// kelasDari places a ratio against the median: Rp0 is a class of its own; at most half, below 0.9, above 1.1, at least twice. Twice a
// median of 0 says nothing, and a median below 0 places nobody.
func kelasDari(x, median *big.Rat) string {
	dari := func(a, b int64) int { return x.Cmp(kali(median, big.NewRat(a, b))) }
	switch {
	case x.Sign() == 0:
		return "nol"
	case median == nil || median.Sign() < 0:
		return ""
	case median.Sign() == 0 && x.Sign() > 0:
		return "di_atas"
	case dari(1, 2) <= 0:
		return "jauh_di_bawah"
	case dari(2, 1) >= 0:
		return "jauh_di_atas"
	case dari(9, 10) < 0:
		return "di_bawah"
	case dari(11, 10) > 0:
		return "di_atas"
	default:
		return "sekitar"
	}
}
