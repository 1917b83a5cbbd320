/*
 * A line of the Werkagenda on its day: done, or looked at.
 *
 * What: whose name stands with a line says that it is done, or that it was looked at on the day
 *       agreed on; both can be taken back.
 * Who:  whose name stands with it (view mijn_agendaregel), whatever else he may.
 * Invariants: what was looked at is asked for no more until there is another day; a day on which it
 *       must be done stays. Rows: F324.
 */
#include "gate/page.h"

#include "store/werkagenda.h"

#define DOEL "Werkagenda van de regio"

/* ---- done, by whose name stands with it ---- */

static int klaar_check(struct request *r)
{
	const struct agendaregel_row *regel = r->object;

	if (!agendastand_loopt(regel->agendastand))
		invalid(r, "", "Deze regel is al afgerond.");
	return 0;
}

static int klaar_handle(struct request *r)
{
	const struct agendaregel_row *regel = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/agendaregels/%s", ID_AGENDAREGEL, regel->id.nr);
	r->undo = request_path(r, "/agendaregels/%s/bezig", ID_AGENDAREGEL, regel->id.nr);
	r->flash = "De regel is klaar.";
	return agendaregel_set_stand(&doing, regel, AGENDASTAND_KLAAR);
}

static int bezig_check(struct request *r)
{
	const struct agendaregel_row *regel = r->object;

	if (regel->agendastand != AGENDASTAND_KLAAR)
		invalid(r, "", "Deze regel is niet klaar.");
	return 0;
}

static int bezig_handle(struct request *r)
{
	const struct agendaregel_row *regel = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/agendaregels/%s", ID_AGENDAREGEL, regel->id.nr);
	r->flash = "U bent weer bezig met deze regel.";
	return agendaregel_set_stand(&doing, regel, AGENDASTAND_BEZIG);
}

/* ---- looked at ---- */

static int gekeken_check(struct request *r)
{
	const struct agendaregel_row *regel = r->object;

	if (!datum_set(regel->meet_datum))
		invalid(r, "", "Bij deze regel staat geen dag om ernaar te kijken.");
	return 0;
}

static void to_regel(struct request *r, const char *flash)
{
	const struct agendaregel_row *regel = r->object;

	r->location = request_path(r, "/agendaregels/%s", ID_AGENDAREGEL, regel->id.nr);
	r->flash = flash;
}

static int gekeken_handle(struct request *r)
{
	const struct agendaregel_row *regel = r->object;
	const struct handeling doing = request_doing(r);

	to_regel(r, "Er is naar gekeken. Spreek een nieuwe dag af als dat nodig is.");
	r->undo = request_path(r, "/agendaregels/%s/niet-gekeken", ID_AGENDAREGEL, regel->id.nr);
	return agendaregel_set_gekeken(&doing, regel, r->vandaag);
}

static int niet_gekeken_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);

	to_regel(r, "Er is nog niet naar gekeken.");
	return agendaregel_set_gekeken(&doing, r->object, DATUM_GEEN);
}

/* ---- routes ---- */

#define BEURT(path_, summary_, ...)                                                                \
	{                                                                                          \
		.method = POST, .path = "/agendaregels/:agendaregel/" path_,                       \
		.recht = RECHT_WERKAGENDA_LEZEN, .summary = summary_, .doel = DOEL,                \
		.object = &object_eigen_agendaregel, .scenario = "werkagenda", __VA_ARGS__         \
	}

static const struct route routes[] = {
    BEURT("klaar", "Zeggen dat een regel van de Werkagenda klaar is", .check = klaar_check,
	  .handle = klaar_handle),
    BEURT("bezig", "Zeggen dat een regel van de Werkagenda nog niet klaar is", .check = bezig_check,
	  .handle = bezig_handle),
    BEURT("gekeken", "Zeggen dat er naar een regel van de Werkagenda is gekeken",
	  .check = gekeken_check, .handle = gekeken_handle),
    BEURT("niet-gekeken", "Zeggen dat er nog niet naar een regel is gekeken",
	  .handle = niet_gekeken_handle),
};
PAGE(agendabeurt, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
