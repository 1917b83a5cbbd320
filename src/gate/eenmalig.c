/*
 * A change under a key (Idempotency-Key, or _eenmalig of a form) happens once: sent again, it gets
 * the answer that it got, and says so. Something else under the same key is refused. What is
 * remembered is bound to the person, the address and the content.
 */
#include "gate/private.h"

#include <string.h>

struct idempotentie_row {
	struct bytes inhoud_hash;
	int64_t status;
	const char *plaats;
};
static const struct column idempotentie_columns[] = {
    COLUMN(struct idempotentie_row, inhoud_hash, BYTES, NULL, 0),
    COLUMN(struct idempotentie_row, status, INT, NULL, 0),
    COLUMN(struct idempotentie_row, plaats, TEXT, NULL, 0),
};
QUERY(idempotentie_find,
      "SELECT inhoud_hash, status, plaats FROM mijn_idempotentie WHERE sleutel_hash = $1");
QUERY(idempotentie_insert,
      "INSERT INTO t_idempotentie (gebruiker_id, sleutel_hash, inhoud_hash, status, plaats, op) "
      "VALUES ($1, $2, $3, $4, $5, $6)");

static void key_hash(const struct request_private *p, uint8_t out[32])
{
	const struct route *route = p->compiled->route;
	const char *text = arena_format(p->r.arena, "%s %s %s", http_method_name(route->method),
					p->x->path, p->eenmalig);

	gate_hash(text, out);
}

int eenmalig_find(struct request_private *p)
{
	struct idempotentie_row row;
	uint8_t key[32];
	int rc;

	if (p->compiled->route->method == GET || !p->eenmalig || !p->r.wie.gebruiker.nr)
		return 0;
	p->replayed = p->spent = false;
	key_hash(p, key);
	rc = db_row(p->r.db, p->r.arena, &idempotentie_find,
		    ARGS(((struct bytes){key, sizeof(key)})), idempotentie_columns,
		    COUNT(idempotentie_columns), &row);
	if (rc == ERR_GEEN_RIJ)
		return 0;
	if (rc)
		return rc;
	p->done_at = row.plaats;
	p->spent = row.inhoud_hash.len != sizeof(p->sent_hash) ||
		   memcmp(row.inhoud_hash.data, p->sent_hash, sizeof(p->sent_hash));
	p->replayed = !p->spent;
	if (p->spent)
		return 0;
	p->replay_status = (int)row.status;
	p->r.location = row.plaats || p->r.json ? row.plaats : request_home(&p->r);
	p->r.flash = "Dit had u al opgeslagen. Er is niets dubbel gemaakt.";
	return 0;
}

int eenmalig_remember(struct request_private *p)
{
	uint8_t key[32];

	if (!p->eenmalig || !p->r.wie.gebruiker.nr)
		return 0;
	key_hash(p, key);
	return db_send(p->r.db, &idempotentie_insert,
		       ARGS(p->r.wie.gebruiker, ((struct bytes){key, sizeof(key)}),
			    ((struct bytes){p->sent_hash, sizeof(p->sent_hash)}), p->x->status,
			    p->r.location, p->r.nu));
}
