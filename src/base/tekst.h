/*
 * Text: NUL-terminated UTF-8 `const char *`, checked once at the gate. These functions do that
 * check and make the folded form by which names are searched; libunistring knows Unicode, we do
 * not.
 */
#ifndef BASE_TEKST_H
#define BASE_TEKST_H

#include "base/arena.h"

/*
 * True when `len` bytes are valid UTF-8 without NUL and without control characters other than tab,
 * LF and CR.
 */
bool tekst_valid(const char *text, size_t len);
/* Number of Unicode code points; the text must be valid. */
size_t tekst_length(const char *text);
/*
 * The form by which texts are compared and found: NFKD, marks removed, case folded, blanks joined
 * to one, "ij" ligatures resolved: "Zoë van  der  Gün" -> "zoe van der gun". Text that is not valid
 * UTF-8 gives "".
 */
char *tekst_fold(struct arena *a, const char *text);
/* NFC, leading and trailing blanks off, CRLF to LF. What the gate stores of every text field. */
char *tekst_clean(struct arena *a, const char *text);
/*
 * Its words: folded, only letters and digits, one blank between: "Re-integratie (2e spoor)!" ->
 * "re integratie 2e spoor". Text without a letter or digit gives "".
 */
char *tekst_words(struct arena *a, const char *text);
/*
 * A LIKE pattern that finds the folded `text` anywhere ("%…%"), with % _ and \ escaped by \.
 * An empty text gives "%".
 */
char *tekst_like(struct arena *a, const char *text);
/* What a sentence about a field begins with: its label, without a question mark at the end. */
const char *tekst_subject(struct arena *a, const char *label);
/* A number as people write it, without zeros at the end: 24.5 gives "24,5", 24.0 gives "24". */
char *tekst_getal(struct arena *a, double value);
/* Cents as people write an amount: 220847 gives "€ 2.208,47". Not negative. */
char *tekst_euro(struct arena *a, int64_t cent);
/* True when the two folded texts are equal in every byte. */
bool tekst_same(const char *a, const char *b);

#endif
