package indikator

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// pengukur makes the values of one document. It keeps the first error, so that the tables of indicators stay readable.
type pengukur struct {
	belanja, pendapatan bagian
	fase                []apbdes.Fase // those that the document has
	berlaku             apbdes.Fase
	penduduk            int
	hasil               []Nilai
	err                 error
}

func susunPengukur(d *apbdes.Dokumen, penduduk int) (*pengukur, error) {
	p := &pengukur{penduduk: penduduk}
	var err error
	p.belanja, err = susunBagian(len(d.Belanja), d.TidakLengkap.Belanja, func(i int) (*apbdes.Pos, bagan.KodeKegiatan) {
		return &d.Belanja[i].Pos, d.Belanja[i].Kegiatan
	})
	if err != nil {
		return nil, err
	}
	p.pendapatan, err = susunBagian(len(d.Pendapatan), d.TidakLengkap.Pendapatan, func(i int) (*apbdes.Pos, bagan.KodeKegiatan) {
		return &d.Pendapatan[i].Pos, bagan.KodeKegiatan{}
	})
	if err != nil {
		return nil, err
	}
	for _, f := range apbdes.DaftarFase() {
		if d.AdaFase(f) {
			p.fase = append(p.fase, f)
		}
	}
	p.berlaku = p.rencanaBerlaku(&p.belanja)
	return p, nil
}

// rencanaBerlaku returns the plan in force for a section: the latest phase of a plan in which it has an amount. A change that only
// lists its income leaves the enacted spending in force, and the other way round. Without any amount in the section it is the latest
// phase of a plan at all.
func (p *pengukur) rencanaBerlaku(b *bagian) (berlaku apbdes.Fase) {
	for _, harus := range [...]bool{true, false} {
		for _, f := range p.fase {
			if f != apbdes.Realisasi && (!harus || b.seluruh[f].berisi > 0) {
				berlaku = f
			}
		}
		if berlaku != 0 {
			break
		}
	}
	return berlaku
}

// gagal keeps the first error.
func (p *pengukur) gagal(err error) {
	if err != nil && p.err == nil {
		p.err = err
	}
}

// jumlah adds lines and keeps the first error.
func (p *pengukur) jumlah(b *bagian, baris []int, f apbdes.Fase) jumlah {
	j, err := b.jumlah(baris, f)
	p.gagal(err)
	return j
}

// keadaan returns why nothing about section b is known in phase f.
func (p *pengukur) keadaan(b *bagian, f apbdes.Fase) Alasan {
	switch {
	case !slices.Contains(p.fase, f):
		return FaseTidakAda
	case b.terpotong:
		return BagianTerpotong
	case b.seluruh[f].berisi == 0:
		return BagianTidakAda
	default:
		return TanpaAlasan
	}
}

// pembilang fills the numerator of a value: the sum of the group in phase f, and the reason where that is not the whole truth. The
// result is a lower bound of the true numerator, missing where there is none.
func (p *pengukur) pembilang(n *Nilai, b *bagian, k *kelompok) rupiah.Opsional {
	n.beri(p.keadaan(b, n.Fase))
	n.beri(k.alasan)
	if n.Alasan != TanpaAlasan {
		return rupiah.Opsional{}
	}
	j := p.jumlah(b, k.baris, n.Fase)
	n.Cakupan = Cakupan{j.berisi, len(k.baris)}
	n.Baris = b.berisi(k.baris, n.Fase, j.berisi)
	if len(k.baris) == 0 {
		// The section is there and has no line of this group.
		j.nilai = rupiah.Isi(0)
	}
	r := b.ragu(k, n.Fase)
	if r.alasan != TanpaAlasan {
		n.Alasan, n.BarisRagu = r.alasan, r.baris
		if !r.batas {
			return rupiah.Opsional{}
		}
		return j.nilai
	}
	n.Pembilang = j.nilai
	switch {
	case !j.nilai.Ada:
		n.Alasan = TanpaNilai
	case j.terbuka:
		n.Alasan = FaseSebagian
	}
	return j.nilai
}

// ukurJumlah makes an amount.
func (p *pengukur) ukurJumlah(kode Kode, f apbdes.Fase, anggota string, k *kelompok) {
	n := Nilai{Kode: kode, Fase: f, Anggota: anggota}
	bawah := p.pembilang(&n, &p.belanja, k)
	if n.Alasan == TanpaAlasan {
		n.Nilai = DariRupiah(n.Pembilang)
	} else {
		n.BatasBawah = DariRupiah(bawah)
	}
	p.hasil = append(p.hasil, n)
}

// ukurPorsiBelanja makes a share of spending.
func (p *pengukur) ukurPorsiBelanja(kode Kode, f apbdes.Fase, anggota string, k *kelompok) {
	p.ukurPorsi(kode, f, anggota, &p.belanja, k)
}

// ukurPorsi makes the share of a group in its section.
func (p *pengukur) ukurPorsi(kode Kode, f apbdes.Fase, anggota string, b *bagian, k *kelompok) {
	p.hasil = append(p.hasil, p.porsiBagian(kode, f, anggota, b, k))
}

func (p *pengukur) porsiBagian(kode Kode, f apbdes.Fase, anggota string, b *bagian, k *kelompok) Nilai {
	n := Nilai{Kode: kode, Fase: f, Anggota: anggota}
	bawah := p.pembilang(&n, b, k)
	if p.keadaan(b, f) == TanpaAlasan {
		n.Penyebut = b.seluruh[f].nilai
		n.Cakupan = Cakupan{b.seluruh[f].berisi, len(b.semua)}
		n.bagi(bawah, b.seluruh[f].terbuka)
	}
	return n
}

// bagi divides a value by its denominator, or gives the reason why not. bawah is a lower bound of the numerator. sebagian says that
// open lines are missing from the denominator, which then bounds nothing.
func (n *Nilai) bagi(bawah rupiah.Opsional, sebagian bool) {
	switch {
	case sebagian:
		n.beri(FaseSebagian)
	case !n.Penyebut.Ada:
	case n.Penyebut.Nilai == 0:
		n.beri(PenyebutNol)
	case n.Penyebut.Nilai < 0:
		n.beri(PenyebutNegatif)
	case n.Alasan == TanpaAlasan:
		n.Nilai = porsi(n.Pembilang.Nilai, n.Penyebut.Nilai)
	case bawah.Ada:
		n.BatasBawah = porsi(bawah.Nilai, n.Penyebut.Nilai)
	}
}

// ukurPerPenduduk makes an amount per resident.
func (p *pengukur) ukurPerPenduduk(kode Kode, f apbdes.Fase, anggota string, k *kelompok) {
	p.ukurPerOrang(Nilai{Kode: kode, Fase: f, Anggota: anggota, Penduduk: p.penduduk}, k, p.penduduk, PendudukTidakDiketahui)
}

// ukurPerOrang makes an amount for each of banyak people or households; of 0, which is unknown, it gives the reason.
func (p *pengukur) ukurPerOrang(n Nilai, k *kelompok, banyak int, takTahu Alasan) {
	bawah := p.pembilang(&n, &p.belanja, k)
	switch {
	case banyak == 0:
		n.beri(takTahu)
	case n.Alasan == TanpaAlasan:
		n.Nilai = perOrang(n.Pembilang.Nilai, int64(banyak))
	case bawah.Ada:
		n.BatasBawah = perOrang(bawah.Nilai, int64(banyak))
	}
	p.hasil = append(p.hasil, n)
}

// ukurSerap makes the absorption of a group of spending.
func (p *pengukur) ukurSerap(kode Kode, anggota string, k *kelompok) {
	p.ukurSerapBagian(kode, anggota, &p.belanja, p.berlaku, k)
}

// ukurSerapBagian makes the absorption of a group of section b: realisasi over the plan in force.
func (p *pengukur) ukurSerapBagian(kode Kode, anggota string, b *bagian, berlaku apbdes.Fase, k *kelompok) {
	n := Nilai{Kode: kode, Fase: apbdes.Realisasi, FasePenyebut: berlaku, Anggota: anggota}
	if berlaku < apbdes.Anggaran {
		n.FasePenyebut = 0 // a draft is not in force
		n.beri(FaseTidakAda)
	}
	bawah := p.pembilang(&n, b, k)
	if n.FasePenyebut != 0 && k.alasan == TanpaAlasan {
		n.beri(p.keadaan(b, n.FasePenyebut))
		pagu := p.penyebutSerap(&n, b, k)
		if len(n.BarisRagu) > 0 {
			// Neither side of the ratio is known, so what is known bounds nothing.
			n.Pembilang, n.Penyebut, bawah = rupiah.Opsional{}, rupiah.Opsional{}, rupiah.Opsional{}
		}
		n.bagi(bawah, pagu.terbuka)
	}
	p.hasil = append(p.hasil, n)
}

// penyebutSerap fills the denominator of absorption: the plan in force of the group.
func (p *pengukur) penyebutSerap(n *Nilai, b *bagian, k *kelompok) jumlah {
	if p.keadaan(b, n.FasePenyebut) != TanpaAlasan {
		return jumlah{}
	}
	pagu := p.jumlah(b, k.baris, n.FasePenyebut)
	n.Penyebut = pagu.nilai
	if len(k.baris) == 0 {
		n.Penyebut = rupiah.Isi(0)
	}
	if !n.Penyebut.Ada {
		n.beri(TanpaNilai)
	}
	if r := b.ragu(k, n.FasePenyebut); r.alasan != TanpaAlasan {
		n.beri(r.alasan)
		n.BarisRagu = gabungUrut(n.BarisRagu, r.baris)
	}
	return pagu
}

// gabungUrut joins two ascending lists without repeating an index.
func gabungUrut(a, b []int) []int {
	if len(a) == 0 {
		return b
	}
	c := slices.Concat(a, b)
	slices.Sort(c)
	return slices.Compact(c)
}
