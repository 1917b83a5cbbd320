#include "store/kennisvraag.h"

#include "domain/kennisvraag.h"
#include "store/woordnabij.h"
#include "store/zoeken.h"

#include <string.h>

/* ---- other words ---- */

const struct column synoniem_columns[SYNONIEM_COLUMNS] = {
    COLUMN_ID(struct synoniem_row, id, synoniem, SYNONIEM, "Nummer"),
    COLUMN(struct synoniem_row, woord, TEXT, "Woord", 0),
    COLUMN(struct synoniem_row, ook, TEXT, "Ook", 0),
    COLUMN(struct synoniem_row, woord_vouw, TEXT, NULL, 0),
    COLUMN(struct synoniem_row, ook_vouw, TEXT, NULL, 0),
    COLUMN(struct synoniem_row, eigen, BOOL, "Van de regio", 0),
};
QUERY(synoniem_all, "SELECT id, woord, ook, woord_vouw, ook_vouw, eigen FROM synoniem "
		    "ORDER BY woord_vouw, ook_vouw, id LIMIT 500");

int synoniem_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &synoniem_all, ARGS_NONE, synoniem_columns, COUNT(synoniem_columns),
		       sizeof(struct synoniem_row), SYNONIEM_MAX, ret);
}

static const struct column redactie_columns[] = {
    COLUMN_ID(struct synoniem_redactie, id, synoniem, SYNONIEM, "Nummer"),
    COLUMN(struct synoniem_redactie, ingetrokken_op, MOMENT, NULL, 0),
};
QUERY(synoniem_by_id, "SELECT id, ingetrokken_op FROM synoniem_redactie WHERE id = $1");
const struct object object_synoniem =
    OBJECT(SYNONIEM, synoniem_by_id, redactie_columns, struct synoniem_redactie);

QUERY(synoniem_insert,
      "INSERT INTO t_synoniem (woord, ook, woord_vouw, ook_vouw, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6)");
QUERY(synoniem_take,
      "UPDATE t_synoniem SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

static int one(int changed)
{
	if (changed < 0)
		return changed;
	return changed ? 0 : ERR_GEEN_RIJ;
}

int synoniem_create(const struct handeling *h, const char *woord, const char *ook)
{
	return one(db_exec(
	    h->db, &synoniem_insert,
	    ARGS(woord, ook, zoek_tekst(h->a, woord), zoek_tekst(h->a, ook), h->gebruiker, h->nu)));
}

int synoniem_withdraw(const struct handeling *h, synoniem_id id, bool terug)
{
	return one(db_exec(h->db, &synoniem_take, ARGS(id, terug ? MOMENT_GEEN : h->nu)));
}

/* ---- finding ---- */

struct zoeker {
	struct db *db;
	struct arena *a;
	const struct artikel_vraag *vraag;
	const char *woorden; /* folded */
	struct kennisvondst *ret;
};

static int ask(const struct zoeker *z, const char *woorden, struct db_rows *ret)
{
	struct artikel_vraag vraag = *z->vraag;

	vraag.woorden = woorden;
	return artikel_list(z->db, z->a, &vraag, ret);
}

static struct artikel_regel *find(struct artikel_regel *list, size_t count, artikel_id id)
{
	for (size_t i = 0; i < count; i++)
		if (list[i].id.nr == id.nr)
			return &list[i];
	return NULL;
}

/* Best found first; of what was found alike the order stays. */
static void sort_by_kop(struct artikel_regel *list, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		const struct artikel_regel row = list[i];
		size_t at = i;

		for (; at && list[at - 1].kop < row.kop; at--)
			list[at] = list[at - 1];
		list[at] = row;
	}
}

/* Each once, as it was found best. */
static void join(const struct zoeker *z, const struct db_rows *more)
{
	struct db_rows *to = &z->ret->artikelen;
	const struct artikel_regel *list = more->rows;
	struct artikel_regel *all = arena_array(z->a, to->count + more->count, sizeof(*all)), *had;

	if (!more->count)
		return;
	if (to->count)
		memcpy(all, to->rows, to->count * sizeof(*all));
	to->rows = all;
	for (size_t i = 0; i < more->count; i++) {
		had = find(all, to->count, list[i].id);
		if (!had)
			all[to->count++] = list[i];
		else if (had->kop < list[i].kop)
			had->kop = list[i].kop;
	}
	sort_by_kop(all, to->count);
	if (to->count > ARTIKEL_MAX)
		to->count = ARTIKEL_MAX;
}

/* Each costs a question. */
#define ANDERS_MAX 4

static void note(const struct zoeker *z, const char *woord)
{
	z->ret->ook = z->ret->ook ? arena_format(z->a, "%s, %s", z->ret->ook, woord) : woord;
}

/* What people write apart is often one word: "proef plaatsing". */
static int ask_joined(const struct zoeker *z)
{
	const char *een;
	struct db_rows more;
	int rc = 0;

	for (size_t i = 0; !rc && i < ANDERS_MAX && (een = kennisvraag_join(z->a, z->woorden, i));
	     i++) {
		rc = ask(z, een, &more);
		if (rc || !more.count)
			continue;
		join(z, &more);
		note(z, een);
	}
	return rc;
}

static int ask_other(const struct zoeker *z, const char *van, const char *naar, const char *woord)
{
	const char *anders = kennisvraag_replace(z->a, z->woorden, van, naar);
	struct db_rows more;
	int rc;

	if (!anders)
		return 0;
	rc = ask(z, anders, &more);
	if (rc)
		return rc;
	join(z, &more);
	note(z, woord);
	return 1;
}

static int ask_others(const struct zoeker *z)
{
	struct db_rows rows;
	const struct synoniem_row *list;
	int asked = 0, rc = synoniem_list(z->db, z->a, &rows);

	list = rows.rows;
	for (size_t i = 0; rc >= 0 && i < rows.count && asked < ANDERS_MAX; i++) {
		rc = ask_other(z, list[i].woord_vouw, list[i].ook_vouw, list[i].ook);
		if (!rc)
			rc = ask_other(z, list[i].ook_vouw, list[i].woord_vouw, list[i].woord);
		asked += rc > 0;
	}
	return rc < 0 ? rc : 0;
}

static int ask_all(const struct zoeker *z)
{
	int rc = ask(z, z->woorden, &z->ret->artikelen);

	if (rc || !*z->woorden)
		return rc;
	rc = ask_joined(z);
	return rc ? rc : ask_others(z);
}

/* ---- what was meant ---- */

QUERY(woorden_from, "SELECT w.woord, count(w.artikel_id) AS aantal FROM artikelwoord w "
		    "WHERE w.woord >= $1 AND w.woord < $2 GROUP BY w.woord ORDER BY w.woord "
		    "LIMIT 5000");
QUERY(woorden_like, "SELECT w.woord, count(w.artikel_id) AS aantal FROM artikelwoord w "
		    "WHERE w.woord LIKE $1 ESCAPE '\\' OR w.woord LIKE $2 ESCAPE '\\' "
		    "OR w.woord LIKE $3 ESCAPE '\\' OR w.woord LIKE $4 ESCAPE '\\' "
		    "GROUP BY w.woord ORDER BY w.woord LIMIT 5000");
static const struct woordbron artikelwoorden = {&woorden_from, &woorden_like};

static int ask_meant(struct zoeker *z)
{
	const char *bedoeld;
	int rc = woordnabij_find(z->db, z->a, &artikelwoorden, z->woorden, &bedoeld);

	if (rc || !bedoeld)
		return rc;
	z->woorden = bedoeld;
	z->ret->ook = NULL;
	rc = ask_all(z);
	if (!rc && z->ret->artikelen.count)
		z->ret->bedoeld = bedoeld;
	return rc;
}

/* ---- what has most of it ---- */

static int ask_fewer(const struct zoeker *z)
{
	const char *minder;
	struct db_rows more;
	int rc = 0;

	for (size_t i = 0;
	     !rc && i < ANDERS_MAX && (minder = kennisvraag_drop(z->a, z->woorden, i)); i++) {
		rc = ask(z, minder, &more);
		if (!rc)
			join(z, &more);
	}
	z->ret->minder = z->ret->artikelen.count > 0;
	return rc;
}

int kennisvraag_find(struct db *db, struct arena *a, const struct artikel_vraag *vraag,
		     struct kennisvondst *ret)
{
	struct zoeker z = {db, a, vraag, zoek_tekst(a, vraag->woorden), ret};
	int rc;

	*ret = (struct kennisvondst){.ook = NULL};
	rc = ask_all(&z);
	if (!rc && *z.woorden && !ret->artikelen.count)
		rc = ask_meant(&z);
	return rc || ret->artikelen.count ? rc : ask_fewer(&z);
}
