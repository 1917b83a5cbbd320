#include "part/convenant.h"

#include "part/herleidbaar.h"
#include "store/keuze.h"
#include "store/signalen_feiten.h"

#include <string.h>

enum ui_tone convenant_tone(enum convenanttoestand toestand)
{
	static const enum ui_tone tones[CONVENANTTOESTANDEN] = {
	    [CONVENANT_CONCEPT] = UI_NEUTRAL,   [CONVENANT_TER_ONDERTEKENING] = UI_INFO,
	    [CONVENANT_GELDIG] = UI_OK,         [CONVENANT_VERLOPEN] = UI_WARNING,
	    [CONVENANT_BEEINDIGD] = UI_NEUTRAL,
	};

	return tones[toestand];
}

enum ui_tone afspraak_tone(const struct convenantafspraak_row *x, struct datum vandaag)
{
	if (afspraak_is_laat(x->afspraakstand, x->voor_datum, vandaag))
		return UI_ERROR;
	return x->afspraakstand == AFSPRAAKSTAND_GEDAAN ? UI_OK : UI_NEUTRAL;
}

bool afspraak_write_cell(struct html *h, const struct column *column, const void *row, void *arg)
{
	const struct convenantafspraak_row *x = row;
	const struct request *r = arg;

	if (strcmp(column->name, "afspraakstand") != 0)
		return false;
	ui_badge(h, afspraak_tone(x, r->vandaag), afspraak_says(x, r->vandaag));
	return true;
}

const char *afspraak_says(const struct convenantafspraak_row *x, struct datum vandaag)
{
	return afspraak_is_laat(x->afspraakstand, x->voor_datum, vandaag)
		   ? "Te laat"
		   : choice_label(&afspraakstanden, x->afspraakstand);
}

void convenant_require(struct request *r, enum convenanttoestand toestand, enum convenantstap stap)
{
	static const char *const mend[CONVENANTTOESTANDEN] = {
	    [CONVENANT_CONCEPT] = "Leg het eerst ter ondertekening voor.",
	    [CONVENANT_TER_ONDERTEKENING] =
		"Haal het eerst terug, of leg eerst vast dat het geldt.",
	    [CONVENANT_GELDIG] = "Kijk op de pagina van het convenant wat wel kan.",
	    [CONVENANT_VERLOPEN] = "Begin eerst een verlenging.",
	    [CONVENANT_BEEINDIGD] = "Zet het eerst terug.",
	};

	if (!convenant_may(toestand, stap))
		invalid(r, "", "Dit kan nu niet. De stand is: %s. %s",
			choice_label(&convenanttoestanden, (int)toestand), mend[toestand]);
}

/* ---- what waits ---- */

int convenant_wacht_load(struct request *r, struct convenant_wacht *ret)
{
	const struct signalen_vraag vraag = {.wie = r->wie.gebruiker,
					     .termijnen = request_termijnen(r),
					     .vandaag = r->vandaag,
					     .nu = r->nu};
	struct signalen_feiten feiten = {.loket.convenant = 1};
	int rc = signalen_convenanten_load(r->db, r->arena, &vraag, &feiten);

	*ret = (struct convenant_wacht){0};
	if (!rc)
		ret->list = signalen_of_convenanten(r->arena, &vraag, &feiten, &ret->count);
	return rc;
}

static const char *where(struct html *h, const struct werk *w)
{
	return w->convenant.nr
		   ? html_url(h, "/convenanten/%s", TOKEN(h, w->convenant))
		   : html_url(h, "/convenantafspraken/%s", TOKEN(h, w->convenantafspraak));
}

void convenant_wacht_view(struct html *h, const struct convenant_wacht *wacht)
{
	if (!wacht->count)
		return;
	ui_alert(h, UI_WARNING, "Dit vraagt iets van u", NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < wacht->count; i++)
		ui_item(h, &(struct ui_item){.title = wacht->list[i].actie,
					     .url = where(h, &wacht->list[i]),
					     .text = wacht->list[i].signaal.waarom,
					     .badge =
						 signaalsoorten[wacht->list[i].signaal.soort].label,
					     .tone = UI_WARNING});
	ui_list_end(h);
}

void convenant_wacht_tell(struct html *h, const struct convenant_wacht *wacht)
{
	if (!wacht->count)
		return;
	ui_alert(h, UI_INFO, "Convenanten vragen iets van u",
		 wacht->count == 1
		     ? "Eén ding wacht op u."
		     : arena_format(h->arena, "%zu dingen wachten op u.", wacht->count));
	ui_link(h, "/convenanten", "Bekijk wat u kunt doen");
}

/* ---- forms ---- */

int convenant_keuzes_load(struct request *r, struct convenant_keuzes *ret)
{
	int rc = mens_keuze_list(r->db, r->arena, request_search(r, "eigenaar"), r->vandaag,
				 &ret->mensen);

	return rc ? rc : regio_keuze_list(r->db, r->arena, &ret->regios);
}

struct ui_field *convenant_fields(struct request *r, const struct convenant_keuzes *keuzes,
				  size_t *n)
{
	const struct mens_keuze *mensen = keuzes->mensen.rows;
	const struct regio_keuze *regios = keuzes->regios.rows;
	struct ui_field *fields = request_fields(r, NULL, n);

	request_choose(r, request_field_of(fields, *n, "eigenaar"),
		       ROW_SET(mens_keuze_columns, mensen, keuzes->mensen.count),
		       "Kies een collega");
	request_choose(r, request_field_of(fields, *n, "regio"),
		       ROW_SET(regio_keuze_columns, regios, keuzes->regios.count), "Hele regio");
	return fields;
}

int convenant_check(struct request *r)
{
	const struct convenant_in *in = r->in;
	const struct {
		const char *field, *label, *tekst;
	} texts[] = {
	    {"naam", "Naam", in->naam},
	    {"onderwerp", "Waar gaat het over?", in->onderwerp},
	    {"werkwijze", "Hoe werken wij samen?", in->werkwijze},
	    {"rolverdeling", "Wie doet wat?", in->rolverdeling},
	    {"afstemming", "Wanneer stemmen wij af?", in->afstemming},
	    {"wat", "Wat is er anders?", in->wat},
	    {"vindplaats", "Waar ligt het getekende papier?", in->vindplaats},
	};

	if (datum_set(in->van) && datum_set(in->tot) && in->tot.dag < in->van.dag)
		invalid(r, "tot",
			"Geldt tot en met: kies een dag na de eerste dag, of laat dit leeg.");
	for (size_t i = 0; i < COUNT(texts); i++)
		herleidbaar_check_vak(r, texts[i].field, texts[i].label, texts[i].tekst);
	return 0;
}

struct convenant_inhoud convenant_inhoud_of(const struct convenant_in *in)
{
	return (struct convenant_inhoud){
	    .naam = in->naam,
	    .onderwerp = in->onderwerp,
	    .werkwijze = in->werkwijze,
	    .rolverdeling = in->rolverdeling,
	    .afstemming = in->afstemming,
	    .van = in->van,
	    .tot = in->tot,
	    .opzegmaanden = in->opzegmaanden == FIELD_INT_NONE ? 0 : in->opzegmaanden,
	    .wat = in->wat,
	};
}

struct convenant_gegevens convenant_gegevens_of(const struct convenant_in *in)
{
	return (struct convenant_gegevens){.eigenaar = in->eigenaar,
					   .regio = in->regio,
					   .gremium = in->gremium,
					   .vindplaats = in->vindplaats};
}

struct convenant_in convenant_in_of(const struct convenant_row *c)
{
	return (struct convenant_in){
	    .naam = c->naam,
	    .onderwerp = c->onderwerp,
	    .van = c->van_datum,
	    .tot = c->tot_datum,
	    .opzegmaanden = c->opzegmaanden ? c->opzegmaanden : FIELD_INT_NONE,
	    .werkwijze = c->werkwijze,
	    .rolverdeling = c->rolverdeling,
	    .afstemming = c->afstemming,
	    .eigenaar = c->eigenaar_id,
	    .regio = c->regio_id,
	    .gremium = c->gremium,
	    .vindplaats = c->vindplaats,
	};
}
