#include "base/secret.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define KDF_CONTEXT "startbn1"

_Static_assert(sizeof KDF_CONTEXT - 1 == crypto_kdf_CONTEXTBYTES, "context of the derivation");
_Static_assert(SECRET_SIZE == crypto_kdf_KEYBYTES, "size of the master key");

/* libsodium picks its code for this processor once, before threads start. */
__attribute__((constructor)) static void secret_init(void)
{
	if (sodium_init() < 0)
		BUG("libsodium does not start");
}

/* ---- reading ---- */

static int secret_check(int fd)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return ERR_DATABASE;
	if (!S_ISREG(st.st_mode) || st.st_size != SECRET_SIZE)
		return ERR_VERZOEK;
	if (st.st_mode & (S_IRWXG | S_IRWXO))
		return ERR_GEEN_RECHT;
	return st.st_uid == geteuid() || st.st_uid == 0 ? 0 : ERR_GEEN_RECHT;
}

int secret_load(const char *path, struct master_key *ret)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	int rc;

	if (fd < 0)
		return err_of_system(errno);
	rc = secret_check(fd);
	if (rc == 0 && read(fd, ret->bytes, SECRET_SIZE) != SECRET_SIZE)
		rc = ERR_DATABASE;
	close(fd);
	return rc;
}

/* ---- writing ---- */

static int sync_folder(const char *path)
{
	char folder[PATH_MAX];
	const char *slash = strrchr(path, '/');
	int len = slash ? (int)(slash - path) : 0;
	int fd, rc;

	if (slash == path)
		snprintf(folder, sizeof folder, "/");
	else
		snprintf(folder, sizeof folder, "%.*s", slash ? len : 1, slash ? path : ".");
	fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return err_of_system(errno);
	rc = fsync(fd) == 0 ? 0 : err_of_system(errno);
	close(fd);
	return rc;
}

static int write_new(const char *path, const struct master_key *key)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	ssize_t n;
	int rc = 0;

	if (fd < 0)
		return err_of_system(errno);
	n = write(fd, key->bytes, SECRET_SIZE);
	if (n < 0 || (n == SECRET_SIZE && fsync(fd) != 0))
		rc = err_of_system(errno);
	else if (n != SECRET_SIZE)
		rc = ERR_SCHIJF_VOL;
	if (close(fd) != 0 && rc == 0)
		rc = err_of_system(errno);
	if (rc < 0)
		unlink(path);
	return rc;
}

/* The key is written under another name and then linked, which fails when the name is taken. */
int secret_create(const char *path, struct master_key *ret)
{
	char draft[PATH_MAX], suffix[HEX_MAX(8)];
	uint8_t random[8];
	int len, rc;

	secret_random(random, sizeof random);
	len = snprintf(draft, sizeof draft, "%s.%s", path, hex_of(random, sizeof random, suffix));
	if (len < 0 || (size_t)len >= sizeof draft)
		return ERR_VERZOEK;
	secret_random(ret->bytes, SECRET_SIZE);
	rc = write_new(draft, ret);
	if (rc < 0)
		return rc;
	if (link(draft, path) != 0)
		rc = err_of_system(errno);
	if (unlink(draft) != 0 && rc == 0)
		rc = err_of_system(errno);
	return rc < 0 ? rc : sync_folder(path);
}

int secret_load_or_create(const char *path, struct master_key *ret)
{
	int rc = secret_load(path, ret);

	if (rc != ERR_ONBEKEND)
		return rc;
	rc = secret_create(path, ret);
	return rc == ERR_CONFLICT ? secret_load(path, ret) : rc;
}

/* ---- using ---- */

void secret_derive(const struct master_key *key, enum secret_purpose purpose,
		   uint8_t ret[SECRET_SIZE])
{
	if (crypto_kdf_derive_from_key(ret, SECRET_SIZE, (uint64_t)purpose, KDF_CONTEXT,
				       key->bytes) != 0)
		BUG("no key derivation");
}

void secret_random(void *ret, size_t len)
{
	randombytes_buf(ret, len);
}

bool secret_equal(const void *a, const void *b, size_t len)
{
	return sodium_memcmp(a, b, len) == 0;
}

void secret_wipe(void *data, size_t len)
{
	sodium_memzero(data, len);
}

const char *hex_of(const void *data, size_t len, char *ret)
{
	return sodium_bin2hex(ret, HEX_MAX(len), data, len);
}

int hex_read(const char *text, void *ret, size_t len)
{
	size_t got = 0;

	if (strlen(text) != len * 2)
		return ERR_INVOER;
	if (sodium_hex2bin(ret, len, text, len * 2, NULL, &got, NULL) != 0 || got != len)
		return ERR_INVOER;
	return 0;
}

const char *base64url_of(const void *data, size_t len, char *ret)
{
	return sodium_bin2base64(ret, BASE64URL_MAX(len), data, len,
				 sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

int base64url_read(const char *text, void *ret, size_t len)
{
	size_t got = 0;

	if (sodium_base642bin(ret, len, text, strlen(text), NULL, &got, NULL,
			      sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
		return ERR_INVOER;
	return got == len ? 0 : ERR_INVOER;
}

void secret_link(const struct master_key *key, enum secret_purpose purpose, int64_t nr, int64_t op,
		 char ret[SECRET_LINK_MAX])
{
	const int64_t what[] = {nr, op};
	uint8_t own[SECRET_SIZE], secret[SECRET_SIZE];

	secret_derive(key, purpose, own);
	crypto_generichash(secret, sizeof(secret), (const uint8_t *)what, sizeof(what), own,
			   sizeof(own));
	base64url_of(secret, sizeof(secret), ret);
	secret_wipe(own, sizeof(own));
	secret_wipe(secret, sizeof(secret));
}

void secret_hash(const char *text, uint8_t ret[SECRET_SIZE])
{
	crypto_generichash(ret, SECRET_SIZE, (const uint8_t *)text, strlen(text), NULL, 0);
}
