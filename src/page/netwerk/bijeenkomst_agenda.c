/*
 * A meeting of the network as a file for one's own agenda.
 *
 * Who:  whoever sees the meeting (views of 0061).
 * Invariants: name and place are those of the network, which names no young person. The link to
 *       take part online stays here: an agenda is read by others.
 * Rows: F096.
 */
#include "gate/gate.h"

#include "part/agenda.h"
#include "store/bijeenkomst.h"

static int agenda_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const char *path = request_path(r, "/bijeenkomsten/%s", ID_BIJEENKOMST, b->id.nr);
	const char *url = arena_format(r->arena, "%s%s", gate_origin(r), path);
	const struct ical_dag dag = {
	    .kenmerk = request_path(r, "bijeenkomst-%s", ID_BIJEENKOMST, b->id.nr),
	    .dag = b->datum,
	    .van_minuut = (int)b->van_minuut,
	    .tot_minuut = (int)b->tot_minuut,
	    .titel = b->gremium,
	    .plek = b->plek,
	    .tekst = arena_format(r->arena, "Agenda en verslag staan in Startbaan: %s", url),
	    .url = url};

	return agenda_render(r, "bijeenkomst.ics", (struct ical){.dagen = &dag, .n = 1});
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/bijeenkomsten/:bijeenkomst/agenda.ics",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Bijeenkomst in uw agenda zetten",
     .doel = "overleggen van het netwerk",
     .object = &object_bijeenkomst,
     .handle = agenda_handle,
     .flags = ROUTE_NO_API,
     .scenario = "bijeenkomsten"},
};
PAGE(bijeenkomst_agenda, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
