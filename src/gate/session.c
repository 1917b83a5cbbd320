/*
 * From cookie to person. The cookie is a random token; the database knows only its hash, and the
 * view mijn_sessie shows only the session whose hash the context carries: without a valid cookie
 * there is no row to read.
 */
#include "gate/private.h"

#include <sodium.h>
#include <string.h>
#include <strings.h>

struct sessie_row {
	sessie_id id;
	gebruiker_id gebruiker_id;
	functie_id functie_id;
	organisatie_id organisatie_id;
	struct moment gebruikt_op;
	const char *naam;
	const char *organisatie;
	int rol;
	int64_t caseload_norm;
	struct datum vervanging_tot_datum;
	struct moment herinnerd_op;
	bool concepten;
	struct moment filter_op;
};
static const struct column sessie_columns[] = {
    COLUMN_ID(struct sessie_row, id, sessie, SESSIE, NULL),
    COLUMN_ID(struct sessie_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN_ID(struct sessie_row, functie_id, functie, FUNCTIE, NULL),
    COLUMN_ID(struct sessie_row, organisatie_id, organisatie, ORGANISATIE, NULL),
    COLUMN(struct sessie_row, gebruikt_op, MOMENT, NULL, 0),
    COLUMN(struct sessie_row, naam, TEXT, NULL, 0),
    COLUMN(struct sessie_row, organisatie, TEXT, NULL, 0),
    COLUMN_KEUZE(struct sessie_row, rol, rollen, NULL, 0),
    COLUMN(struct sessie_row, caseload_norm, INT, NULL, 0),
    COLUMN(struct sessie_row, vervanging_tot_datum, DATUM, NULL, 0),
    COLUMN(struct sessie_row, herinnerd_op, MOMENT, NULL, 0),
    COLUMN(struct sessie_row, concepten, BOOL, NULL, 0),
    COLUMN(struct sessie_row, filter_op, MOMENT, NULL, 0),
};

QUERY(sessie_of_cookie,
      "SELECT id, gebruiker_id, functie_id, organisatie_id, gebruikt_op, naam, organisatie, rol, "
      "caseload_norm, vervanging_tot_datum, herinnerd_op, concepten, filter_op "
      "FROM mijn_sessie LIMIT 1");
QUERY(sessie_touch, "UPDATE t_sessie SET gebruikt_op = $2 WHERE id = $1");

#define TOUCH_MS (60 * 1000)

void gate_hash(const char *text, uint8_t out[32])
{
	secret_hash(text, out);
}

void gate_hash_address(const struct request *r, uint8_t out[32])
{
	const struct request_private *p = r->p;

	crypto_generichash(out, 32, (const unsigned char *)p->x->ip, strlen(p->x->ip),
			   p->gate->csrf_key, sizeof(p->gate->csrf_key));
}

static const char *cookie_name(const struct gate *gate)
{
	return gate->options.https ? "__Host-startbaan" : "startbaan";
}

static int take_row(struct request_private *p, const struct sessie_row *row)
{
	struct request *r = &p->r;

	if (r->nu.ms - row->gebruikt_op.ms > p->gate->options.idle_ms || row->rol == CHOICE_NONE)
		return ERR_GEEN_SESSIE;
	r->wie = (struct wie){
	    .sessie = row->id,
	    .gebruiker = row->gebruiker_id,
	    .functie = row->functie_id,
	    .organisatie = row->organisatie_id,
	    .rol = (enum rol)row->rol,
	    .caseload_norm = (int)row->caseload_norm,
	    .concepten = row->concepten,
	    .filters = moment_set(row->filter_op),
	    .vervanging_tot = row->vervanging_tot_datum,
	    .herinnerd_op = row->herinnerd_op,
	    .naam = row->naam,
	    .organisatie_naam = row->organisatie,
	    .gebruikt_op = row->gebruikt_op,
	};
	p->context.gebruiker = row->gebruiker_id.nr;
	p->context.functie = row->functie_id.nr;
	p->context.organisatie = row->organisatie_id.nr;
	p->context.sleutel = (struct bytes){0};
	session_csrf_of(p->gate, p->cookie_hash, p->csrf);
	return db_set_context(r->db, &p->context);
}

/* Part of a reeks is done for the session that began it. */
static bool knows_session(struct request_private *p)
{
	const char *cookie = p->deel ? NULL : exchange_cookie(p->x, cookie_name(p->gate));

	if (cookie && *cookie)
		gate_hash(cookie, p->cookie_hash);
	return p->deel || (cookie && *cookie);
}

int session_enter(struct request_private *p)
{
	struct sessie_row row;
	int rc;

	p->r.wie = (struct wie){0};
	p->context = (struct db_context){.nu = p->r.nu,
					 .vandaag = p->r.vandaag,
					 .gelezen = p->context.gelezen,
					 .gelezen_arg = p};
	if (!knows_session(p))
		return ERR_GEEN_SESSIE;
	p->context.sleutel = (struct bytes){p->cookie_hash, sizeof(p->cookie_hash)};
	rc = db_set_context(p->r.db, &p->context);
	if (rc == 0)
		rc = db_row(p->r.db, p->r.arena, &sessie_of_cookie, ARGS_NONE, sessie_columns,
			    COUNT(sessie_columns), &row);
	if (rc == ERR_GEEN_RIJ)
		return ERR_GEEN_SESSIE;
	return rc ? rc : take_row(p, &row);
}

bool session_needs_touch(const struct request_private *p)
{
	return p->r.wie.sessie.nr && p->r.nu.ms - p->r.wie.gebruikt_op.ms > TOUCH_MS;
}

int session_touch(struct request_private *p)
{
	int changed;

	if (!session_needs_touch(p))
		return 0;
	changed = db_exec(p->r.db, &sessie_touch, ARGS(p->r.wie.sessie, p->r.nu));
	return changed < 0 ? changed : 0;
}

void session_csrf_of(const struct gate *gate, const uint8_t cookie_hash[32],
		     char out[HEX_MAX(CSRF_SIZE)])
{
	uint8_t mac[CSRF_SIZE];

	crypto_generichash(mac, sizeof(mac), cookie_hash, 32, gate->csrf_key,
			   sizeof(gate->csrf_key));
	hex_of(mac, sizeof(mac), out);
}

/*
 * Browsers say where a request comes from in Sec-Fetch-Site; under our Referrer-Policy their Origin
 * of a form is "null". Only where that header is missing the Origin decides; programs send neither.
 */
bool session_same_site(const struct exchange *x)
{
	const char *fetch = exchange_header(x, "sec-fetch-site");
	const char *origin = exchange_header(x, "origin");
	const char *host = exchange_header(x, "host");
	const char *at = origin ? strstr(origin, "://") : NULL;

	if (fetch)
		return strcmp(fetch, "same-origin") == 0 || strcmp(fetch, "none") == 0;
	return !origin || (at && host && strcasecmp(at + 3, host) == 0);
}

int session_check_csrf(struct request_private *p)
{
	const char *sent = exchange_header(p->x, "x-csrf-token");

	if (!p->r.wie.gebruiker.nr)
		return 0;
	if (!sent)
		sent = input_raw(p, "_csrf");
	if (!sent || strlen(sent) != strlen(p->csrf) ||
	    !secret_equal(sent, p->csrf, strlen(p->csrf)))
		return ERR_CSRF;
	return 0;
}

void gate_set_cookie(struct request *r, const char *token)
{
	struct request_private *p = private_of(r);
	const char *secure = p->gate->options.https ? "; Secure" : "";

	exchange_reply_header(
	    p->x, "Set-Cookie",
	    token ? arena_format(r->arena, "%s=%s; Path=/; HttpOnly; SameSite=Lax%s",
				 cookie_name(p->gate), token, secure)
		  : arena_format(r->arena, "%s=; Path=/; HttpOnly; SameSite=Lax%s; Max-Age=0",
				 cookie_name(p->gate), secure));
	if (!token)
		exchange_reply_header(p->x, "Clear-Site-Data", "\"cache\"");
}
