/*
 * Secrets of the installation: one master key of 32 bytes in a file of its own, and from it a key
 * per purpose, so that one of them never serves two. libsodium does the cryptography.
 */
#ifndef BASE_SECRET_H
#define BASE_SECRET_H

#include "base/base.h"

#define SECRET_SIZE 32

struct master_key {
	uint8_t bytes[SECRET_SIZE];
};

/* What a derived key is for. Numbers are never used twice: they are part of the derivation. */
enum secret_purpose {
	SECRET_TOKEN = 1,       /* ids in addresses (base/token.h) */
	SECRET_CSRF = 2,        /* proof that a form is ours */
	SECRET_LOGBOEK = 3,     /* the seal on the logs */
	SECRET_ZETELLINK = 4,   /* links of who has no account (store/zetel.h) */
	SECRET_OPVOLGLINK = 5,  /* links to tell how it goes (store/opvolgvraag.h) */
	SECRET_AANVRAAGLINK = 6 /* proof of a mail address (store/accountaanvraag.h) */
};

/*
 * Reads the master key. It must be a regular file of 32 bytes that only its owner may read (0600 or
 * 0400), owned by root or by who runs this. 0, ERR_ONBEKEND (no such file), ERR_GEEN_RECHT (others
 * may read it, or we may not), ERR_VERZOEK (not a key), ERR_DATABASE (cannot be read).
 */
MUST_USE int secret_load(const char *path, struct master_key *ret);
/*
 * Makes a new random key and writes it, durably, as a file of mode 0600. Never replaces a file:
 * ERR_CONFLICT when there is one; ERR_GEEN_RECHT, ERR_SCHIJF_VOL or ERR_DATABASE when it cannot be
 * written. A crash leaves a whole key or none.
 */
MUST_USE int secret_create(const char *path, struct master_key *ret);
/*
 * Loads the key; makes it when there is none. Two processes that do this at once end with the same
 * key.
 */
MUST_USE int secret_load_or_create(const char *path, struct master_key *ret);

/* The key of 32 bytes for one purpose. */
void secret_derive(const struct master_key *key, enum secret_purpose purpose,
		   uint8_t ret[SECRET_SIZE]);

/* `len` bytes that nobody can guess. */
void secret_random(void *ret, size_t len);
/* True when equal; takes the same time wherever the difference is. */
bool secret_equal(const void *a, const void *b, size_t len);
/* Clears memory in a way that the compiler does not leave out. */
void secret_wipe(void *data, size_t len);

#define HEX_MAX(len) ((len)*2 + 1)
#define BASE64URL_MAX(len) ((len)*4 / 3 + 4)
/* 32 bytes as text: nobody guesses it. */
#define SECRET_LINK_MAX BASE64URL_MAX(SECRET_SIZE)
/* Lower-case hex; `ret` has room for HEX_MAX(len). Returns `ret`. */
const char *hex_of(const void *data, size_t len, char *ret);
/* Reads exactly `len` bytes of hex; 0 or ERR_INVOER. */
MUST_USE int hex_read(const char *text, void *ret, size_t len);
/* Base64 for addresses, without padding; `ret` has room for BASE64URL_MAX(len). Returns `ret`. */
const char *base64url_of(const void *data, size_t len, char *ret);
/* Reads exactly `len` bytes; 0 or ERR_INVOER. */
MUST_USE int base64url_read(const char *text, void *ret, size_t len);

/*
 * The secret of the link that was made for row `nr` at that moment (ms): it follows from the key of
 * the installation, so that it is stored nowhere and mail can be sent later.
 */
void secret_link(const struct master_key *key, enum secret_purpose purpose, int64_t nr, int64_t op,
		 char ret[SECRET_LINK_MAX]);
/* BLAKE2b-256 of a secret text: what tables keep instead of it. */
void secret_hash(const char *text, uint8_t ret[SECRET_SIZE]);

#endif
