package uji

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/launcher"
	"github.com/stretchr/testify/require"
)

// wajib says that a test may not be skipped for lack of a tool.
func wajib() bool { return os.Getenv("DASBOR_PERAMBAN") == "wajib" }

// lewati skips a test that lacks a tool, or fails it where tools are compulsory.
func lewati(t *testing.T, pesan string) {
	t.Helper()
	if wajib() {
		t.Fatal(pesan)
	}
	t.Skip(pesan)
}

// cariPeramban returns the browser, or skips the test.
func cariPeramban(t *testing.T) string {
	t.Helper()
	for _, n := range []string{os.Getenv("DASBOR_CHROMIUM"), "chromium", "chromium-browser", "google-chrome", "chrome"} {
		if n == "" {
			continue
		}
		if p, err := exec.LookPath(n); err == nil {
			return p
		}
	}
	lewati(t, "CHROMIUM TIDAK ADA: browser tests need chromium on the PATH")
	return ""
}

// luar is a proxy that every request to another machine goes to. It answers none and remembers all.
type luar struct {
	*httptest.Server
	mu   sync.Mutex
	host []string
}

func luarBaru() *luar {
	l := &luar{}
	l.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		l.mu.Lock()
		l.host = append(l.host, r.Host)
		l.mu.Unlock()
		http.Error(w, "no", http.StatusForbidden)
	}))
	return l
}

// daftar returns the hosts asked for so far, without those that the browser asks for by itself.
func (l *luar) daftar() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	var d []string
	for _, h := range l.host {
		nama, _, _ := strings.Cut(h, ":")
		if !strings.HasSuffix(nama, ".google.com") && !strings.HasSuffix(nama, ".googleapis.com") && !strings.HasSuffix(nama, ".gstatic.com") && !strings.HasSuffix(nama, ".gvt1.com") {
			d = append(d, h)
		}
	}
	return d
}

// bersama is what all tests of a run share: one browser and its proxy.
type bersama struct {
	luar     *luar
	peluncur *launcher.Launcher
	peramban *rod.Browser
	galat    error
}

var satuPeramban struct {
	sync.Once
	bersama
}

// ambilPeramban starts the browser of this run, once.
func ambilPeramban(t *testing.T) *bersama {
	t.Helper()
	biner := cariPeramban(t)
	s := &satuPeramban
	s.Do(func() {
		s.luar = luarBaru()
		var profil string
		if profil, s.galat = sementara("peramban"); s.galat != nil {
			return
		}
		s.peluncur = launcher.New().Bin(biner).Leakless(false).Headless(true).NoSandbox(true).UserDataDir(profil).
			Set("disable-gpu").Set("disable-quic").Set("no-first-run").Set("disable-background-networking").Set("disable-component-update").
			Set("disable-sync").Set("proxy-server", s.luar.URL).Set("enable-precise-memory-info").Set("force-color-profile", "srgb")
		var u string
		if u, s.galat = s.peluncur.Launch(); s.galat != nil {
			return
		}
		s.peramban = rod.New().ControlURL(u)
		s.galat = s.peramban.Connect()
	})
	require.NoError(t, s.galat)
	return &s.bersama
}

func TestMain(m *testing.M) {
	kode := m.Run()
	s := &satuPeramban
	if s.peramban != nil {
		_ = s.peramban.Close()
	}
	if s.peluncur != nil {
		s.peluncur.Kill()
	}
	if s.luar != nil {
		if d := s.luar.daftar(); len(d) > 0 {
			fmt.Println("REQUESTS TO OTHER MACHINES:", d)
			kode = 1
		}
		s.luar.Close()
	}
	if d, err := folderUji(); err == nil {
		_ = os.RemoveAll(d)
	}
	os.Exit(kode)
}

// folderUji is the folder of this run. TestMain removes it.
var folderUji = sync.OnceValues(func() (string, error) { return os.MkdirTemp("", "dasbor-uji-") })

// sementara makes a folder that lasts as long as the run.
func sementara(nama string) (string, error) {
	d, err := folderUji()
	if err != nil {
		return "", err
	}
	d = filepath.Join(d, nama)
	return d, os.MkdirAll(d, 0o755)
}

// bangunSekali builds the widget, unless DASBOR_DIST names a folder where it is already.
var bangunSekali = sync.OnceValues(func() (string, error) {
	if d := os.Getenv("DASBOR_DIST"); d != "" {
		return filepath.Abs(d)
	}
	d, err := sementara("dist")
	if err != nil {
		return "", err
	}
	return d, bangun("-cepat", "-keluar", d)
})

// bangun runs the build of the widget.
func bangun(arg ...string) error {
	c := exec.Command("go", append([]string{"-C", filepath.Join("..", "alat"), "run", "."}, arg...)...)
	if b, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, b)
	}
	return nil
}
