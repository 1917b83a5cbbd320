/*
 * The way in for a program that cannot log in. The last piece of the address is a secret, which
 * only its owner was shown; the database knows its hash, and the view agendafeed_sleutel shows only
 * the row whose hash the context carries. Whoever comes in has the sight and the rights of its
 * owner in one functie, for this one route, which only reads. No session, no cookie, no form.
 *
 * Whatever is wrong with it is answered as any address that is not there, in one plain sentence:
 * there is nobody behind it to read a page, and no menu belongs there. A guess costs a note of it,
 * which slows down the next ones from that address (toegang/sessie). Guesses here and at the login
 * do not count for each other: any page elsewhere can make a browser ask for a wrong address, and
 * would keep its whole office from logging in.
 */
#include "gate/private.h"

#include "domain/agenda.h"
#include "toegang/sessie.h"

#include <sodium.h>
#include <string.h>

#define SUFFIX ".ics"
#define DAG_MS (INT64_C(24) * 60 * 60 * 1000)

struct sleutel_row {
	agendafeed_id id;
	gebruiker_id gebruiker_id;
	functie_id functie_id;
	organisatie_id organisatie_id;
	int rol;
	int64_t caseload_norm;
	struct datum vervanging_tot_datum;
	struct moment herinnerd_op;
	int64_t agendaophaling_id;
	struct moment venster_op;
	int64_t aantal;
};
static const struct column sleutel_columns[] = {
    COLUMN_ID(struct sleutel_row, id, agendafeed, AGENDAFEED, NULL),
    COLUMN_ID(struct sleutel_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN_ID(struct sleutel_row, functie_id, functie, FUNCTIE, NULL),
    COLUMN_ID(struct sleutel_row, organisatie_id, organisatie, ORGANISATIE, NULL),
    COLUMN_KEUZE(struct sleutel_row, rol, rollen, NULL, 0),
    COLUMN(struct sleutel_row, caseload_norm, INT, NULL, 0),
    COLUMN(struct sleutel_row, vervanging_tot_datum, DATUM, NULL, 0),
    COLUMN(struct sleutel_row, herinnerd_op, MOMENT, NULL, 0),
    COLUMN(struct sleutel_row, agendaophaling_id, INT, NULL, 0),
    COLUMN(struct sleutel_row, venster_op, MOMENT, NULL, 0),
    COLUMN(struct sleutel_row, aantal, INT, NULL, 0),
};
QUERY(sleutel_find, "SELECT id, gebruiker_id, functie_id, organisatie_id, rol, caseload_norm, "
		    "vervanging_tot_datum, herinnerd_op, agendaophaling_id, venster_op, aantal "
		    "FROM agendafeed_sleutel LIMIT 1");
QUERY(ophaling_update, "UPDATE t_agendaophaling SET op = $2, vervalt_op = $3, venster_op = $4, "
		       "aantal = $5 WHERE id = $1");

bool sleutel_opens(const struct request_private *p)
{
	return p->compiled && (p->compiled->route->flags & ROUTE_SLEUTEL);
}

/* What was shown, hashed; without the end of the file's name, which some programs ask for. */
static void hash_shown(struct request_private *p, uint8_t hash[32])
{
	size_t last = p->match.n - 1, len = p->match.id_lens[last], end = strlen(SUFFIX);
	const char *shown = p->match.ids[last];

	if (len > end && strncmp(shown + len - end, SUFFIX, end) == 0)
		len -= end;
	gate_hash(arena_textn(p->r.arena, shown, len), hash);
}

/* Of who asks here, which is another one than of who logs in. */
static void hash_address(struct request_private *p)
{
	static const uint8_t apart[] = "een geheim adres, geen inlog";
	uint8_t address[32];

	gate_hash_address(&p->r, address);
	crypto_generichash(p->address_hash, sizeof(p->address_hash), address, sizeof(address),
			   apart, sizeof(apart));
}

/* Too many guesses came from there: none is looked at now. */
static int check_guesses(struct request_private *p)
{
	struct aanloop aanloop;
	int rc;

	hash_address(p);
	rc = aanloop_load(p->r.db, p->r.arena, &p->context, p->cookie_hash, p->address_hash,
			  &aanloop);
	if (rc)
		return rc;
	return aanloop_wait(&aanloop, p->r.nu) > 0 ? fail(&p->r, ERR_TE_VAAK, "too many guesses")
						   : 0;
}

static int take_row(struct request_private *p, const struct sleutel_row *row)
{
	struct request *r = &p->r;

	p->ophaling = (struct ophaling){.id = row->agendaophaling_id,
					.venster = {row->venster_op, row->aantal}};
	if (!agenda_count(&p->ophaling.venster, r->nu))
		return fail(r, ERR_TE_VAAK, "one address is asked too often");
	r->wie = (struct wie){
	    .gebruiker = row->gebruiker_id,
	    .functie = row->functie_id,
	    .organisatie = row->organisatie_id,
	    .rol = (enum rol)row->rol,
	    .caseload_norm = (int)row->caseload_norm,
	    .vervanging_tot = row->vervanging_tot_datum,
	    .herinnerd_op = row->herinnerd_op,
	};
	p->context.gebruiker = row->gebruiker_id.nr;
	p->context.functie = row->functie_id.nr;
	p->context.organisatie = row->organisatie_id.nr;
	p->context.sleutel = (struct bytes){0};
	return db_set_context(r->db, &p->context);
}

int sleutel_enter(struct request_private *p)
{
	struct sleutel_row row;
	int rc;

	p->r.wie = (struct wie){0};
	p->ophaling = (struct ophaling){0};
	p->guessed = false;
	p->context = (struct db_context){.nu = p->r.nu,
					 .vandaag = p->r.vandaag,
					 .gelezen = p->context.gelezen,
					 .gelezen_arg = p};
	hash_shown(p, p->cookie_hash);
	rc = check_guesses(p);
	if (rc)
		return rc;
	p->context.sleutel = (struct bytes){p->cookie_hash, sizeof(p->cookie_hash)};
	rc = db_set_context(p->r.db, &p->context);
	if (rc == 0)
		rc = db_row(p->r.db, p->r.arena, &sleutel_find, ARGS_NONE, sleutel_columns,
			    COUNT(sleutel_columns), &row);
	p->guessed = rc == ERR_GEEN_RIJ;
	if (p->guessed)
		return fail(&p->r, ERR_ONBEKEND, "no such secret");
	if (rc)
		return rc;
	if (row.rol == CHOICE_NONE || !rol_has((enum rol)row.rol, p->compiled->route->recht))
		return fail(&p->r, ERR_ONBEKEND, "a secret of who may not do this any more");
	return take_row(p, &row);
}

bool sleutel_needs_note(const struct request_private *p)
{
	return p->guessed || (p->ophaling.id && !p->err);
}

static int note_use(struct request_private *p)
{
	const int64_t days = request_termijnen(&p->r)->agenda_ongebruikt;
	const struct moment end = {p->r.nu.ms + days * DAG_MS};
	int changed = db_exec(p->r.db, &ophaling_update,
			      ARGS(p->ophaling.id, p->r.nu, end, p->ophaling.venster.begin,
				   p->ophaling.venster.aantal));

	return changed < 0 ? changed : 0;
}

int sleutel_note(struct request_private *p)
{
	if (!sleutel_needs_note(p))
		return 0;
	return p->guessed ? aanloop_note(p->r.db, p->cookie_hash, p->address_hash, p->r.nu, false)
			  : note_use(p);
}
