#include "base/token.h"

#include <endian.h>
#include <sodium.h>
#include <string.h>

static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";

enum token_part { TOKEN_TAG, TOKEN_MASK };

_Static_assert(TOKEN_KEY_SIZE == 2 * crypto_shorthash_KEYBYTES,
	       "a key for the tag and one for the mask");
_Static_assert(ID_COUNT <= UINT8_MAX, "a kind is one byte");

static void put64(uint8_t out[8], uint64_t v)
{
	v = htobe64(v);
	memcpy(out, &v, sizeof v);
}

static uint64_t get64(const uint8_t in[8])
{
	uint64_t v;

	memcpy(&v, in, sizeof v);
	return be64toh(v);
}

/* SipHash-2-4 of kind and value: tag and mask each have their own half of the key. */
static uint64_t token_hash(const struct token_key *key, enum token_part part, enum id_kind kind,
			   uint64_t value)
{
	uint8_t in[9] = {(uint8_t)kind};
	uint8_t out[crypto_shorthash_BYTES];

	put64(in + 1, value);
	crypto_shorthash(out, in, sizeof in, key->bytes + part * crypto_shorthash_KEYBYTES);
	return get64(out);
}

/* 128 bits, most significant first, as 26 digits of 5 bits; the first digit holds only 3. */
static void encode(uint64_t high, uint64_t low, char out[TOKEN_MAX])
{
	for (int i = TOKEN_LENGTH - 1; i >= 0; i--) {
		out[i] = digits[low & 31];
		low = low >> 5 | high << 59;
		high >>= 5;
	}
	out[TOKEN_LENGTH] = '\0';
}

static bool decode(const char *text, uint64_t *high, uint64_t *low)
{
	*high = *low = 0;
	for (int i = 0; i < TOKEN_LENGTH; i++) {
		const char *digit = text[i] ? strchr(digits, text[i]) : NULL;

		if (!digit || (i == 0 && digit - digits > 7))
			return false;
		*high = *high << 5 | *low >> 59;
		*low = *low << 5 | (uint64_t)(digit - digits);
	}
	return text[TOKEN_LENGTH] == '\0';
}

const char *token_of(const struct token_key *key, enum id_kind kind, int64_t nr,
		     char out[TOKEN_MAX])
{
	uint64_t tag;

	if (nr <= 0)
		BUG("no token for %s %lld", id_kind_name(kind), (long long)nr);
	tag = token_hash(key, TOKEN_TAG, kind, (uint64_t)nr);
	encode(tag, (uint64_t)nr ^ token_hash(key, TOKEN_MASK, kind, tag), out);
	return out;
}

int64_t token_read(const struct token_key *key, enum id_kind kind, const char *text)
{
	uint64_t tag, nr;
	uint8_t given[8], made[8];

	if (!decode(text, &tag, &nr))
		return ERR_ONBEKEND;
	nr ^= token_hash(key, TOKEN_MASK, kind, tag);
	put64(given, tag);
	put64(made, token_hash(key, TOKEN_TAG, kind, nr));
	if (sodium_memcmp(given, made, sizeof given) != 0 || nr == 0 || nr > INT64_MAX)
		return ERR_ONBEKEND;
	return (int64_t)nr;
}
