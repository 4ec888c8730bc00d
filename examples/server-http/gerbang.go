package main

import (
	"context"
	"errors"
	"time"
)

// errPenuh says that no place became free in time.
var errPenuh = errors.New("server-http: no free place")

// gerbang lets a limited number of requests do something at the same time. Make it with bukaGerbang.
type gerbang struct {
	tempat chan struct{}
	antre  time.Duration
}

// bukaGerbang makes a gate with n places; a request waits for one for at most antre.
func bukaGerbang(n int, antre time.Duration) *gerbang {
	return &gerbang{tempat: make(chan struct{}, n), antre: antre}
}

// masuk takes a place, which keluar gives back. The error is errPenuh or that of ctx.
func (g *gerbang) masuk(ctx context.Context) error {
	select {
	case g.tempat <- struct{}{}:
		return nil
	default:
	}
	if g.antre <= 0 {
		return errPenuh
	}
	t := time.NewTimer(g.antre)
	defer t.Stop()
	select {
	case g.tempat <- struct{}{}:
		return nil
	case <-t.C:
		return errPenuh
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (g *gerbang) keluar() { <-g.tempat }
