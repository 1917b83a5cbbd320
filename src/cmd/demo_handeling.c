#include "cmd/demo_handeling.h"

#define DAG_MS INT64_C(86400000)

int demo_handeling_start(struct db *db, const struct demo *d, enum demo_mens wie, struct datum dag,
			 struct handeling *ret)
{
	bool nobody = wie == DEMO_NIEMAND;
	const struct demo_regio *regio = &d->regio;
	struct db_context c = {
	    .gebruiker = nobody ? 0 : regio->mens[wie].nr,
	    .functie = nobody ? 0 : regio->functie[wie].nr,
	    .organisatie = nobody ? 0 : regio->werkt_bij[wie].nr,
	    .doel = "demo",
	    .nu = {dag.dag * DAG_MS + DAG_MS / 2},
	    .vandaag = dag,
	};

	*ret = (struct handeling){db, d->arena, {c.gebruiker}, c.nu, dag};
	return db_set_context(db, &c);
}
