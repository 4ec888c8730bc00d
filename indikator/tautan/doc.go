// Package tautan puts the board of up to 40 villages into a link, so that it can be shared without a server: in a message, or as a QR
// code on paper. [Kodekan] makes the text after "#" of an address, [Urai] reads it, and both boards draw the same picture, byte for byte.
//
// # What is carried
//
// What the view ringkas shows, and nothing else: the area, year, phase, fund and the version of the map; for each village its code,
// name, residents, spending, the five services with their sum, classes and rank, absorption, the share of siltap, the number of
// findings, or the reason why there are no figures; the medians, and the headline. Amounts are exact to the sen. Ratios have the four
// decimals that a board has; the two amounts behind absorption and siltap are not on a board and not in a link.
//
// Not carried: the lines of the budgets, findings themselves, proposals, other years and phases, what is missing to the median. Sentences
// are made again from the figures, so another version of this package may word them otherwise; those that differ at the time of writing
// are carried as they are, as far as the view shows them.
//
// # The form
//
// "dasbor=" and base64url without padding of: one byte of version (1), the coded board, CRC-32 (IEEE) of all before, big endian. A changed
// character changes at most 7 neighbouring bits, and CRC-32 finds every change within 32 bits, so no single one goes unseen.
// The board is coded by a binary range coder with adaptive models. A figure that follows from others (a share, a sum, a median) costs next
// to nothing while it agrees with them, and is carried where it does not: nothing is recomputed against the board. Names are predicted
// from the letters before them, by models that begin with names of villages. One board has one text: whatever is not the text
// that [Kodekan] makes is refused.
//
// # Check sign
//
// [Sidik] is a short hash of everything that is carried, for the foot of both pictures. It says that two pictures show the same, not who made
// them: whoever changes a figure can make a new link, which has another one.
//
// Terms: tautan is a link, papan a board (see package indikator), sidik a fingerprint, muat to fit, sandi a code, peluang a probability,
// tebakan what a figure is expected to be.
package tautan
