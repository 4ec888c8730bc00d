package indikator

// kalimat adds what is said about the finished board.
func (s *penyusunPapan) kalimat() {
	o := s.m.Agenda
	o.Peta = &s.peta
	s.p.Agenda = HitungAgenda(&s.p, o)
	s.p.Kalimat = DaftarKalimatPapan(&s.p)
	for i := range s.p.Desa {
		s.p.Desa[i].Kalimat = DaftarKalimatDesa(&s.p, i)
	}
}
