// Package arus holds what the readers that take a text table in pieces share (arus: flow), so that both say what [lembar.DariTeks] says of
// the whole: how the text begins, what is said once about all of it, and which styles a number proves.
package arus
