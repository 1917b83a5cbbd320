/*
 * Einde: a place that stops, what comes next, and who keeps an eye on it from that day on.
 *
 * What:  the last day and the outcome; when somebody is left without a next place also why and
 *       what could have helped. In the same form: who follows up and when the first contact is.
 *       einde_opvolging.c says that it was done, einde_verbetering.c corrects what was said,
 *       einde_ongedaan.c takes a mistaken end back.
 * Who:   whoever has the part "werk" in sight and may record placements.
 * Invariants: promise 2: no end without somebody with sight of the dossier and a date
 *       (constraint and trigger); uitval: a contact within two weeks, by default today. The
 *       phase follows the outcome (domain/fase.h), unless other work goes on.
 * On purpose absent: an end in the future. That a contract will stop is recorded with the
 *       contract; until the last day it is work. Health as a reason: that belongs to a part of
 *       the dossier that few may read.
 * Rows:  F270-F272, F290-F302.
 */
#include "gate/page.h"

#include "domain/fase.h"
#include "domain/plaatsing.h"
#include "domain/uitval.h"
#include "part/einde.h"
#include "store/betrokkene.h"
#include "store/detachering.h"
#include "store/jongere.h"

#include <string.h>

#define DOEL "begeleiding naar werk"
#define CONTACT_DAGEN 7

/* ---- the form ---- */

/* What was decided before, on the page that leads here. */
struct keuze_in {
	int uitkomst;
};
static const struct field keuze_fields[] = {
    FIELD_CHOICE_OF(struct keuze_in, uitkomst, plaatsinguitkomsten, "Wat komt erna?",
		    .hidden = true),
};

struct einde_keuzes {
	struct db_rows betrokkenen;
	struct detachering_row detachering; /* formeel NULL: it is none */
};

static int einde_form_handle(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct keuze_in *in = r->in;
	struct einde_keuzes *keuzes = arena_alloc(r->arena, sizeof(*keuzes));
	struct einde_in *form = request_form(r, NULL);
	int rc = detachering_load(r->db, r->arena, p->id, &keuzes->detachering);

	form->laatste_dag = r->vandaag;
	form->uitkomst = in->uitkomst;
	form->opvolger = p->casusregisseur_id;
	r->prepared = keuzes;
	return rc ? rc
		  : betrokkene_keuzes(r->db, r->arena, p->jongere_id, r->nu, &keuzes->betrokkenen);
}

/* When the work stops, the contract with who pays need not: what was agreed says so. */
static void view_detachering(struct html *h, const struct detachering_row *d, plaatsing_id plaats)
{
	if (!d->formeel)
		return;
	ui_alert(
	    h, UI_WARNING, arena_format(h->arena, "Het contract is bij %s", d->formeel),
	    d->afspraken
		? arena_format(h->arena,
			       "Als de detachering stopt: %s. Wie betaalt als het eerder stopt: "
			       "%s. Opzegtermijn: %d dagen. Bel %s over het contract.",
			       choice_label(&na_inleen_keuzes, d->na_inleen),
			       choice_label(&stoprisicos, d->stoprisico), (int)d->opzegdagen,
			       d->formeel)
		: arena_format(h->arena,
			       "Er zijn geen afspraken vastgelegd over stoppen. Vraag %s wat er "
			       "met het contract gebeurt.",
			       d->formeel));
	ui_link(h, html_url(h, "/plaatsingen/%s/detachering", TOKEN(h, plaats)),
		"Wie u waarvoor belt");
}

static void view_ended(struct html *h, const struct einde_row *p)
{
	ui_alert(h, UI_INFO, "Deze plek is al gestopt",
		 arena_format(h->arena, "De laatste dag was %s. Uitkomst: %s.",
			      html_datum(h, p->eind_datum),
			      choice_label(&plaatsinguitkomsten, p->uitkomst)));
	ui_link(h, html_url(h, "/plaatsingen/%s", TOKEN(h, p->id)), "Naar de plek");
}

/* Somebody goes on there: nothing went wrong, and why it stopped is not asked. */
static bool becomes_job(const struct ui_field *uitkomst)
{
	return uitkomst->value &&
	       strcmp(uitkomst->value,
		      choice_code(&plaatsinguitkomsten, PLAATSINGUITKOMST_OMGEZET)) == 0;
}

static size_t without_why(struct ui_field *fields, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (strcmp(fields[i].name, "reden") != 0 &&
		    strcmp(fields[i].name, "toelichting") != 0 &&
		    strcmp(fields[i].name, "had_geholpen") != 0)
			fields[kept++] = fields[i];
	return kept;
}

static void einde_view(struct html *h, struct request *r)
{
	const struct einde_row *p = r->object;
	const struct einde_keuzes *keuzes = r->prepared;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	bool job = becomes_job(request_field_of(fields, n, "uitkomst"));

	ui_h1(h,
	      arena_format(h->arena, job ? "%s krijgt een baan" : "Het werk van %s stopt",
			   naam_kort(h->arena, p->roepnaam, p->achternaam)),
	      arena_format(h->arena,
			   job ? "%s, begonnen op %s, houdt op. Daarna legt u de baan vast."
			       : "%s, begonnen op %s.",
			   einde_werk(h->arena, p), html_datum(h, p->van_datum)));
	if (datum_set(p->eind_datum)) {
		view_ended(h, p);
		return;
	}
	view_detachering(h, &keuzes->detachering, p->id);
	request_offer_betrokkenen(r, request_field_of(fields, n, "opvolger"), &keuzes->betrokkenen);
	if (job)
		n = without_why(fields, n);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/einde", url),
				     .versie = p->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = job ? "Ga verder" : "Leg het einde vast",
				     .icon = UI_ICON_VLAG,
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

/* ---- recording the end ---- */

static struct datum first_contact(const struct request *r, const struct einde_in *in)
{
	if (datum_set(in->eerste_contact))
		return in->eerste_contact;
	return plaatsinguitkomst_is_uitval(in->uitkomst) ? r->vandaag
							 : datum_plus(r->vandaag, CONTACT_DAGEN);
}

static void check_contact(struct request *r, const struct einde_in *in)
{
	const struct uitval_vervolg vervolg = {.reden = in->reden,
					       .has_eigenaar = in->opvolger.nr != 0,
					       .eerste_contact = first_contact(r, in),
					       .vastgelegd = r->vandaag};

	switch (uitval_check(&vervolg)) {
	case UITVAL_DATUM_TE_VROEG:
	case UITVAL_DATUM_TE_LAAT:
		invalid(r, "eerste_contact",
			"Eerste contact: kies een dag binnen %d dagen. Er is nu geen nieuwe plek.",
			UITVAL_CONTACT_DAGEN);
		break;
	case UITVAL_ZONDER_REDEN:
	case UITVAL_ZONDER_EIGENAAR:
	case UITVAL_ZONDER_DATUM:
	case UITVAL_GOED:
		break;
	}
}

static int einde_check(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct einde_in *in = r->in;

	if (datum_set(p->eind_datum))
		invalid(r, "laatste_dag", "Deze plek is intussen al gestopt.");
	einde_check_feiten(r, p, in);
	if (in->uitkomst != CHOICE_NONE && plaatsinguitkomst_is_uitval(in->uitkomst))
		check_contact(r, in);
	return 0;
}

static const char *undo_path(struct request *r, const struct einde_row *p)
{
	char day[DATUM_TEXT_MAX];

	return arena_format(
	    r->arena, "%s?fase=%s&sinds=%s",
	    request_path(r, "/plaatsingen/%s/einde/ongedaan", ID_PLAATSING, p->id.nr),
	    choice_code(&fasen, p->fase), datum_iso(p->fase_van_datum, day));
}

/* Of a trial that became a job the next place is filled in already. */
static const char *next_path(struct request *r, const struct einde_row *p)
{
	return arena_format(
	    r->arena, "%s?na=%s",
	    request_path(r, "/jongeren/%s/plaatsingen/nieuw", ID_JONGERE, p->jongere_id.nr),
	    request_path(r, "%s", ID_PLAATSING, p->id.nr));
}

static int einde_handle(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct einde_in *in = r->in;
	bool next_job = in->uitkomst == PLAATSINGUITKOMST_ANDER_WERK ||
			in->uitkomst == PLAATSINGUITKOMST_OMGEZET;
	int fase = p->ander_werk ? CHOICE_NONE : fase_of_einde(p->fase, p->soort, in->uitkomst), rc;
	const struct handeling doing = request_doing(r);
	struct plaatsing_einde einde = einde_of(p, in);

	einde.opvolger = in->opvolger;
	einde.eerste_contact = first_contact(r, in);
	rc = plaatsing_end(&doing, &einde);
	if (rc)
		return request_explain(
		    r, rc,
		    {"belofte_2_opvolger_zonder_zicht", "opvolger",
		     "Wie houdt nu contact: kies iemand die bij deze jongere betrokken is."});
	rc = einde_update_fase(&doing, p, fase, in->laatste_dag);
	r->location =
	    next_job ? next_path(r, p) : request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = next_job ? "Het einde is vastgelegd. Leg nu de nieuwe plek vast."
			    : "Het einde is vastgelegd, met wie er contact houdt en wanneer.";
	r->undo = undo_path(r, p);
	return rc;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/einde",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Werk stopt",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(keuze_fields, struct keuze_in),
     .handle = einde_form_handle,
     .view = einde_view,
     .flags = ROUTE_NO_API,
     .scenario = "einde"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/einde",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Einde van een plek vastleggen",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(einde_fields, struct einde_in),
     .check = einde_check,
     .handle = einde_handle,
     .again = "/plaatsingen/:plaatsing/einde",
     .scenario = "einde"},
};
PAGE(einde, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
