#include "toegang/wachtwoord.h"

#include "base/tekst.h"

#include <sodium.h>
#include <string.h>

/* OWASP's least for argon2id: 19 MiB, two passes (security.md AN-01). */
#define MEMORY ((size_t)19456 * 1024)
#define PASSES 2

_Static_assert(WACHTWOORD_HASH_MAX >= crypto_pwhash_argon2id_STRBYTES, "room for a hash");

/* Of nothing, at today's cost: what is worked on when there is nobody to compare with. */
static const char nobody[] = "$argon2id$v=19$m=19456,t=2,p=1$c3RhcnRiYWFubmllbWFuZA"
			     "$m3+bYb3n0rZl0JmQb3Gq0Wn2yY0yqk6m1sD8c0x5b2Q";

int wachtwoord_hash(const char *password, char ret[WACHTWOORD_HASH_MAX])
{
	int rc = crypto_pwhash_argon2id_str(ret, password, strlen(password), PASSES, MEMORY);

	return rc == 0 ? 0 : ERR_GEHEUGEN; /* GCOVR_EXCL_BR_LINE: no memory at all */
}

bool wachtwoord_matches(const char *hash, const char *password)
{
	bool right = crypto_pwhash_argon2id_str_verify(hash ? hash : nobody, password,
						       strlen(password)) == 0;

	return hash && right;
}

bool wachtwoord_is_weak_hash(const char *hash)
{
	return crypto_pwhash_argon2id_str_needs_rehash(hash, PASSES, MEMORY) != 0;
}

/* ---- what may be a password ---- */

/*
 * How hard a password is to guess, roughly: every word that guessers know, every run (1234, aaaa,
 * abcd), every number and every other character counts for one. Sentences score high whatever they
 * are about.
 */
#define LEAST_SCORE 7
#define RUN_LEAST 3
#define PIECE_LEAST 3
#define PIECES_MAX 32

static const char *const raadbaar[] = {
#define RAADBAAR(word) (word),
#include "toegang/raadbaar.def"
#undef RAADBAAR
};

/* Words that only this person would use: pieces of the name and of the address. */
struct eigen {
	const char *piece[PIECES_MAX];
	size_t count;
};

static void eigen_add(struct eigen *e, struct arena *a, const char *text)
{
	static const char between[] = " \t\r\n.,-_@+'";
	const char *folded = text ? tekst_fold(a, text) : "";

	while (*folded && e->count < PIECES_MAX) {
		size_t len = strcspn(folded, between);

		if (len >= PIECE_LEAST)
			e->piece[e->count++] = arena_textn(a, folded, len);
		folded += len;
		folded += strspn(folded, between);
	}
}

/* 0, 1, 3, 4, 5, 7, @ and $ are read as the letters they stand for. */
static char letter_of(char c)
{
	static const char signs[] = "013457@$";
	static const char letters[] = "oieastas";
	const char *at = c ? strchr(signs, c) : NULL;

	return at ? letters[at - signs] : c;
}

static size_t word_at(const char *at, const char *word)
{
	size_t len = 0;

	for (; word[len]; len++)
		if (at[len] != word[len] && letter_of(at[len]) != word[len])
			return 0;
	return len;
}

static size_t longest_word(const char *at, const char *const *words, size_t count)
{
	size_t longest = 0;

	for (size_t i = 0; i < count; i++) {
		size_t len = word_at(at, words[i]);

		if (len > longest)
			longest = len;
	}
	return longest;
}

/* Characters that follow by a rule: each the same as, one more or one less than the one before. */
static size_t run_at(const char *at)
{
	int step = at[1] ? at[1] - at[0] : 2;
	size_t len = 2;

	if (step < -1 || step > 1)
		return 0;
	while (at[len] && at[len] - at[len - 1] == step)
		len++;
	return len >= RUN_LEAST ? len : 0;
}

static size_t digits_at(const char *at)
{
	return strspn(at, "0123456789");
}

/* The bytes of one code point. */
static size_t character_at(const char *at)
{
	size_t len = 1;

	while (((unsigned char)at[len] & 0xc0) == 0x80)
		len++;
	return len;
}

static size_t largest(size_t a, size_t b)
{
	return a > b ? a : b;
}

static int score(const char *folded, const struct eigen *eigen)
{
	int points = 0;

	while (*folded) {
		size_t len = longest_word(folded, raadbaar, COUNT(raadbaar));

		len = largest(len, longest_word(folded, eigen->piece, eigen->count));
		len = largest(len, run_at(folded));
		len = largest(len, digits_at(folded));
		folded += len ? len : character_at(folded);
		points++;
	}
	return points;
}

/* The length of the piece of which the whole text is a repetition: "welkomwelkom" gives 6. */
static size_t period_of(const char *text)
{
	size_t len = strlen(text), period = 1;

	while (period < len &&
	       (len % period != 0 || memcmp(text, text + period, len - period) != 0))
		period++;
	return period;
}

const char *wachtwoord_refusal(struct arena *a, const char *password, const char *naam,
			       const char *email)
{
	const struct eigen none = {.count = 0};
	struct eigen eigen = {.count = 0};
	size_t length = tekst_length(password);
	char *folded;

	if (length < WACHTWOORD_LEAST)
		return "Dit wachtwoord is te kort. Neem ten minste 12 tekens, bijvoorbeeld een korte zin.";
	if (length > WACHTWOORD_MOST)
		return "Dit wachtwoord is te lang. Neem ten hoogste 128 tekens.";
	folded = tekst_fold(a, password);
	folded[period_of(folded)] = '\0';
	if (score(folded, &none) < LEAST_SCORE)
		return "Dit wachtwoord is te makkelijk te raden. Neem bijvoorbeeld een zin die alleen u kent.";
	eigen_add(&eigen, a, naam);
	eigen_add(&eigen, a, email);
	if (score(folded, &eigen) < LEAST_SCORE)
		return "Dit wachtwoord lijkt te veel op uw naam of e-mailadres. Neem iets anders.";
	return NULL;
}
