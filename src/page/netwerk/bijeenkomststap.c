/*
 * The steps of a meeting of the network, from planned to minutes that are fixed, and what is wrong
 * in those minutes.
 *
 * What: beginning it, sharing the minutes, calling it off; fixing the minutes of the time before.
 *       When there is no later meeting they are fixed here, after everybody could react for a term
 *       of the region.
 * Who:  chair and secretary; a remark to a draft is for members and who was invited.
 * Invariants: the steps are one table (domain/bijeenkomst) and guarded below (bijeenkomst_stap,
 *       bijeenkomst_vast, verslagopmerking_schrijver); fixed minutes stay as they are.
 * Rows: F096, F100.
 */
#include "gate/page.h"

#include "part/herleidbaar.h"
#include "store/netwerkbesluit.h"

#define DOEL "overleggen van het netwerk"

static void to_meeting(struct request *r, const struct bijeenkomst_row *b, const char *flash)
{
	r->location = request_path(r, "/bijeenkomsten/%s", ID_BIJEENKOMST, b->id.nr);
	r->flash = flash;
}

static int check_step(struct request *r, enum bijeenkomststap stap)
{
	const struct bijeenkomst_row *b = r->object;

	if (!bijeenkomst_may(b->bijeenkomststand, stap))
		invalid(r, "", "Dit kan nu niet: %s.",
			choice_label(&bijeenkomststanden, b->bijeenkomststand));
	return 0;
}

static int take_step(struct request *r, enum bijeenkomststap stap, const char *flash)
{
	const struct bijeenkomst_row *b = r->object;
	const struct handeling doing = request_doing(r);

	to_meeting(r, b, flash);
	return bijeenkomst_step(&doing, b, (int)stap);
}

static int begin_check(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;

	if (b->datum.dag > r->vandaag.dag)
		invalid(r, "", "De dag is er nog niet. Begin de bijeenkomst op de dag zelf.");
	return check_step(r, BIJEENKOMSTSTAP_BEGIN);
}

static int begin_handle(struct request *r)
{
	return take_step(r, BIJEENKOMSTSTAP_BEGIN, "Begonnen. Loop nu de agenda door.");
}

static int deel_check(struct request *r)
{
	return check_step(r, BIJEENKOMSTSTAP_DEEL);
}

static int deel_handle(struct request *r)
{
	return take_step(
	    r, BIJEENKOMSTSTAP_DEEL,
	    "Het verslag is een concept. Wie erbij was, kan zeggen wat er niet klopt.");
}

static int afzeg_check(struct request *r)
{
	return check_step(r, BIJEENKOMSTSTAP_ZEG_AF);
}

static int afzeg_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;

	r->undo = request_path(r, "/bijeenkomsten/%s/plannen", ID_BIJEENKOMST, b->id.nr);
	return take_step(r, BIJEENKOMSTSTAP_ZEG_AF, "Deze bijeenkomst gaat niet door.");
}

static int plan_check(struct request *r)
{
	return check_step(r, BIJEENKOMSTSTAP_PLAN);
}

static int plan_handle(struct request *r)
{
	return take_step(r, BIJEENKOMSTSTAP_PLAN, "Deze bijeenkomst gaat toch door.");
}

static int vast_check(struct request *r)
{
	struct bijeenkomst_row vorige;
	int rc = bijeenkomst_find_concept(r->db, r->arena, r->object, &vorige);

	if (!rc && !vorige.id.nr)
		invalid(r, "", "Er is geen verslag van een vorige keer dat nog een concept is.");
	return rc ? rc : check_step(r, BIJEENKOMSTSTAP_NOTEER);
}

static int vast_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct handeling doing = request_doing(r);
	struct bijeenkomst_row vorige;
	int rc = bijeenkomst_find_concept(r->db, r->arena, b, &vorige);

	to_meeting(r, b, "Het verslag van de vorige keer is vastgesteld.");
	return rc ? rc : bijeenkomst_fix(&doing, &vorige, b->id);
}

/* ---- when there is no later one ---- */

static int sluit_check(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	struct datum vanaf;
	char dag[DATUM_TEXT_MAX];

	if (b->bijeenkomststand != BIJEENKOMSTSTAND_CONCEPT)
		return check_step(r, BIJEENKOMSTSTAP_STEL_VAST);
	vanaf = verslag_vast_vanaf(b->gedeeld_datum, request_termijnen(r));
	if (!b->zonder_vervolg)
		invalid(r, "", "Er is een volgende keer. Stel het verslag daar samen vast.");
	else if (vanaf.dag > r->vandaag.dag)
		invalid(r, "", "Wie erbij was, kan nog reageren. Vaststellen kan vanaf %s.",
			datum_lang(vanaf, dag));
	return 0;
}

static int sluit_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct handeling doing = request_doing(r);

	to_meeting(r, b, "Het verslag is vastgesteld.");
	return bijeenkomst_fix(&doing, b, (bijeenkomst_id){0});
}

/* ---- what is wrong in the minutes ---- */

struct opmerking_in {
	const char *tekst;
};
static const struct field opmerking_fields[] = {
    FIELD(struct opmerking_in, tekst, LONG_TEXT, "Wat klopt er niet in het verslag?",
	  .required = true, .max = 1000),
};

static int opmerking_check(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct opmerking_in *in = r->in;

	if (b->bijeenkomststand == BIJEENKOMSTSTAND_VASTGESTELD && !b->leidt)
		invalid(r, "",
			"Het verslag is vastgesteld. Vraag de voorzitter of secretaris om er iets "
			"bij te zetten.");
	else if (b->bijeenkomststand != BIJEENKOMSTSTAND_VASTGESTELD &&
		 b->bijeenkomststand != BIJEENKOMSTSTAND_CONCEPT)
		invalid(r, "", "Het verslag is er nog niet. Wacht tot het is gedeeld.");
	herleidbaar_check_vak(r, "tekst", "Wat klopt er niet in het verslag?", in->tekst);
	return 0;
}

static int opmerking_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct opmerking_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_meeting(r, b, "De opmerking staat onder het verslag.");
	return verslagopmerking_create(&doing, b->id, in->tekst);
}

/* ---- routes ---- */

#define STAP(path_, mits_, summary_, ...)                                                          \
	{                                                                                          \
		.method = POST, .path = "/bijeenkomsten/:bijeenkomst" path_,                       \
		.recht = RECHT_NETWERK_LEZEN, .summary = (summary_), .doel = DOEL,                 \
		.object = &object_bijeenkomst, .mits = (mits_), .scenario = "bijeenkomsten",       \
		__VA_ARGS__                                                                        \
	}

static const struct route routes[] = {
    STAP("/beginnen", "leidt", "Bijeenkomst beginnen", .check = begin_check,
	 .handle = begin_handle),
    STAP("/delen", "leidt", "Verslag delen", .check = deel_check, .handle = deel_handle),
    STAP("/afzeggen", "leidt", "Bijeenkomst afzeggen", .check = afzeg_check,
	 .handle = afzeg_handle),
    STAP("/plannen", "leidt", "Bijeenkomst toch laten doorgaan", .check = plan_check,
	 .handle = plan_handle),
    STAP("/vaststellen", "leidt", "Verslag van de vorige keer vaststellen", .check = vast_check,
	 .handle = vast_handle),
    STAP("/verslag-vaststellen", "leidt", "Verslag vaststellen zonder volgende keer",
	 .check = sluit_check, .handle = sluit_handle),
    STAP("/opmerkingen", "is_lezer", "Opmerking bij een verslag",
	 FIELDS(opmerking_fields, struct opmerking_in), .check = opmerking_check,
	 .handle = opmerking_handle, .again = "/bijeenkomsten/:bijeenkomst"),
};
PAGE(bijeenkomststap, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
