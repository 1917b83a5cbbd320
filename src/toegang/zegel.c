#include "toegang/zegel.h"

#include <endian.h>
#include <sodium.h>
#include <string.h>

enum field { FIELD_INT = 1, FIELD_TEXT = 2, FIELD_BYTES = 3, FIELD_NULL = 4 };

struct zegel {
	crypto_generichash_blake2b_state state;
};

_Static_assert(sizeof(crypto_generichash_blake2b_state) <= sizeof(struct verzameling_hash),
	       "room for the state of a hash");

static void put(struct zegel *z, const void *data, size_t len)
{
	crypto_generichash_blake2b_update(&z->state, data, len);
}

static void put_int(struct zegel *z, int64_t value)
{
	uint64_t little = htole64((uint64_t)value);
	uint8_t field[9] = {FIELD_INT};

	memcpy(field + 1, &little, sizeof little);
	put(z, field, sizeof field);
}

static void put_sized(struct zegel *z, enum field kind, const void *data, size_t len)
{
	uint64_t little = htole64(len);
	uint8_t field[9] = {(uint8_t)kind};

	memcpy(field + 1, &little, sizeof little);
	put(z, field, sizeof field);
	put(z, data, len);
}

static void put_null(struct zegel *z)
{
	static const uint8_t field = FIELD_NULL;

	put(z, &field, 1);
}

static void put_text(struct zegel *z, const char *text)
{
	if (text)
		put_sized(z, FIELD_TEXT, text, strlen(text));
	else
		put_null(z);
}

static void begin(struct zegel *z, const struct zegel_key *key, const char *soort)
{
	/* Fails for sizes that BLAKE2b does not have; these are constants that it has. */
	(void)crypto_generichash_blake2b_init(&z->state, key->bytes, sizeof key->bytes, ZEGEL_SIZE);
	put_text(z, soort);
}

static void begin_regel(struct zegel *z, const struct zegel_key *key, const char *soort,
			const struct zegel_plaats *plaats)
{
	begin(z, key, soort);
	put_int(z, plaats->keten);
	put_int(z, plaats->volgnummer);
	put_sized(z, FIELD_BYTES, plaats->vorige, ZEGEL_SIZE);
}

static void end(struct zegel *z, uint8_t ret[ZEGEL_SIZE])
{
	crypto_generichash_blake2b_final(&z->state, ret, ZEGEL_SIZE);
}

void zegel_start(const struct zegel_key *key, const char *soort, int64_t keten,
		 uint8_t ret[ZEGEL_SIZE])
{
	struct zegel z;

	begin(&z, key, "keten");
	put_text(&z, soort);
	put_int(&z, keten);
	end(&z, ret);
}

void zegel_wijziging(const struct zegel_key *key, const struct zegel_plaats *plaats,
		     const struct wijziging_regel *regel, uint8_t ret[ZEGEL_SIZE])
{
	struct zegel z;

	begin_regel(&z, key, "wijziging", plaats);
	put_int(&z, regel->id);
	put_int(&z, regel->op);
	put_int(&z, regel->gebruiker_id);
	put_int(&z, regel->functie_id);
	put_text(&z, regel->tabel);
	put_int(&z, regel->rij_id);
	put_int(&z, regel->jongere_id);
	put_text(&z, regel->soort);
	put_text(&z, regel->velden);
	end(&z, ret);
}

void zegel_inzage(const struct zegel_key *key, const struct zegel_plaats *plaats,
		  const struct inzage_regel *regel, uint8_t ret[ZEGEL_SIZE])
{
	struct zegel z;

	begin_regel(&z, key, "inzage", plaats);
	put_int(&z, regel->op);
	put_int(&z, regel->gebruiker_id);
	put_int(&z, regel->functie_id);
	put_text(&z, regel->route);
	put_text(&z, regel->doel);
	put_text(&z, regel->uitkomst);
	put_int(&z, regel->onderdelen);
	put_int(&z, regel->jongere_id);
	if (regel->verzameling)
		put_sized(&z, FIELD_BYTES, regel->verzameling, ZEGEL_SIZE);
	else
		put_null(&z);
	put_int(&z, regel->aantal);
	end(&z, ret);
}

void zegel_anker(const struct zegel_key *key, const char *line, size_t len, uint8_t ret[ZEGEL_SIZE])
{
	struct zegel z;

	begin(&z, key, "anker");
	put_sized(&z, FIELD_TEXT, line, len);
	end(&z, ret);
}

/* ---- sets ---- */

static crypto_generichash_blake2b_state *state_of(struct verzameling_hash *h)
{
	return (crypto_generichash_blake2b_state *)(void *)h->state;
}

void verzameling_begin(struct verzameling_hash *h)
{
	(void)crypto_generichash_blake2b_init(state_of(h), NULL, 0, ZEGEL_SIZE);
}

void verzameling_add(struct verzameling_hash *h, const int64_t *sorted, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		uint64_t little = htole64((uint64_t)sorted[i]);

		crypto_generichash_blake2b_update(state_of(h), (const uint8_t *)&little,
						  sizeof little);
	}
}

void verzameling_end(struct verzameling_hash *h, uint8_t ret[ZEGEL_SIZE])
{
	crypto_generichash_blake2b_final(state_of(h), ret, ZEGEL_SIZE);
}
