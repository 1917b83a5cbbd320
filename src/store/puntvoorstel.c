#include "store/puntvoorstel.h"

const struct column puntvoorstel_columns[PUNTVOORSTEL_COLUMNS] = {
    COLUMN_ID(struct puntvoorstel_row, id, puntvoorstel, PUNTVOORSTEL, "Kenmerk"),
    COLUMN(struct puntvoorstel_row, versie, INT, NULL, 0),
    COLUMN_ID(struct puntvoorstel_row, bijeenkomst_id, bijeenkomst, BIJEENKOMST, NULL),
    COLUMN_ID(struct puntvoorstel_row, gremium_id, gremium, GREMIUM, NULL),
    COLUMN(struct puntvoorstel_row, gremium, TEXT, "Overleg", 0),
    COLUMN(struct puntvoorstel_row, datum, DATUM, "Dag", 0),
    COLUMN_KEUZE(struct puntvoorstel_row, bijeenkomststand, bijeenkomststanden, NULL, 0),
    COLUMN(struct puntvoorstel_row, eerst_datum, DATUM, "Voorgesteld voor", 0),
    COLUMN(struct puntvoorstel_row, titel, TEXT, "Punt", 0),
    COLUMN_KEUZE(struct puntvoorstel_row, puntvraag, puntvragen, "Waarvoor", 0),
    COLUMN(struct puntvoorstel_row, minuten, INT, "Minuten", 0),
    COLUMN(struct puntvoorstel_row, toelichting, TEXT, "Waarom", 0),
    COLUMN(struct puntvoorstel_row, naam, TEXT, "Van", 0),
    COLUMN(struct puntvoorstel_row, op, MOMENT, "Voorgesteld op", 0),
    COLUMN_KEUZE(struct puntvoorstel_row, voorstelstand, voorstelstanden, "Stand", 0),
    COLUMN_ID(struct puntvoorstel_row, bespreekpunt_id, bespreekpunt, BESPREEKPUNT, NULL),
    COLUMN(struct puntvoorstel_row, reden, TEXT, "Reden", 0),
    COLUMN(struct puntvoorstel_row, van_mij, BOOL, NULL, 0),
    COLUMN(struct puntvoorstel_row, leidt, BOOL, NULL, 0),
};
#define VOORSTEL_SELECT                                                                            \
	"SELECT v.id, v.versie, v.bijeenkomst_id, v.gremium_id, v.gremium, v.datum, "              \
	"v.bijeenkomststand, v.eerst_datum, v.titel, v.puntvraag, v.minuten, v.toelichting, "      \
	"g.naam, v.op, v.voorstelstand, v.bespreekpunt_id, v.reden, v.van_mij, v.leidt "           \
	"FROM puntvoorstel v JOIN gebruiker g ON g.id = v.gebruiker_id "
QUERY(voorstel_by_id, VOORSTEL_SELECT "WHERE v.id = $1");
QUERY(voorstel_of,
      VOORSTEL_SELECT "WHERE v.bijeenkomst_id = $1 AND v.voorstelstand <> 'ingetrokken' "
		      "ORDER BY CASE WHEN v.voorstelstand = 'open' THEN 0 ELSE 1 END, v.id "
		      "LIMIT 100");
QUERY(voorstel_turns, VOORSTEL_SELECT "JOIN mijn_puntvoorstel m ON m.id = v.id "
				      "ORDER BY v.datum, v.id LIMIT 100");
QUERY(voorstel_own,
      VOORSTEL_SELECT "WHERE v.van_mij = TRUE AND v.datum >= $1 "
		      "AND v.voorstelstand <> 'ingetrokken' ORDER BY v.datum, v.id LIMIT 100");
const struct object object_puntvoorstel =
    OBJECT(PUNTVOORSTEL, voorstel_by_id, puntvoorstel_columns, struct puntvoorstel_row);

static int voorstellen(struct db *db, struct arena *a, const struct query *q, struct args args,
		       struct db_rows *ret)
{
	return db_rows(db, a, q, args, puntvoorstel_columns, COUNT(puntvoorstel_columns),
		       sizeof(struct puntvoorstel_row), PUNTVOORSTEL_MAX, ret);
}

int puntvoorstel_list_of(struct db *db, struct arena *a, bijeenkomst_id bijeenkomst,
			 struct db_rows *ret)
{
	return voorstellen(db, a, &voorstel_of, ARGS(bijeenkomst), ret);
}

int puntvoorstel_list_turns(struct db *db, struct arena *a, struct db_rows *ret)
{
	return voorstellen(db, a, &voorstel_turns, ARGS_NONE, ret);
}

int puntvoorstel_list_own(struct db *db, struct arena *a, struct datum van, struct db_rows *ret)
{
	return voorstellen(db, a, &voorstel_own, ARGS(van), ret);
}

/* ---- writing ---- */

QUERY(voorstel_insert,
      "INSERT INTO t_puntvoorstel (bijeenkomst_id, herkomst_id, titel, puntvraag, minuten, "
      "toelichting, gebruiker_id, op) VALUES ($1, $1, $2, $3, $4, $5, $6, $7) RETURNING id");
QUERY(voorstel_set, "UPDATE t_puntvoorstel SET voorstelstand = $3, bespreekpunt_id = $4, "
		    "reden = $5, beslist_op = $6, door_id = $7, versie = versie + 1 "
		    "WHERE id = $1 AND versie = $2");
QUERY(voorstel_set_keer, "UPDATE t_puntvoorstel SET bijeenkomst_id = $3, versie = versie + 1 "
			 "WHERE id = $1 AND versie = $2");

int puntvoorstel_create(const struct handeling *h, bijeenkomst_id bijeenkomst,
			const struct puntvoorstel_inhoud *in, puntvoorstel_id *ret)
{
	return db_number(h->db, &voorstel_insert,
			 ARGS(bijeenkomst, in->titel, ARG_CHOICE(puntvragen, in->puntvraag),
			      arg_nr(in->minuten), in->toelichting, h->gebruiker, h->nu),
			 &ret->nr);
}

int puntvoorstel_place(const struct handeling *h, const struct puntvoorstel_row *v)
{
	const struct bespreekpunt_inhoud punt = {v->titel, v->naam, v->minuten, v->puntvraag};
	int stand = voorstel_next(v->voorstelstand, VOORSTELSTAP_NEEM_AAN);
	bespreekpunt_id id;
	int rc = stand == CHOICE_NONE ? ERR_CONFLICT
				      : bespreekpunt_create(h, v->bijeenkomst_id, &punt, &id);

	return rc ? rc
		  : db_one(db_exec(h->db, &voorstel_set,
				   ARGS(v->id, v->versie, ARG_CHOICE(voorstelstanden, stand), id,
					(const char *)NULL, h->nu, h->gebruiker)));
}

int puntvoorstel_move(const struct handeling *h, const struct puntvoorstel_row *v,
		      bijeenkomst_id to)
{
	if (!voorstel_may(v->voorstelstand, VOORSTELSTAP_SCHUIF_DOOR))
		return ERR_CONFLICT;
	return db_one(db_exec(h->db, &voorstel_set_keer, ARGS(v->id, v->versie, to)));
}

int puntvoorstel_refuse(const struct handeling *h, const struct puntvoorstel_row *v,
			const char *reden)
{
	int stand = voorstel_next(v->voorstelstand, VOORSTELSTAP_WIJS_AF);

	if (stand == CHOICE_NONE)
		return ERR_CONFLICT;
	return db_one(db_exec(h->db, &voorstel_set,
			      ARGS(v->id, v->versie, ARG_CHOICE(voorstelstanden, stand),
				   (bespreekpunt_id){0}, reden, h->nu, h->gebruiker)));
}

int puntvoorstel_step(const struct handeling *h, const struct puntvoorstel_row *v,
		      enum voorstelstap stap)
{
	int stand = voorstel_next(v->voorstelstand, (int)stap);

	if (stand == CHOICE_NONE)
		return ERR_CONFLICT;
	return db_one(
	    db_exec(h->db, &voorstel_set,
		    ARGS(v->id, v->versie, ARG_CHOICE(voorstelstanden, stand), (bespreekpunt_id){0},
			 (const char *)NULL, MOMENT_GEEN, (gebruiker_id){0})));
}

/* ---- where it could go ---- */

struct keer_row {
	bijeenkomst_id id;
	struct datum datum;
};
static const struct column keer_columns[] = {
    COLUMN_ID(struct keer_row, id, bijeenkomst, BIJEENKOMST, NULL),
    COLUMN(struct keer_row, datum, DATUM, NULL, 0),
};
QUERY(voorstel_later, "SELECT b.id, b.datum FROM bijeenkomst b WHERE b.gremium_id = $1 "
		      "AND b.datum > $2 AND b.bijeenkomststand = 'gepland' "
		      "ORDER BY b.datum, b.id LIMIT 1");

int puntvoorstel_find_later(struct db *db, struct arena *a, const struct puntvoorstel_row *v,
			    bijeenkomst_id *ret, struct datum *dag)
{
	struct keer_row row = {0};
	int rc = db_row(db, a, &voorstel_later, ARGS(v->gremium_id, v->datum), keer_columns,
			COUNT(keer_columns), &row);

	if (rc && rc != ERR_GEEN_RIJ)
		return rc;
	*ret = rc ? (bijeenkomst_id){0} : row.id;
	*dag = rc ? DATUM_GEEN : row.datum;
	return 0;
}
