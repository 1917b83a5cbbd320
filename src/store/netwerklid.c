#include "store/netwerklid.h"

#include "domain/netwerk.h"
#include "domain/organisatie.h"

const struct column netwerklid_columns[NETWERKLID_COLUMNS] = {
    COLUMN_ID(struct netwerklid_row, id, netwerklid, NETWERKLID, "Nummer"),
    COLUMN_ID(struct netwerklid_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN_ID(struct netwerklid_row, contactpunt_id, contactpunt, CONTACTPUNT, NULL),
    COLUMN_ID(struct netwerklid_row, regio_id, regio, REGIO, NULL),
    COLUMN(struct netwerklid_row, regio, TEXT, "Regio", 0),
    COLUMN_KEUZE(struct netwerklid_row, lidsoort, lidsoorten, "Lid", 0),
    COLUMN(struct netwerklid_row, van_datum, DATUM, "Van", 0),
    COLUMN(struct netwerklid_row, tot_datum, DATUM, "Tot en met", 0),
    COLUMN(struct netwerklid_row, door, TEXT, "Vastgelegd door", 0),
    COLUMN(struct netwerklid_row, versie, INT, NULL, 0),
};
#define LID_SELECT                                                                                 \
	"SELECT l.id, l.gebruiker_id, l.contactpunt_id, l.regio_id, l.regio, l.lidsoort, "         \
	"l.van_datum, l.tot_datum, l.door, l.versie FROM netwerklid l "
QUERY(lid_find, LID_SELECT "WHERE l.id = $1 AND l.tot_datum IS NULL");
QUERY(lid_weg_find, LID_SELECT "WHERE l.id = $1 AND l.tot_datum IS NOT NULL");
/* What ended before it began was a mistake that was mended. */
#define LID_HISTORY                                                                                \
	" AND (l.tot_datum IS NULL OR l.tot_datum >= l.van_datum) "                                \
	"ORDER BY l.tot_datum IS NOT NULL, l.van_datum DESC, l.id DESC LIMIT 60"
QUERY(lid_of_gebruiker, LID_SELECT "WHERE l.gebruiker_id = $1" LID_HISTORY);
QUERY(lid_of_contactpunt, LID_SELECT "WHERE l.contactpunt_id = $1" LID_HISTORY);

const struct object object_netwerklid =
    OBJECT(NETWERKLID, lid_find, netwerklid_columns, struct netwerklid_row);
const struct object object_netwerklid_weg =
    OBJECT(NETWERKLID, lid_weg_find, netwerklid_columns, struct netwerklid_row);

int netwerklid_list(struct db *db, struct arena *a, const struct kaart_row *kaart,
		    struct db_rows *ret)
{
	if (kaart->gebruiker_id.nr)
		return db_rows(db, a, &lid_of_gebruiker, ARGS(kaart->gebruiker_id),
			       netwerklid_columns, NETWERKLID_COLUMNS,
			       sizeof(struct netwerklid_row), NETWERKLEDEN_MAX, ret);
	return db_rows(db, a, &lid_of_contactpunt, ARGS(kaart->contactpunt_id), netwerklid_columns,
		       NETWERKLID_COLUMNS, sizeof(struct netwerklid_row), NETWERKLEDEN_MAX, ret);
}

/* ---- the kern ---- */

const struct column kernlid_columns[KERNLID_COLUMNS] = {
    COLUMN_ID(struct kernlid_row, gebruiker_id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN_ID(struct kernlid_row, contactpunt_id, contactpunt, CONTACTPUNT,
	      "Nummer zonder account"),
    COLUMN(struct kernlid_row, naam, TEXT, "Naam", 0),
    COLUMN(struct kernlid_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct kernlid_row, soort, organisatiesoorten, "Soort organisatie", 0),
    COLUMN(struct kernlid_row, van_datum, DATUM, "In de kern sinds", 0),
};
QUERY(kernlid_of_regio,
      "SELECT m.gebruiker_id, m.contactpunt_id, m.naam, m.organisatie, m.soort, l.van_datum "
      "FROM netwerklid l JOIN netwerkmens m ON (m.gebruiker_id = l.gebruiker_id "
      "OR m.contactpunt_id = l.contactpunt_id) WHERE l.regio_id = $1 AND l.lidsoort = 'kern' "
      "AND l.tot_datum IS NULL ORDER BY m.naam_vouw, m.lijn, m.id LIMIT 200");
QUERY(regio_of_organisatie,
      "SELECT coalesce(min(x.regio_id), 0) FROM organisatie_regio x WHERE x.organisatie_id = $1");

int kernlid_list(struct db *db, struct arena *a, regio_id regio, struct db_rows *ret)
{
	return db_rows(db, a, &kernlid_of_regio, ARGS(regio), kernlid_columns, KERNLID_COLUMNS,
		       sizeof(struct kernlid_row), KERNLEDEN_MAX, ret);
}

int regio_find_of(struct db *db, organisatie_id organisatie, regio_id *ret)
{
	return db_number(db, &regio_of_organisatie, ARGS(organisatie), &ret->nr);
}

/* ---- writing ---- */

QUERY(lid_insert, "INSERT INTO t_netwerklid (regio_id, gebruiker_id, contactpunt_id, lidsoort, "
		  "van_datum, door_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7)");
QUERY(lid_stop, "UPDATE t_netwerklid SET tot_datum = $2, versie = versie + 1 WHERE id = $1");
QUERY(lid_again,
      "INSERT INTO t_netwerklid (regio_id, gebruiker_id, contactpunt_id, lidsoort, van_datum, "
      "door_id, op) SELECT w.regio_id, w.gebruiker_id, w.contactpunt_id, w.lidsoort, $2, $3, $4 "
      "FROM netwerklid w WHERE w.id = $1 AND NOT EXISTS (SELECT 1 FROM netwerklid l "
      "WHERE l.tot_datum IS NULL AND l.regio_id = w.regio_id AND "
      "coalesce(l.gebruiker_id, 0) = coalesce(w.gebruiker_id, 0) AND "
      "coalesce(l.contactpunt_id, 0) = coalesce(w.contactpunt_id, 0))");

static int none_or_more(int changed)
{
	return changed < 0 ? changed : 0;
}

int netwerklid_create(const struct handeling *h, const struct kaart_row *kaart,
		      const struct netwerklid_nieuw *n)
{
	return none_or_more(
	    db_exec(h->db, &lid_insert,
		    ARGS(n->regio, kaart->gebruiker_id, kaart->contactpunt_id,
			 ARG_CHOICE(lidsoorten, n->lidsoort), n->van, h->gebruiker, h->nu)));
}

int netwerklid_end(const struct handeling *h, const struct netwerklid_row *lid)
{
	return none_or_more(db_exec(h->db, &lid_stop, ARGS(lid->id, datum_plus(h->vandaag, -1))));
}

int netwerklid_change(const struct handeling *h, const struct netwerklid_row *lid)
{
	const struct kaart_row who = {.gebruiker_id = lid->gebruiker_id,
				      .contactpunt_id = lid->contactpunt_id};
	int other = lid->lidsoort == LIDSOORT_KERN ? LIDSOORT_AGENDALID : LIDSOORT_KERN;
	int rc = netwerklid_end(h, lid);

	return rc ? rc
		  : netwerklid_create(h, &who,
				      &(struct netwerklid_nieuw){lid->regio_id, other, h->vandaag});
}

int netwerklid_restart(const struct handeling *h, const struct netwerklid_row *lid)
{
	return none_or_more(
	    db_exec(h->db, &lid_again, ARGS(lid->id, h->vandaag, h->gebruiker, h->nu)));
}
