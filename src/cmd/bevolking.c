#include "cmd/bevolking.h"

#include "cmd/bevolking_bijeenkomst.h"
#include "cmd/bevolking_convenant.h"
#include "cmd/bevolking_dossier.h"
#include "cmd/bevolking_netwerk.h"
#include "cmd/bevolking_overleg.h"
#include "cmd/bevolking_regio.h"
#include "cmd/bevolking_scan.h"
#include "cmd/bevolking_vraag.h"
#include "cmd/bevolking_werkagenda.h"
#include "cmd/bevolking_zelfscan.h"

#include <string.h>

#define ARENA_MAX ((size_t)16 << 20)
#define KETEN 1 /* the chain of the log: the one that SQLite's writer goes on with */
#define EACH 5000
#define DAG_MS INT64_C(86400000)

int64_t bevolking_nummer(struct bevolking *b, enum bevolking_tabel tabel)
{
	return ++b->laatste[tabel];
}

struct moment bevolking_moment(struct datum dag, int64_t what)
{
	return (struct moment){dag.dag * DAG_MS + (8 * 60 + what * 37 % 480) * 60000};
}

/* What the trigger of db/guard.h and logboek_seal make together. */
static int log_add(struct bevolking *b, enum bevolking_tabel tabel, int64_t rij, struct daad daad)
{
	const struct wijziging_regel regel = {.id = bevolking_nummer(b, TABEL_WIJZIGING),
					      .op = daad.op.ms,
					      .gebruiker_id = daad.gebruiker,
					      .functie_id = daad.gebruiker,
					      .tabel = bevolking_tabellen[tabel]->naam,
					      .rij_id = rij,
					      .jongere_id = daad.jongere,
					      .soort = "nieuw"};
	const struct zegel_plaats plaats = {b->keten.nummer, b->keten.volgnummer + 1,
					    b->keten.zegel};
	uint8_t zegel[ZEGEL_SIZE];
	struct wijziging_rij w;

	zegel_wijziging(&b->key, &plaats, &regel, zegel);
	b->keten.volgnummer++;
	memcpy(b->keten.zegel, zegel, ZEGEL_SIZE);
	w = (struct wijziging_rij){.id = {regel.id},
				   .op = daad.op,
				   .gebruiker_id = {daad.gebruiker},
				   .functie_id = {daad.gebruiker},
				   .tabel = regel.tabel,
				   .rij_id = rij,
				   .jongere_id = {daad.jongere},
				   .soort = regel.soort,
				   .keten = b->keten.nummer,
				   .volgnummer = b->keten.volgnummer,
				   .zegel = {zegel, sizeof(zegel)}};
	return bulk_row(b->tabellen[TABEL_WIJZIGING], &w);
}

int bevolking_add(struct bevolking *b, enum bevolking_tabel tabel, const void *rij,
		  struct daad daad)
{
	int64_t nr = *(const int64_t *)rij;
	int rc = bulk_row(b->tabellen[tabel], rij);

	return rc || !bevolking_tabellen[tabel]->logged ? rc : log_add(b, tabel, nr, daad);
}

static int tables_open(struct bevolking *b)
{
	int rc = 0;

	for (int i = 0; !rc && i < TABEL_COUNT; i++) {
		const struct bevolking_tabel_info *t = bevolking_tabellen[i];

		rc = bulk_table(b->bulk, t->naam, t->columns, t->n_columns, &b->tabellen[i]);
	}
	return rc;
}

static int lives_create(struct bevolking *b, void (*each)(int64_t done))
{
	struct leven *l = arena_alloc(b->a, sizeof(*l));
	struct bevolking_teksten *teksten = bevolking_teksten_create(b->a);
	struct arena_mark mark = arena_mark(b->a);
	int rc = 0;

	for (int64_t nr = 1; !rc && nr <= b->maat.jongeren; nr++) {
		leven_compute(&b->maat, nr, l);
		rc = bevolking_dossier_create(b, teksten, l);
		arena_release(b->a, mark);
		if (each && nr % EACH == 0)
			each(nr);
	}
	return rc;
}

/* What there is beside the dossiers, in this order. */
static int (*const kamers[])(struct bevolking *b) = {
    bevolking_regio_create,      bevolking_netwerk_create,   bevolking_convenanten_create,
    bevolking_vragen_create,     bevolking_scans_create,     bevolking_overleggen_create,
    bevolking_werkagenda_create, bevolking_zelfscans_create, bevolking_bijeenkomsten_create,
};

static int fill(struct bevolking *b, struct database *owner, void (*each)(int64_t done))
{
	int rc = bulk_open(owner, &b->bulk);

	if (rc)
		return rc;
	rc = tables_open(b);
	for (size_t i = 0; !rc && i < COUNT(kamers); i++)
		rc = kamers[i](b);
	if (!rc)
		rc = lives_create(b, each);
	if (!rc)
		return bulk_close(b->bulk);
	bulk_abandon(b->bulk);
	return rc;
}

int bevolking_create(struct database *owner, const uint8_t key[32],
		     const struct bevolking_maat *maat, const char *wachtwoord_hash,
		     void (*each)(int64_t done))
{
	struct bevolking b = {
	    .maat = *maat, .wachtwoord_hash = wachtwoord_hash, .a = arena_open(ARENA_MAX)};
	int rc;

	if (!b.a)
		return ERR_GEHEUGEN;
	memcpy(b.key.bytes, key, sizeof(b.key.bytes));
	keten_init(&b.keten, &b.key, KETEN_WIJZIGING, KETEN);
	rc = fill(&b, owner, each);
	secret_wipe(&b.key, sizeof(b.key));
	arena_free(b.a);
	return rc;
}
