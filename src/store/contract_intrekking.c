#include "store/contract_intrekking.h"

#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "store/gebeurtenis.h"
#include "store/plaatsing.h"

#include <string.h>

static const char *text_of(struct arena *a, const struct contract_row *c)
{
	return contract_text(
	    a, &(struct contract_nieuw){
		   .vorm = c->vorm, .van = c->van_datum, .tot = c->tot_datum, .uren = c->uren});
}

static int line_create(const struct handeling *h, const struct contract_row *c, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = c->jongere_id,
							      .soort = GEBEURTENIS_CONTRACT,
							      .datum = h->vandaag,
							      .plaatsing = c->plaatsing_id,
							      .tekst = tekst});
}

/* ---- taken back ---- */

struct regel_row {
	gebeurtenis_id id;
	const char *tekst;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, id, gebeurtenis, GEBEURTENIS, NULL),
    COLUMN(struct regel_row, tekst, TEXT, NULL, ONDERDEEL_WERK),
};
#define REGEL_LIMIT 100
QUERY(regel_list,
      "SELECT id, tekst FROM gebeurtenis WHERE plaatsing_id = $1 AND soort = 'contract' "
      "AND ingetrokken_op IS NULL ORDER BY id DESC LIMIT 100");
QUERY(contract_set, "UPDATE t_contract SET ingetrokken_op = $2, ingetrokken_reden = $3, "
		    "versie = versie + 1 WHERE id IN (SELECT c.id FROM contract c "
		    "JOIN jongere j ON j.id = c.jongere_id "
		    "WHERE c.id = $1 AND j.gesloten_op IS NULL)");
QUERY(answer_clear, "UPDATE t_contract SET vervolg = NULL, vervolg_op = NULL, "
		    "versie = versie + 1 WHERE id IN (SELECT v.id FROM contract c JOIN contract v "
		    "ON v.plaatsing_id = c.plaatsing_id AND v.vervolg_op = c.vastgelegd_op "
		    "WHERE c.id = $1 AND v.id <> c.id)");

/* The line that says it is struck out; of two that say the same, the last. */
static int withdraw_regel(const struct handeling *h, const struct contract_row *c)
{
	const char *tekst = text_of(h->a, c), *mended = arena_format(h->a, "Verbeterd: %s", tekst);
	const struct regel_row *list;
	struct db_rows rows;
	int rc = db_rows(h->db, h->a, &regel_list, ARGS(c->plaatsing_id), regel_columns,
			 COUNT(regel_columns), sizeof(struct regel_row), REGEL_LIMIT, &rows);

	list = rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		if (strcmp(list[i].tekst, tekst) == 0 || strcmp(list[i].tekst, mended) == 0)
			return gebeurtenis_withdraw(h->db, list[i].id);
	return rc;
}

int contract_withdraw(const struct handeling *h, const struct contract_row *c, const char *reden)
{
	int rc = db_exec(h->db, &answer_clear, ARGS(c->id));

	rc = rc < 0 ? rc : db_exec(h->db, &contract_set, ARGS(c->id, h->nu, reden));
	if (rc <= 0)
		return rc ? rc : ERR_CONFLICT;
	rc = withdraw_regel(h, c);
	return rc ? rc
		  : line_create(h, c,
				arena_format(h->a, "Ingetrokken, dit contract was er nooit: %s. %s",
					     text_of(h->a, c), reden));
}

/* ---- put back ---- */

/* The contract before it, when nobody said since what comes after that one. */
QUERY(open_before, "SELECT v.id FROM contract v WHERE v.plaatsing_id = $1 AND v.van_datum < $2 "
		   "AND v.tot_datum IS NOT NULL AND v.vervolg IS NULL "
		   "ORDER BY v.van_datum DESC, v.id DESC LIMIT 1");
QUERY(answer_set, "UPDATE t_contract SET vervolg = $2, vervolg_op = $3, versie = versie + 1 "
		  "WHERE id = $1");

static int answer_again(const struct handeling *h, const struct contract_row *c)
{
	contract_id before;
	int rc = db_number(h->db, &open_before, ARGS(c->plaatsing_id, c->van_datum), &before.nr);
	int vervolg =
	    c->vorm == CONTRACTVORM_VAST ? CONTRACTVERVOLG_VAST : CONTRACTVERVOLG_VERLENGEN;

	if (rc == ERR_GEEN_RIJ)
		return 0;
	if (!rc)
		rc =
		    db_exec(h->db, &answer_set,
			    ARGS(before, ARG_CHOICE(contractvervolgen, vervolg), c->vastgelegd_op));
	return db_done(rc);
}

int contract_restored(const struct handeling *h, contract_id id)
{
	struct contract_row c;
	int rc = contract_load(h->db, h->a, id, &c);

	rc = rc ? rc : answer_again(h, &c);
	return rc ? rc
		  : line_create(h, &c, arena_format(h->a, "Teruggezet: %s", text_of(h->a, &c)));
}
