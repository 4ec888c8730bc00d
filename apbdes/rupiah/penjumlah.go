package rupiah

// Penjumlah adds amounts without allocating and remembers the first overflow, so that a loop needs one error check at its
// end. The zero value is ready; it must not be copied while in use by several goroutines.
type Penjumlah struct {
	jumlah Rupiah
	banyak int
	luap   bool
}

// Tambah adds r.
func (p *Penjumlah) Tambah(r Rupiah) {
	c, err := Jumlah(p.jumlah, r)
	if err != nil {
		p.luap = true
		return
	}
	p.jumlah = c
	p.banyak++
}

// TambahOpsional adds the amount if it is present; a missing amount changes nothing, not even [Penjumlah.Banyak].
func (p *Penjumlah) TambahOpsional(o Opsional) {
	if o.Ada {
		p.Tambah(o.Nilai)
	}
}

// Gabung adds everything that q has counted, as if its amounts had been added here.
func (p *Penjumlah) Gabung(q Penjumlah) {
	c, err := Jumlah(p.jumlah, q.jumlah)
	if err != nil || q.luap {
		p.luap = true
		return
	}
	p.jumlah = c
	p.banyak += q.banyak
}

// Banyak returns how many amounts were added.
func (p *Penjumlah) Banyak() int { return p.banyak }

// Hasil returns the sum, or [ErrLuapan] if any addition overflowed. The sum of nothing is Rp0; ask [Penjumlah.Opsional] when
// the difference between nothing and Rp0 matters.
func (p *Penjumlah) Hasil() (Rupiah, error) {
	if p.luap {
		return 0, ErrLuapan
	}
	return p.jumlah, nil
}

// Opsional returns the sum as an amount that is missing if nothing was added.
func (p *Penjumlah) Opsional() (Opsional, error) {
	r, err := p.Hasil()
	if err != nil || p.banyak == 0 {
		return Opsional{}, err
	}
	return Isi(r), nil
}
