package rupiah

import "github.com/shopspring/decimal"

// Desimal returns r in rupiah (not sen) for the computation of ratios at the edge of the API. It is exact.
func (r Rupiah) Desimal() decimal.Decimal {
	return decimal.New(int64(r), -2)
}

// DariDesimal converts an amount in rupiah without rounding: [ErrPecahan] if it is finer than one sen, [ErrLuapan] if it does
// not fit.
func DariDesimal(d decimal.Decimal) (Rupiah, error) {
	// A huge exponent would make Shift build a number of that many digits, so refuse it by size first.
	if e := d.Exponent(); e > 20 || e < -1000 {
		if d.IsZero() {
			return 0, nil
		}
		if e > 20 {
			return 0, ErrLuapan
		}
		return 0, ErrPecahan
	}
	s := d.Shift(2)
	if !s.IsInteger() {
		return 0, ErrPecahan
	}
	n := s.BigInt()
	if !n.IsInt64() {
		return 0, ErrLuapan
	}
	return Rupiah(n.Int64()), nil
}

// Porsi returns part/whole rounded half away from zero to the given number of decimals, and false if whole is Rp0: a share of
// nothing is not zero and not one hundred percent.
func Porsi(bagian, seluruh Rupiah, desimal int32) (decimal.Decimal, bool) {
	if seluruh == 0 {
		return decimal.Decimal{}, false
	}
	return decimal.New(int64(bagian), 0).DivRound(decimal.New(int64(seluruh), 0), desimal), true
}
