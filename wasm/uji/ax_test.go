package uji

import (
	"strings"

	"github.com/go-rod/rod/lib/proto"
	"github.com/stretchr/testify/require"
)

// simpulAX is a node of the accessibility tree, which is all that a screen reader sees of a page.
type simpulAX struct {
	peran, nama string
	sifat       map[string]string
	anak        []*simpulAX
	induk       *simpulAX
	id          proto.DOMBackendNodeID
}

// pohonAX reads the accessibility tree in the order of the page.
func (h *halaman) pohonAX() *simpulAX {
	h.t.Helper()
	r, err := proto.AccessibilityGetFullAXTree{}.Call(h.Page)
	require.NoError(h.t, err)
	menurutID := map[proto.AccessibilityAXNodeID]*proto.AccessibilityAXNode{}
	for _, n := range r.Nodes {
		menurutID[n.NodeID] = n
	}
	akarAX := &simpulAX{peran: "akar"}
	var tambah func(induk *simpulAX, id proto.AccessibilityAXNodeID)
	tambah = func(induk *simpulAX, id proto.AccessibilityAXNodeID) {
		n := menurutID[id]
		if n == nil {
			return
		}
		s := induk
		if !n.Ignored && n.Role != nil && n.Role.Value.Str() != "none" && n.Role.Value.Str() != "generic" && n.Role.Value.Str() != "InlineTextBox" {
			s = &simpulAX{peran: n.Role.Value.Str(), induk: induk, id: n.BackendDOMNodeID, sifat: map[string]string{}}
			if n.Name != nil {
				s.nama = n.Name.Value.Str()
			}
			for _, p := range n.Properties {
				s.sifat[string(p.Name)] = p.Value.Value.String()
			}
			induk.anak = append(induk.anak, s)
		}
		for _, c := range n.ChildIDs {
			tambah(s, c)
		}
	}
	tambah(akarAX, r.Nodes[0].NodeID)
	return akarAX
}

// semua lists a node and what is under it in order.
func (s *simpulAX) semua() []*simpulAX {
	d := []*simpulAX{s}
	for _, a := range s.anak {
		d = append(d, a.semua()...)
	}
	return d
}

// peranan lists what is under a node and has one of the roles.
func (s *simpulAX) peranan(peran ...string) []*simpulAX {
	var d []*simpulAX
	for _, x := range s.semua() {
		for _, p := range peran {
			if x.peran == p {
				d = append(d, x)
			}
		}
	}
	return d
}

// baca is what is read aloud at a node: its name if it is a control or an image, otherwise the text in it.
func (s *simpulAX) baca() string {
	switch s.peran {
	case "StaticText", "button", "link", "image", "img", "combobox", "progressbar", "DisclosureTriangle":
		return s.nama
	}
	var b []string
	for _, a := range s.anak {
		if t := strings.TrimSpace(a.baca()); t != "" {
			b = append(b, t)
		}
	}
	return strings.Join(b, " ")
}
