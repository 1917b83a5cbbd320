/*
 * Klopt het logboek: a check, on demand, that nothing was taken from or changed in both logs.
 *
 * What: walks all chains and the anchors as `startbaan log verify` does, in the running service.
 * Who:  the privacyfunctionaris.
 * Invariants: it reads everything, so it is a button and no page that loads by itself.
 * Rows: F384; blueprint 7.
 */
#include "gate/gate.h"
#include "gate/page.h"

#include "toegang/logboek.h"

#include <string.h>

#define REPORT_MAX ((size_t)8 * 1024)

struct controle {
	bool in_orde;
	int64_t wijzigingen, inzagen, ketens, ankers;
	struct moment op;
	const char *bevinding;
};
static const struct column controle_columns[] = {
    COLUMN(struct controle, in_orde, BOOL, "In orde", 0),
    COLUMN(struct controle, op, MOMENT, "Gecontroleerd tot en met", 0),
    COLUMN(struct controle, inzagen, INT, "Regels van inzage", 0),
    COLUMN(struct controle, wijzigingen, INT, "Regels van wijzigingen", 0),
    COLUMN(struct controle, ketens, INT, "Ketens", 0),
    COLUMN(struct controle, ankers, INT, "Ankers", 0),
    COLUMN(struct controle, bevinding, TEXT, "Bevinding", 0),
};
static const struct shape controle_shape =
    SHAPE("LogboekControle", struct controle, controle_columns);

static int controle_prepare(struct request *r)
{
	struct controle *c = arena_alloc(r->arena, sizeof(*c));
	struct buf report = BUF_INIT(REPORT_MAX);
	struct logboek_telling telling;
	int rc = logboek_check(gate_logboek(r), gate_options_of(r)->anchor, &telling, &report);

	*c = (struct controle){.in_orde = rc == 0,
			       .wijzigingen = telling.wijzigingen,
			       .inzagen = telling.inzagen,
			       .ketens = telling.ketens,
			       .ankers = telling.ankers,
			       .op = r->nu,
			       .bevinding = report.len ? arena_text(r->arena, report.data) : NULL};
	buf_free(&report);
	r->prepared = c;
	return rc == ERR_CONFLICT ? 0 : rc;
}

static int controle_handle(struct request *r)
{
	memcpy(r->out, r->prepared, sizeof(struct controle));
	return 0;
}

static void controle_view(struct html *h, struct request *r)
{
	const struct controle *c = r->out;

	ui_h1(h, "Klopt het logboek?",
	      "Elke regel is verzegeld met de regel ervoor. Wie iets weghaalt of verandert, breekt "
	      "de keten.");
	if (c->in_orde)
		ui_alert(
		    h, UI_OK, "Het logboek is in orde",
		    arena_format(h->arena, "Gecontroleerd tot en met %s.", html_moment(h, c->op)));
	else
		ui_alert(
		    h, UI_ERROR, "Het logboek is niet in orde",
		    "Meld dit vandaag aan de beheerder van de server. Bewaar wat hieronder staat.");
	if (c->bevinding)
		ui_text(h, c->bevinding);
	ui_facts_begin(h);
	ui_fact(h, "Regels van inzage", arena_format(h->arena, "%lld", (long long)c->inzagen));
	ui_fact(h, "Regels van wijzigingen",
		arena_format(h->arena, "%lld", (long long)c->wijzigingen));
	ui_fact(h, "Ankers buiten de database",
		arena_format(h->arena, "%lld", (long long)c->ankers));
	ui_facts_end(h);
	ui_link(h, "/logboek", "Terug naar het logboek");
}

static const struct route routes[] = {
    {.method = POST,
     .path = "/logboek/controle",
     .recht = RECHT_LOGBOEK_LEZEN,
     .summary = "Controleren of het logboek klopt",
     .title = "Klopt het logboek?",
     .prepare = controle_prepare,
     .handle = controle_handle,
     .view = controle_view,
     .shape = &controle_shape,
     .flags = ROUTE_SLOW,
     .scenario = "logboek"},
};
PAGE(logboek_controle, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
