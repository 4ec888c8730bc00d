// Package nasional adds up a canonical CSV file of any size straight into an [indikator.Agregat] (nasional: of the whole nation), on
// several processors and without documents in memory. The totals are those of [indikator.HitungTotal], to the sen: villages that are
// simple are added from their flat lines, all others are composed and added in the ordinary way.
package nasional
