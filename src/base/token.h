/*
 * Ids as the outside world sees them: 26 characters of Crockford base32 (lower case), 128 bits. The
 * first 64 bits are a keyed hash of kind and number, the other 64 the number masked by a keyed hash
 * of the first. Reading a token checks the hash, so that a made-up or altered token, or one of
 * another kind, is refused without asking the database, in the same time as a real one that is not
 * yours.
 *
 * The hash is SipHash-2-4, which is made for short messages under a secret key: a token costs a
 * tenth of a microsecond, and a list writes hundreds. A guess is right once in 2^64.
 */
#ifndef BASE_TOKEN_H
#define BASE_TOKEN_H

#include "base/id.h"

#define TOKEN_KEY_SIZE 32
#define TOKEN_LENGTH 26
#define TOKEN_MAX (TOKEN_LENGTH + 1)

struct token_key {
	uint8_t bytes[TOKEN_KEY_SIZE];
};

/* Writes the token of row `nr` (> 0); returns `out`. */
const char *token_of(const struct token_key *key, enum id_kind kind, int64_t nr,
		     char out[TOKEN_MAX]);
/* The row number (> 0), or ERR_ONBEKEND when the text is no token of this kind under this key. */
int64_t token_read(const struct token_key *key, enum id_kind kind, const char *text);

#endif
