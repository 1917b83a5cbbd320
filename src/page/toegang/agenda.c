/*
 * Mijn agenda: what waits for somebody in the agenda of his telephone, at a secret address.
 *
 * What: making that address, a new one in its place, and stopping it; and the calendar itself.
 * Who:  whoever works in the network, of oneself only. The calendar is for who knows the address: a
 *       program that cannot log in (gate/sleutel.c), with the sight of its owner in one functie.
 * Invariants: the address is shown once, to its owner, and kept as a hash. No name, nothing that
 *       anybody typed, and nothing that is about one jongere is in the calendar (domain/agenda.h):
 *       whoever finds the address learns how busy somebody is. Its links lead to pages that ask for
 *       a login.
 * On purpose absent: changing anything through it (CalDAV), and a choice of what stands in it.
 * Rows: house view/ical; security PR-07.
 */
#include "gate/gate.h"
#include "part/werk.h"

#include "store/agenda.h"
#include "view/ical.h"

#include <string.h>

/* ---- the address ---- */

static const struct shape agendafeed_shape =
    SHAPE("MijnAgenda", struct agendafeed_row, agendafeed_columns);

static int agenda_handle(struct request *r)
{
	return agendafeed_find(r->db, r->arena, r->out);
}

static void view_row(struct html *h, const struct agendafeed_row *f)
{
	ui_facts_begin(h);
	ui_fact(h, "Telt het werk van",
		arena_format(h->arena, "%s, %s", choice_label(&rollen, f->rol), f->organisatie));
	ui_fact(h, "Gemaakt op", html_moment(h, f->aangemaakt_op));
	ui_fact(h, "Laatst opgehaald", moment_set(f->op) ? html_moment(h, f->op) : "Nog niet");
	if (f->geldig)
		ui_fact(h, "Stopt vanzelf als niets het ophaalt tot",
			html_moment(h, f->vervalt_op));
	ui_facts_end(h);
}

static void view_stand(struct html *h, const struct agendafeed_row *f)
{
	if (!f->id.nr)
		ui_empty(h, "U hebt nog geen adres",
			 "Maak een adres. Dat zet u daarna één keer in uw telefoon of "
			 "computer.",
			 NULL);
	else if (!f->geldig)
		ui_alert(
		    h, UI_WARNING, "Uw adres werkt niet meer",
		    "Het is te lang niet opgehaald, uw functie is gestopt, of u koos een nieuw "
		    "wachtwoord. Maak een nieuw adres.");
	if (f->id.nr)
		view_row(h, f);
}

static void agenda_view(struct html *h, struct request *r)
{
	const struct agendafeed_row *f = r->out;
	const struct ui_action acts[] = {
	    {.label = f->id.nr ? "Maak een nieuw adres" : "Maak een adres",
	     .url = "/agenda",
	     .post = true,
	     .kind = f->id.nr ? UI_SECONDARY : UI_PRIMARY},
	    {.label = "Stop het adres",
	     .url = "/agenda/stoppen",
	     .post = true,
	     .kind = UI_SECONDARY}};

	ui_h1(
	    h, "Mijn agenda",
	    "Wat er op u wacht, in de agenda van uw telefoon of computer. Er staan geen namen in.");
	view_stand(h, f);
	ui_actions(h, acts, f->id.nr ? 2 : 1);
	if (f->id.nr)
		ui_p(h, "Een nieuw adres komt in de plaats van het oude. Dat werkt dan meteen niet "
			"meer, ook niet op een telefoon die u kwijt bent.");
	ui_section_begin(h, "wat", "Wat er in uw agenda komt");
	ui_p(h, "Per dag wat u te doen hebt en hoe vaak: Contact nodig (3), Contract eindigt, "
		"Casusoverleg. Wat te laat is staat bij vandaag.");
	ui_p(h, "Ook de overleggen van het netwerk waar u bij hoort, met de tijd: Stuurgroep, "
		"Werkgroep. De naam en de plek ziet u in Startbaan.");
	ui_p(h, "Om wie het gaat ziet u in Startbaan, na het inloggen.");
	ui_section_end(h);
}

/* ---- shown once ---- */

struct adres_page {
	const char *adres;
	const char *webcal; /* the same, for the program that has the agenda */
};
static const struct column adres_columns[] = {
    COLUMN(struct adres_page, adres, TEXT, "Adres", 0),
};
static const struct shape adres_shape = SHAPE("AgendaAdres", struct adres_page, adres_columns);

static int adres_handle(struct request *r)
{
	struct adres_page *out = r->out;
	const struct handeling doing = request_doing(r);
	const char *origin = gate_origin(r);
	char sleutel[AGENDAFEED_SLEUTEL_MAX];
	int rc = agendafeed_create(&doing, r->wie.functie, request_termijnen(r)->agenda_ongebruikt,
				   sleutel);

	out->adres = arena_format(r->arena, "%s/agenda/%s.ics", origin, sleutel);
	out->webcal = arena_format(r->arena, "webcal%s", strstr(out->adres, "://"));
	secret_wipe(sleutel, sizeof(sleutel));
	return rc;
}

static void adres_view(struct html *h, struct request *r)
{
	const struct adres_page *out = r->out;

	(void)r;
	ui_h1(h, "Uw adres", "U ziet het alleen nu. Een oud adres werkt niet meer.");
	ui_alert(h, UI_INFO, "Zet dit adres in uw agenda", out->adres);
	ui_buttons_begin(h);
	ui_copy_button(h, "Kopieer het adres", out->adres);
	ui_buttons_end(h);
	ui_link(h, out->webcal, "Of open het in de agenda van dit toestel");
	ui_p(h, "Geef het adres aan niemand. Wie het heeft, ziet hoe druk u het hebt. Namen ziet "
		"die niet.");
	ui_button_link(h, UI_SECONDARY, "/handleiding?onderwerp=agenda",
		       "Hoe zet ik het in mijn agenda?");
	ui_button_link(h, UI_SECONDARY, "/agenda", "Klaar");
}

static int stop_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);

	r->location = "/agenda";
	r->flash = "Gestopt. Uw agenda krijgt niets nieuws meer. Haal hem daar zelf weg.";
	return agendafeed_end(&doing);
}

/* ---- the calendar ---- */

#define OPNIEUW_MINUTEN (6 * 60)

static struct ical_dag dag_of(struct request *r, const char *origin,
			      const struct agenda_regel *regel)
{
	const struct signaalsoort_info *soort = &signaalsoorten[regel->soort];
	const char *werk = arena_format(r->arena, "/werk?soort=%s", soort->code);
	const char *url = arena_format(r->arena, "%s%s", origin, werk);

	return (struct ical_dag){
	    .kenmerk = agenda_mark(r->arena, regel),
	    .dag = regel->dag,
	    .is_taak = true,
	    .titel = agenda_title(r->arena, regel),
	    .tekst = arena_format(r->arena, "%s\n\nIn Startbaan ziet u om wie het gaat: %s",
				  soort->uitleg, url),
	    .url = url};
}

static struct ical_dag dag_of_overleg(struct request *r, const char *origin,
				      const struct agenda_overleg *o)
{
	const char *path = request_path(r, "/casusoverleggen/%s", ID_CASUSOVERLEG, o->id.nr);
	const char *url = arena_format(r->arena, "%s%s", origin, path);

	return (struct ical_dag){
	    .kenmerk = request_path(r, "casusoverleg-%s", ID_CASUSOVERLEG, o->id.nr),
	    .dag = o->datum,
	    .titel = signaalsoorten[SIGNAAL_CASUSOVERLEG].label,
	    .tekst = arena_format(r->arena, "%s\n\nWaar en met wie staat in Startbaan: %s",
				  signaalsoorten[SIGNAAL_CASUSOVERLEG].uitleg, url),
	    .url = url};
}

/* What sort of meeting it is, and when; its name was typed. */
static struct ical_dag dag_of_bijeenkomst(struct request *r, const char *origin,
					  const struct bijeenkomst_row *b)
{
	const char *path = request_path(r, "/bijeenkomsten/%s", ID_BIJEENKOMST, b->id.nr);
	const char *url = arena_format(r->arena, "%s%s", origin, path);

	return (struct ical_dag){
	    .kenmerk = request_path(r, "bijeenkomst-%s", ID_BIJEENKOMST, b->id.nr),
	    .dag = b->datum,
	    .van_minuut = (int)b->van_minuut,
	    .tot_minuut = (int)b->tot_minuut,
	    .titel = choice_label(&gremiumsoorten, b->gremiumsoort),
	    .tekst = arena_format(
		r->arena, "U bent uitgenodigd.\n\nWaar en met wie staat in Startbaan: %s", url),
	    .url = url};
}

static const struct ical_dag *dagen_of(struct request *r, const struct agenda *agenda, size_t *n)
{
	const char *origin = gate_origin(r);
	const struct agenda_overleg *overleggen = agenda->overleggen.rows;
	const struct bijeenkomst_row *bijeenkomsten = agenda->bijeenkomsten.rows;
	struct ical_dag *dagen;

	*n = agenda->n + agenda->overleggen.count + agenda->bijeenkomsten.count;
	dagen = arena_array(r->arena, *n + 1, sizeof(*dagen));
	*n = 0;
	for (size_t i = 0; i < agenda->n; i++)
		dagen[(*n)++] = dag_of(r, origin, &agenda->regels[i]);
	for (size_t i = 0; i < agenda->overleggen.count; i++)
		dagen[(*n)++] = dag_of_overleg(r, origin, &overleggen[i]);
	for (size_t i = 0; i < agenda->bijeenkomsten.count; i++)
		dagen[(*n)++] = dag_of_bijeenkomst(r, origin, &bijeenkomsten[i]);
	return dagen;
}

/* Looked at today: so it is the same text until something changes, or the next day. */
static int feed_handle(struct request *r)
{
	const struct signalen_vraag vraag = werk_vraag(r);
	struct agenda agenda;
	const struct ical_dag *dagen;
	size_t n;
	int rc = agenda_load(r->db, r->arena, &vraag, &agenda);

	if (rc)
		return rc;
	dagen = dagen_of(r, &agenda, &n);
	r->text_type = ICAL_TYPE;
	r->text = ical_text(r->arena,
			    &(struct ical){.naam = "Startbaan",
					   .wereld = request_path(r, "%s.startbaan", ID_GEBRUIKER,
								  r->wie.gebruiker.nr),
					   .op = datum_begin(r->vandaag),
					   .opnieuw_minuten = OPNIEUW_MINUTEN,
					   .dagen = dagen,
					   .n = n});
	return r->text ? 0 : ERR_GEHEUGEN;
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/agenda",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Mijn agenda",
     .handle = agenda_handle,
     .view = agenda_view,
     .shape = &agendafeed_shape,
     .scenario = "agenda"},
    {.method = POST,
     .path = "/agenda",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Adres voor mijn agenda maken",
     .title = "Uw adres",
     .handle = adres_handle,
     .view = adres_view,
     .shape = &adres_shape,
     .flags = ROUTE_NO_API,
     .scenario = "agenda"},
    {.method = POST,
     .path = "/agenda/stoppen",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Adres van mijn agenda stoppen",
     .handle = stop_handle,
     .scenario = "agenda"},
    {.method = GET,
     .path = "/agenda/:agendafeed",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Agenda in de telefoon",
     .doel = "de agenda van een medewerker, zonder namen",
     .handle = feed_handle,
     .flags = ROUTE_NO_API | ROUTE_SLEUTEL,
     .scenario = "agenda"},
};
PAGE(agenda, .room = "toegang", .routes = routes, .n_routes = COUNT(routes));
