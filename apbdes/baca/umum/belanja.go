package umum

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

// dalamBelanja places a row of spending by its level and name.
func (p *penempat) dalamBelanja(c *konteks, r *baris) {
	if len(r.leluhur) > 0 {
		p.ikutLeluhur(c, r)
	}
	kata := kataPolos(r.nama)
	if r.tingkat == tanpaTingkat {
		r.tingkat = p.tingkatDariNama(c, kata, r.nama)
	}
	switch r.tingkat {
	case barisBidang:
		k, ok := p.kamus.bidang(r.nama, true)
		p.dalamKegiatan(c, r, k, ok, bagan.KodeKegiatan{})
		if !ok {
			c.bidang, c.sub, c.kg, c.kodeBidang, c.kodeSub = r, nil, nil, bagan.KodeKegiatan{}, bagan.KodeKegiatan{}
		}
	case barisSubBidang:
		k, ok := p.kamus.subBidang(r.nama, c.kodeBidang)
		p.dalamKegiatan(c, r, k, ok, c.kodeBidang)
		if !ok {
			c.sub, c.kg, c.kodeSub = r, nil, bagan.KodeKegiatan{}
		}
	case barisJenis:
		p.dalamJenis(c, r)
	default:
		dalam := c.kodeSub
		if dalam.Kosong() {
			dalam = c.kodeBidang
		}
		k, ok := p.kamus.kegiatan(r.nama, dalam)
		p.dalamKegiatan(c, r, k, ok, dalam)
	}
}

// tingkatDariNama tells the level of a row by its words.
func (p *penempat) tingkatDariNama(c *konteks, kata, nama string) tingkat {
	switch {
	case strings.HasPrefix(kata, "sub bidang ") || strings.HasPrefix(kata, "subbidang ") || strings.HasPrefix(kata, "sub bid "):
		return barisSubBidang
	case strings.HasPrefix(kata, "bidang ") || strings.HasPrefix(kata, "bid "):
		return barisBidang
	}
	if _, ok := p.kamus.jenis(nama); ok {
		return barisJenis
	}
	if c.kodeBidang.Kosong() {
		if _, ok := p.kamus.bidang(nama, false); ok {
			return barisBidang
		}
		return barisKegiatan
	}
	dalam := c.kodeSub
	if dalam.Kosong() {
		dalam = c.kodeBidang
	}
	if _, ok := p.kamus.kegiatan(nama, dalam); ok {
		return barisKegiatan
	}
	if k, ok := p.kamus.bidang(nama, false); ok && k != c.kodeBidang {
		return barisBidang
	}
	if _, ok := p.kamus.subBidang(nama, c.kodeBidang); ok {
		return barisSubBidang
	}
	return barisKegiatan
}

// ikutLeluhur takes bidang and sub-bidang from the name columns in front of that of the row.
func (p *penempat) ikutLeluhur(c *konteks, r *baris) {
	for _, s := range r.leluhur {
		if k, ok := p.kamus.bidang(s, r.tingkat != barisJenis || p.kamus.adaBidang(s)); ok {
			if k != c.kodeBidang {
				c.bidang, c.sub, c.kg = c.barisBidang[k], nil, nil
				c.kodeBidang, c.kodeSub = k, bagan.KodeKegiatan{}
			}
			continue
		}
		if k, ok := p.kamus.subBidang(s, c.kodeBidang); ok {
			if k != c.kodeSub {
				c.sub, c.kg, c.kodeSub = nil, nil, k
			}
			continue
		}
		if c.kg == nil || c.kg.nama != s {
			// A kegiatan that has no row of its own.
			semu := &baris{nama: s, Baris: susun.Baris{NamaKegiatan: s}}
			if k, ok := p.kamus.kegiatan(s, c.kodeBidang); ok {
				semu.kg = k
			} else {
				semu.kg = c.kodeSub
				if semu.kg.Kosong() {
					semu.kg = c.kodeBidang
				}
			}
			c.kg = semu
		}
	}
}

// dalamKegiatan places a row on the kegiatan axis: at its own code, or at the deepest level that is certain.
func (p *penempat) dalamKegiatan(c *konteks, r *baris, k bagan.KodeKegiatan, pasti bool, dalam bagan.KodeKegiatan) {
	r.NamaKegiatan, r.pasti = r.nama, pasti
	if !pasti {
		k = dalam
	}
	if k.Kosong() {
		r.KodeRekening, r.Uraian = p.akun(belanja), r.nama // spending, more is not known
		r.rk, _ = bagan.UraiRekening(r.KodeRekening, p.g)
	} else {
		r.KodeKegiatan, r.kg = k.String(), k
	}
	if pasti {
		p.dinama++
		p.kamus.ingat(r.nama, resep.Tempat{Nama: r.nama, Kegiatan: k.String()})
		p.ikutKegiatan(c, r)
		return
	}
	p.kamus.ingat(r.nama, resep.Tempat{}) // uncertain here: its name decides nothing elsewhere either
	p.takPasti(r, r.KodeKegiatan+r.KodeRekening)
	switch {
	case r.tingkat == barisBidang:
		r.masukkan(c.kepala)
		return
	case r.tingkat == barisSubBidang:
		r.masukkan(c.bidang)
		return
	case c.sub != nil:
		r.masukkan(c.sub)
	case c.bidang != nil:
		r.masukkan(c.bidang)
	default:
		r.masukkan(c.kepala)
	}
	c.kg = r
}

// dalamJenis places an account row below the kegiatan above it.
func (p *penempat) dalamJenis(c *konteks, r *baris) {
	r.Uraian = r.nama
	if k, ok := p.kamus.jenis(r.nama); ok {
		r.KodeRekening, r.rk, r.pasti = k.String(), k, true
	}
	atas := c.kg
	if atas == nil {
		atas = c.sub
	}
	if atas == nil {
		atas = c.bidang
	}
	if atas == nil || !muat(atas, r) {
		if r.KodeRekening == "" {
			r.KodeRekening = p.akun(belanja)
			p.takPasti(r, r.KodeRekening)
		}
		return
	}
	r.kg = atas.kg
	r.KodeKegiatan, r.NamaKegiatan = r.kg.String(), atas.NamaKegiatan
	if r.kg.Kosong() && r.KodeRekening == "" {
		r.KodeRekening = p.akun(belanja)
	}
	p.sumberDari(r, atas)
	r.masukkan(atas)
}
