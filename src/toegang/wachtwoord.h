/*
 * Passwords: argon2id in PHC form (libsodium), never shown, never cut off. Hashing takes some 40 ms
 * and 19 MiB: call these on the slow pool only, which runs at most two at once.
 */
#ifndef TOEGANG_WACHTWOORD_H
#define TOEGANG_WACHTWOORD_H

#include "base/arena.h"

#define WACHTWOORD_HASH_MAX 128
#define WACHTWOORD_LEAST 12
#define WACHTWOORD_MOST 128

/* 0 or ERR_GEHEUGEN. */
MUST_USE int wachtwoord_hash(const char *password, char ret[WACHTWOORD_HASH_MAX]);
/*
 * Whether the password belongs to the hash. A NULL hash (nobody by that name, or no password yet)
 * is compared with a hash of nothing that costs the same, and is never right.
 */
bool wachtwoord_matches(const char *hash, const char *password);
/* True when the hash was made with less than today's cost. */
bool wachtwoord_is_weak_hash(const char *hash);
/*
 * NULL when the password may be used, else the Dutch sentence that says how to mend it. 12 to 128
 * characters (code points), any of them; not one of the commonest, nor made of the person's name or
 * address or the words of this field.
 */
const char *wachtwoord_refusal(struct arena *a, const char *password, const char *naam,
			       const char *email);

#endif
