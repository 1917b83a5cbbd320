#include "store/kennisbank.h"

#include "domain/artikel.h"
#include "store/zoeken.h"
#include "toegang/recht.h"

#include <sodium.h>
#include <string.h>

#define HASH_SIZE 32
#define ARENA_MAX ((size_t)64 * 1024 * 1024)

struct werk {
	struct db *db;
	struct arena *a;
	const struct kennisbankstuk *list;
	size_t count;
	struct moment nu;
	int64_t nieuw;
};

/* ---- what is there ---- */

struct bekend_row {
	artikel_id artikel_id;
	artikelversie_id artikelversie_id; /* published, of the same day; 0: none */
	bool eigen;                        /* the region wrote a text of it, or is writing */
	bool had;                          /* this very file came before */
};
static const struct column bekend_columns[] = {
    COLUMN_ID(struct bekend_row, artikel_id, artikel, ARTIKEL, NULL),
    COLUMN_ID(struct bekend_row, artikelversie_id, artikelversie, ARTIKELVERSIE, NULL),
    COLUMN(struct bekend_row, eigen, BOOL, NULL, 0),
    COLUMN(struct bekend_row, had, BOOL, NULL, 0),
};
QUERY(
    bekend_find,
    "SELECT a.id AS artikel_id, v.id AS artikelversie_id, "
    "(a.voorstel IS NOT NULL OR EXISTS (SELECT 1 FROM artikelversie e WHERE "
    "e.artikel_id = a.id AND e.artikelstand = 'gepubliceerd' AND e.herkomst = 'regio')) AS eigen, "
    "EXISTS (SELECT 1 FROM artikelversie h WHERE h.artikel_id = a.id AND h.bestand_hash = $3) "
    "AS had FROM artikel_redactie a LEFT JOIN artikelversie v ON v.artikel_id = a.id "
    "AND v.artikelstand = 'gepubliceerd' AND v.van_datum = $2 WHERE a.naam = $1 LIMIT 1");

/* ---- putting in ---- */

QUERY(artikel_ship,
      "INSERT INTO t_artikel (naam, artikelsoort, eigenaar_rol, geldig_tot_datum, aangemaakt_op) "
      "VALUES ($1, $2, $3, $4, $5) RETURNING id");
QUERY(tekst_ship,
      "INSERT INTO t_artikelversie (artikel_id, nummer, herkomst, artikelstand, titel, "
      "samenvatting, tekst, bronnen, bij, van_datum, geldig_tot_datum, op, gepubliceerd_op, "
      "bestand_hash, titel_vouw, samenvatting_vouw, zoektekst) VALUES ($1, "
      "(SELECT coalesce(max(v.nummer), 0) + 1 "
      "FROM artikelversie v WHERE v.artikel_id = $1), 'startbaan', $2, $3, $4, $5, $6, $7, $8, $9, "
      "$10, $11, $12, $13, $14, $15) RETURNING id");
QUERY(tekst_replace, "UPDATE t_artikelversie SET artikelstand = 'vervangen', versie = versie + 1 "
		     "WHERE id = $1");
QUERY(aanbod_replace,
      "UPDATE t_artikelversie SET artikelstand = 'vervangen', versie = versie + 1 WHERE id IN "
      "(SELECT v.id FROM artikelversie v WHERE v.artikel_id = $1 AND v.artikelstand = 'aanbod' "
      "AND v.van_datum = $2)");
QUERY(artikel_longer,
      "UPDATE t_artikel SET geldig_tot_datum = $2, versie = versie + 1 WHERE id = $1");

static struct datum day_of(const char *text)
{
	struct datum d;

	return datum_parse(text, &d) == 0 ? d : DATUM_GEEN;
}

static int64_t from_of(const struct kennisbankstuk *k)
{
	struct datum van = day_of(k->van);

	return datum_set(van) ? van.dag : 0;
}

/* "A | B" as lines. */
static const char *lines_of(struct arena *a, const char *text)
{
	char *out = arena_text(a, text), *to = out;

	for (const char *at = out; *at; at++)
		if (strncmp(at, " | ", 3) == 0) {
			*to++ = '\n';
			at += 2;
		} else {
			*to++ = *at;
		}
	*to = '\0';
	return out;
}

static struct bytes hash_of(struct arena *a, const struct kennisbankstuk *k)
{
	const char *all =
	    arena_format(a, "%s\n%s\n%s\n%s\n%s\n%s\n%s\n%s", k->soort, k->samenvatting, k->bronnen,
			 k->geldig_tot, k->van, k->bij, k->titel, k->tekst);
	uint8_t *hash = arena_alloc(a, HASH_SIZE);

	crypto_generichash(hash, HASH_SIZE, (const uint8_t *)all, strlen(all), NULL, 0);
	return (struct bytes){hash, HASH_SIZE};
}

static int put_text(struct werk *w, const struct kennisbankstuk *k, artikel_id id, bool aanbod)
{
	const char *alles =
	    arena_format(w->a, "%s %s %s %s", k->titel, k->samenvatting, k->tekst, k->bronnen);
	int64_t nr;

	w->nieuw++;
	return db_number(w->db, &tekst_ship,
			 ARGS(id,
			      ARG_CHOICE(artikelstanden,
					 aanbod ? ARTIKELSTAND_AANBOD : ARTIKELSTAND_GEPUBLICEERD),
			      k->titel, k->samenvatting, k->tekst, lines_of(w->a, k->bronnen),
			      k->bij, from_of(k), day_of(k->geldig_tot), w->nu,
			      aanbod ? MOMENT_GEEN : w->nu, hash_of(w->a, k),
			      zoek_tekst(w->a, k->titel), zoek_tekst(w->a, k->samenvatting),
			      zoek_tekst(w->a, alles)),
			 &nr);
}

static int put_new(struct werk *w, const struct kennisbankstuk *k)
{
	artikel_id id;
	int rc = db_number(w->db, &artikel_ship,
			   ARGS(k->naam, k->soort, ARG_CHOICE(rollen, ROL_AFSTEMMINGSREGISSEUR),
				day_of(k->geldig_tot), w->nu),
			   &id.nr);

	return rc ? rc : put_text(w, k, id, false);
}

static int put_next(struct werk *w, const struct kennisbankstuk *k, const struct bekend_row *known)
{
	int rc;

	if (known->eigen) {
		rc = db_exec(w->db, &aanbod_replace, ARGS(known->artikel_id, from_of(k)));
		return rc < 0 ? rc : put_text(w, k, known->artikel_id, true);
	}
	rc = known->artikelversie_id.nr
		 ? db_exec(w->db, &tekst_replace, ARGS(known->artikelversie_id))
		 : 0;
	/* Of an earlier state of a law the last day says nothing of today's. */
	if (rc >= 0 && !strchr(k->bestand, '.'))
		rc =
		    db_exec(w->db, &artikel_longer, ARGS(known->artikel_id, day_of(k->geldig_tot)));
	return rc < 0 ? rc : put_text(w, k, known->artikel_id, false);
}

static int ship_one(struct werk *w, const struct kennisbankstuk *k)
{
	struct bekend_row known;
	int rc = db_row(w->db, w->a, &bekend_find, ARGS(k->naam, from_of(k), hash_of(w->a, k)),
			bekend_columns, COUNT(bekend_columns), &known);

	if (rc == ERR_GEEN_RIJ)
		return put_new(w, k);
	if (rc || known.had)
		return rc;
	return put_next(w, k, &known);
}

static int ship_all(struct db *db, void *arg)
{
	struct werk *w = arg;
	int rc = 0;

	w->db = db;
	w->nieuw = 0;
	for (size_t i = 0; !rc && i < w->count; i++) {
		struct arena_mark mark = arena_mark(w->a);

		rc = ship_one(w, &w->list[i]);
		arena_release(w->a, mark);
	}
	return rc;
}

int kennisbank_ship(struct database *d, const struct db_context *context,
		    const struct kennisbankstuk *list, size_t count, int64_t *nieuw)
{
	struct werk w = {
	    .a = arena_open(ARENA_MAX), .list = list, .count = count, .nu = context->nu};
	int rc;

	if (!w.a)
		return ERR_GEHEUGEN;
	rc = db_write(d, context, ship_all, &w);
	arena_free(w.a);
	*nieuw = w.nieuw;
	return rc;
}
