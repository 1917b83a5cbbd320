#include "store/invoerbestand.h"

#include <sodium.h>
#include <string.h>

static const struct choice toestand_list[] = {
    [INVOERBESTAND_GECONTROLEERD] = {"gecontroleerd", "Gecontroleerd, nog niet opgenomen", NULL},
    [INVOERBESTAND_INGELEZEN] = {"ingelezen", "Opgenomen", NULL},
    [INVOERBESTAND_ONGEDAAN] = {"ongedaan", "Ongedaan gemaakt", NULL},
    [INVOERBESTAND_VERVALLEN] = {"vervallen", "Vervallen", NULL},
};
const struct choices invoerbestand_toestanden = CHOICES("toestand", toestand_list);

const struct column invoerbestand_columns[] = {
    COLUMN_ID(struct invoerbestand_row, id, invoerbestand, INVOERBESTAND, "Nummer"),
    COLUMN(struct invoerbestand_row, versie, INT, NULL, 0),
    COLUMN(struct invoerbestand_row, naam, TEXT, "Bestand", 0),
    COLUMN(struct invoerbestand_row, door, TEXT, "Door", 0),
    COLUMN(struct invoerbestand_row, op, MOMENT, "Wanneer", 0),
    COLUMN_KEUZE(struct invoerbestand_row, toestand, invoerbestand_toestanden, "Stand", 0),
    COLUMN(struct invoerbestand_row, aantal, INT, "Jongeren", 0),
    COLUMN(struct invoerbestand_row, kolomkeuze, TEXT, NULL, 0),
};

#define BESTAND                                                                                    \
	"SELECT b.id, b.versie, b.naam, g.naam AS door, b.op, b.toestand, b.aantal, "              \
	"b.kolomkeuze FROM invoerbestand b JOIN gebruiker g ON g.id = b.gebruiker_id "
QUERY(bestand_list, BESTAND "WHERE b.soort = 'leerlingen' ORDER BY b.id DESC LIMIT 100");
QUERY(bestand_find, BESTAND "WHERE b.id = $1");
QUERY(
    bestand_insert,
    "INSERT INTO t_invoerbestand (soort, naam, gebruiker_id, organisatie_id, op, toestand, inhoud, "
    "inhoud_hash, kolomkeuze) VALUES ('leerlingen', $1, $2, $3, $4, 'gecontroleerd', $5, $6, $7) "
    "RETURNING id");
QUERY(bestand_update_keuze,
      "UPDATE t_invoerbestand SET kolomkeuze = $2, versie = versie + 1 WHERE id = $1");
QUERY(inhoud_find, "SELECT inhoud FROM invoerbestand WHERE id = $1");

const struct object object_invoerbestand =
    OBJECT(INVOERBESTAND, bestand_find, invoerbestand_columns, struct invoerbestand_row);

int invoerbestand_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &bestand_list, ARGS_NONE, invoerbestand_columns,
		       COUNT(invoerbestand_columns), sizeof(struct invoerbestand_row),
		       INVOERBESTANDEN_MAX, ret);
}

/* ---- the file ---- */

#define HASH_SIZE 32

static struct bytes hash_of(const void *data, size_t len, uint8_t room[HASH_SIZE])
{
	crypto_generichash(room, HASH_SIZE, data, len, NULL, 0);
	return (struct bytes){room, HASH_SIZE};
}

int invoerbestand_create(struct db *db, struct arena *a, const struct invoerbestand_nieuw *n,
			 invoerbestand_id *ret)
{
	uint8_t hash[HASH_SIZE];
	const char *keuze;
	int rc = kolomkeuze_load(db, a, n->koppen, &keuze);

	if (rc)
		return rc;
	return db_number(db, &bestand_insert,
			 ARGS(n->naam, n->gebruiker, n->organisatie, n->op, n->inhoud,
			      hash_of(n->inhoud.data, n->inhoud.len, hash), keuze),
			 &ret->nr);
}

struct inhoud_row {
	struct bytes inhoud;
};
static const struct column inhoud_columns[] = {COLUMN(struct inhoud_row, inhoud, BYTES, NULL, 0)};

int invoerbestand_parse(struct db *db, struct arena *a, const struct invoerbestand_row *bestand,
			struct datum vandaag, struct tabel_leerlingen *ret)
{
	struct tabel_leerlingen_opties opties = {.keuze = bestand->kolomkeuze, .vandaag = vandaag};
	struct inhoud_row row;
	int rc = db_row(db, a, &inhoud_find, ARGS(bestand->id), inhoud_columns,
			COUNT(inhoud_columns), &row);

	*ret = (struct tabel_leerlingen){0};
	if (!rc && !row.inhoud.len)
		rc = ERR_CONFLICT;
	return rc ? rc : tabel_leerlingen_parse(&opties, row.inhoud.data, row.inhoud.len, ret);
}

/* ---- which column is what, remembered ---- */

struct keuze_row {
	int64_t id;
	const char *keuze;
};
static const struct column keuze_columns[] = {
    COLUMN(struct keuze_row, id, INT, NULL, 0),
    COLUMN(struct keuze_row, keuze, TEXT, NULL, 0),
};
QUERY(keuze_find, "SELECT id, keuze FROM kolomkeuze WHERE koppen_hash = $1");
QUERY(keuze_insert,
      "INSERT INTO t_kolomkeuze (organisatie_id, koppen_hash, keuze, op) VALUES ($1, $2, $3, $4)");
QUERY(keuze_update, "UPDATE t_kolomkeuze SET keuze = $2, op = $3 WHERE id = $1");

/* ERR_GEEN_RIJ: nothing is remembered. */
static int find_keuze(struct db *db, struct arena *a, const char *koppen, struct keuze_row *ret)
{
	uint8_t hash[HASH_SIZE];

	return db_row(db, a, &keuze_find, ARGS(hash_of(koppen, strlen(koppen), hash)),
		      keuze_columns, COUNT(keuze_columns), ret);
}

int kolomkeuze_load(struct db *db, struct arena *a, const char *koppen, const char **ret)
{
	struct keuze_row row = {.keuze = ""};
	int rc = find_keuze(db, a, koppen, &row);

	*ret = row.keuze;
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

int invoerbestand_update_keuze(struct db *db, struct arena *a, const struct kolomkeuze_nieuw *n)
{
	uint8_t hash[HASH_SIZE];
	struct keuze_row row;
	int rc = db_exec(db, &bestand_update_keuze, ARGS(n->bestand, n->keuze));

	if (rc < 0)
		return rc;
	rc = find_keuze(db, a, n->koppen, &row);
	if (rc == ERR_GEEN_RIJ)
		rc = db_exec(db, &keuze_insert,
			     ARGS(n->organisatie, hash_of(n->koppen, strlen(n->koppen), hash),
				  n->keuze, n->op));
	else if (!rc)
		rc = db_exec(db, &keuze_update, ARGS(row.id, n->keuze, n->op));
	return db_done(rc);
}
