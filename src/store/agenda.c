#include "store/agenda.h"

#include "toegang/recht.h"

#include <sodium.h>
#include <string.h>

/* ---- the address ---- */

#define DAG_MS (INT64_C(24) * 60 * 60 * 1000)
#define SLEUTEL_SIZE 32

const struct column agendafeed_columns[AGENDAFEED_COLUMNS] = {
    COLUMN_ID(struct agendafeed_row, id, agendafeed, AGENDAFEED, NULL),
    COLUMN(struct agendafeed_row, versie, INT, NULL, 0),
    COLUMN_KEUZE(struct agendafeed_row, rol, rollen, "Functie", 0),
    COLUMN(struct agendafeed_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct agendafeed_row, aangemaakt_op, MOMENT, "Gemaakt op", 0),
    COLUMN(struct agendafeed_row, op, MOMENT, "Laatst opgehaald", 0),
    COLUMN(struct agendafeed_row, vervalt_op, MOMENT, "Vervalt op", 0),
    COLUMN(struct agendafeed_row, geldig, BOOL, "Werkt", 0),
};
QUERY(agendafeed_own, "SELECT id, versie, rol, organisatie, aangemaakt_op, op, vervalt_op, geldig "
		      "FROM mijn_agendafeed LIMIT 1");
QUERY(agendafeed_stop, "UPDATE t_agendafeed SET beeindigd_op = $1, versie = versie + 1 "
		       "WHERE id IN (SELECT m.id FROM mijn_agendafeed m)");
QUERY(agendafeed_insert, "INSERT INTO t_agendafeed (sleutel_hash, gebruiker_id, functie_id, "
			 "aangemaakt_op) VALUES ($1, $2, $3, $4) RETURNING id");
QUERY(ophaling_insert, "INSERT INTO t_agendaophaling (agendafeed_id, vervalt_op, venster_op, "
		       "aantal) VALUES ($1, $2, $3, 0)");

int agendafeed_find(struct db *db, struct arena *a, struct agendafeed_row *ret)
{
	int rc = db_row(db, a, &agendafeed_own, ARGS_NONE, agendafeed_columns,
			COUNT(agendafeed_columns), ret);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	*ret = (struct agendafeed_row){.rol = CHOICE_NONE};
	return 0;
}

int agendafeed_end(const struct handeling *h)
{
	return db_done(db_exec(h->db, &agendafeed_stop, ARGS(h->nu)));
}

/* The same hash as the gate makes of what it is shown (gate_hash). */
static void sleutel_make(char sleutel[AGENDAFEED_SLEUTEL_MAX], uint8_t hash[32])
{
	uint8_t random[SLEUTEL_SIZE];

	secret_random(random, sizeof(random));
	base64url_of(random, sizeof(random), sleutel);
	secret_wipe(random, sizeof(random));
	crypto_generichash(hash, 32, (const uint8_t *)sleutel, strlen(sleutel), NULL, 0);
}

int agendafeed_create(const struct handeling *h, functie_id functie, int dagen,
		      char sleutel[AGENDAFEED_SLEUTEL_MAX])
{
	const struct moment end = {h->nu.ms + dagen * DAG_MS};
	uint8_t hash[32];
	int64_t id;
	int rc = agendafeed_end(h);

	if (rc)
		return rc;
	sleutel_make(sleutel, hash);
	rc = db_number(h->db, &agendafeed_insert,
		       ARGS(((struct bytes){hash, sizeof(hash)}), h->gebruiker, functie, h->nu),
		       &id);
	rc = rc ? rc : db_exec(h->db, &ophaling_insert, ARGS(id, end, h->nu));
	return db_done(rc);
}

/* ---- what stands in it ---- */

#define OVERLEGGEN_MAX 200
#define VOORUIT_DAGEN 400

static const struct column overleg_columns[] = {
    COLUMN_ID(struct agenda_overleg, id, casusoverleg, CASUSOVERLEG, NULL),
    COLUMN(struct agenda_overleg, datum, DATUM, NULL, 0),
};
QUERY(overleg_coming, "SELECT c.id, c.datum FROM casusoverleg c WHERE c.datum >= $1 "
		      "AND c.toestand IN ('gepland', 'bezig', 'onderbroken') "
		      "ORDER BY c.datum, c.id LIMIT 200");

/* Of what goes on as planned, and to which the reader is invited. */
static int bijeenkomsten_load(struct db *db, struct arena *a, struct datum vandaag,
			      struct db_rows *ret)
{
	const struct bijeenkomst_vraag vraag = {
	    .van = vandaag, .tot = datum_plus(vandaag, VOORUIT_DAGEN), .mijn = true};
	int rc = bijeenkomst_list(db, a, &vraag, ret);
	struct bijeenkomst_row *rows = rc ? NULL : ret->rows;
	size_t n = 0;

	for (size_t i = 0; !rc && i < ret->count; i++)
		if (rows[i].bijeenkomststand == BIJEENKOMSTSTAND_GEPLAND)
			rows[n++] = rows[i];
	if (!rc)
		ret->count = n;
	return rc;
}

int agenda_load(struct db *db, struct arena *a, const struct signalen_vraag *vraag,
		struct agenda *ret)
{
	const struct termijnen far = agenda_termijnen(vraag->termijnen);
	struct signalen_vraag ahead = *vraag;
	struct werklijst lijst;
	int rc;

	*ret = (struct agenda){0};
	ahead.termijnen = &far;
	rc = signalen_load(db, a, &ahead, &lijst);
	if (rc)
		return rc;
	ret->regels = arena_array(a, lijst.count + 1, sizeof(*ret->regels));
	for (size_t i = 0; i < lijst.count; i++)
		if (lijst.list[i].eigenaar.nr == vraag->wie.nr &&
		    agenda_shows(&lijst.list[i].signaal, vraag->vandaag))
			ret->regels[ret->n++] =
			    agenda_regel_of(&lijst.list[i].signaal, vraag->vandaag);
	ret->n = agenda_merge(ret->regels, ret->n);
	rc = db_rows(db, a, &overleg_coming, ARGS(vraag->vandaag), overleg_columns,
		     COUNT(overleg_columns), sizeof(struct agenda_overleg), OVERLEGGEN_MAX,
		     &ret->overleggen);
	return rc ? rc : bijeenkomsten_load(db, a, vraag->vandaag, &ret->bijeenkomsten);
}
