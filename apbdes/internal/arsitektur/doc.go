// Package arsitektur holds no code, only tests about the repository itself: which package may import which, what must
// never reach the browser, how exported things are named and documented, and how long a file may be. A rule that a
// reviewer would have to remember belongs here.
package arsitektur
