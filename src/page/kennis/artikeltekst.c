/*
 * Writing an article: a new one, or a new text for one (F363-F366).
 *
 * What: one form. A praktijk begins with the headings of document 004; a law says from when its
 *       text counts. What is saved waits to be submitted, and is seen as readers will see it.
 * Who:  RECHT_KENNIS_SCHRIJVEN.
 * Invariants: what is published stays until a colleague approved the new text; two who write at
 *       once see both texts (the version of the article); no young person is named
 *       (part/herleidbaar).
 * On purpose absent: changing the address, which others keep and link to.
 */
#include "part/herleidbaar.h"

#include "base/tekst.h"
#include "domain/factor.h"
#include "domain/regeling.h"
#include "gate/route.h"
#include "store/redactie.h"
#include "store/vraag.h"

#include <string.h>

#define DOEL "kennisbank bijhouden"
#define NIEUW "/kennis/redactie/nieuw"
#define WIJZIGEN "/kennis/redactie/:artikel/wijzigen"
#define JAAR 365

struct tekst_in {
	int soort;
	const char *titel, *samenvatting, *tekst, *bronnen, *regio, *contact, *schermen, *wat;
	uint32_t factoren, normen, regelingen, lezers;
	struct datum van, geldig_tot;
	bool mag;
	vraag_id vraag; /* that it is the answer to, of a new one */
};
#define TEKST_FIELDS                                                                               \
	FIELD(struct tekst_in, titel, TEXT, "Titel", .required = true, .max = 100),                \
	    FIELD(struct tekst_in, samenvatting, LONG_TEXT, "Samenvatting", .required = true,      \
		  .max = 250, .hint = "Eén zin, met het antwoord erin."),                          \
	    FIELD(struct tekst_in, tekst, LONG_TEXT, "Tekst", .required = true, .max = 20000,      \
		  .hint = "Een kopje begint met ##, een punt van een lijst met -. Een link: "      \
			  "[woorden](adres)."),                                                    \
	    FIELD(struct tekst_in, bronnen, LONG_TEXT, "Bronnen", .required = true, .max = 2000,   \
		  .hint = "Eén op elke regel: titel (jaar), plaats of adres."),                    \
	    FIELD(struct tekst_in, geldig_tot, DATE, "Zeker tot en met", .required = true,         \
		  .after = DAYS(1), .before = DAYS(1100),                                          \
		  .hint = "Voor die dag vragen wij u om het na te kijken."),                       \
	    FIELD(struct tekst_in, van, DATE, "Bij een wet: vanaf wanneer is dit zo?"),            \
	    FIELD(struct tekst_in, regio, TEXT, "Bij een voorbeeld: in welke regio?", .max = 80),  \
	    FIELD(struct tekst_in, contact, TEXT, "Bij een voorbeeld: wie weet er meer van?",      \
		  .max = 200, .hint = "Iemand die dat goed vindt: iedereen leest dit."),           \
	    FIELD_SET_OF(struct tekst_in, factoren, factoren, "Bij welke factoren?"),              \
	    FIELD_SET_OF(struct tekst_in, regelingen, regeling_keuzes, "Bij welke regelingen?"),   \
	    FIELD_SET_OF(struct tekst_in, normen, normnummers, "Bij welke normen?"),               \
	    FIELD_SET_OF(struct tekst_in, lezers, lezersgroepen, "Voor wie is het ook?",           \
			 .hint = "Dan staat het op hun eigen pagina."),                            \
	    FIELD(struct tekst_in, schermen, TEXT, "Bij welke schermen?", .max = 400,              \
		  .hint = "Bijvoorbeeld: overleg/overdracht. De uitleg bij dat scherm noemt dit "  \
			  "artikel dan."),                                                         \
	    FIELD(struct tekst_in, wat, LONG_TEXT, "Wat is er anders, en waarom?", .max = 500),    \
	    FIELD(struct tekst_in, mag, BOOL, OPENBAAR_LABEL, .hint = OPENBAAR_HINT)

static const struct field nieuw_fields[] = {
    FIELD_CHOICE_OF(struct tekst_in, soort, artikelsoorten, "Soort", .required = true,
		    .select = true),
    TEKST_FIELDS,
    FIELD_ID_OF(struct tekst_in, vraag, vraag, VRAAG, "Vraag", .hidden = true),
};
static const struct field wijzig_fields[] = {TEKST_FIELDS};

/* ---- what must be so ---- */

static bool is_page(const char *scherm, size_t len)
{
	for (const struct page *const *page = pages; *page; page++) {
		const char *at = strstr((*page)->file, "page/");

		if (at && strncmp(at + 5, scherm, len) == 0 && strcmp(at + 5 + len, ".c") == 0)
			return true;
	}
	return false;
}

static void check_schermen(struct request *r, const char *schermen)
{
	for (const char *at = schermen; *(at += strspn(at, " "));) {
		size_t len = strcspn(at, " ");

		if (!is_page(at, len))
			invalid(r, "schermen",
				"Schermen: %.*s is er niet. Schrijf het zoals overleg/overdracht, "
				"met een spatie ertussen.",
				(int)len, at);
		at += len;
	}
}

static void check_soort(struct request *r, const struct tekst_in *in, int soort)
{
	const char *kop = in->tekst ? artikel_mist_kop(soort, in->tekst) : NULL;

	if (kop)
		invalid(r, "tekst",
			"Tekst: zet er ook een kopje ## %s in, zodat een andere regio ziet wat "
			"ervoor nodig is.",
			kop);
	if (soort == ARTIKELSOORT_WET && !datum_set(in->van))
		invalid(r, "van", "Vul in vanaf wanneer deze tekst geldt.");
	if (soort != ARTIKELSOORT_WET && soort != CHOICE_NONE && datum_set(in->van))
		invalid(r, "van", "Laat deze dag leeg: alleen een wet heeft hem.");
	if (soort != ARTIKELSOORT_PRAKTIJK && soort != CHOICE_NONE && (in->regio || in->contact))
		invalid(r, "regio",
			"Laat regio en contact leeg: alleen een voorbeeld uit de praktijk heeft "
			"die.");
	if (in->schermen)
		check_schermen(r, in->schermen);
}

static int check_mensen(struct request *r, const struct tekst_in *in)
{
	const struct openbaar_veld velden[] = {
	    {"titel", "Titel", in->titel, 0},
	    {"samenvatting", "Samenvatting", in->samenvatting, 0},
	    {"tekst", "Tekst", in->tekst, 0},
	    {"bronnen", "Bronnen", in->bronnen, HERLEIDBAAR_NAMEN},
	    {"regio", "In welke regio", in->regio, HERLEIDBAAR_NAMEN},
	    {"contact", "Wie weet er meer van", in->contact, HERLEIDBAAR_NAMEN},
	    {"wat", "Wat is er anders", in->wat, 0},
	};

	return herleidbaar_check_openbaar(r, velden, COUNT(velden),
					  in->mag ? HERLEIDBAAR_NAMEN : 0);
}

static struct artikel_tekst tekst_of(struct request *r, const struct tekst_in *in)
{
	const struct banden banden = {.factoren = in->factoren,
				      .normen = in->normen,
				      .regelingen = in->regelingen,
				      .lezers = in->lezers,
				      .schermen = in->schermen ? in->schermen : ""};

	return (struct artikel_tekst){.titel = in->titel,
				      .samenvatting = in->samenvatting,
				      .tekst = in->tekst,
				      .bronnen = in->bronnen,
				      .bij = banden_text(r->arena, &banden),
				      .regio = in->regio,
				      .contact = in->contact,
				      .wat = in->wat,
				      .van = in->van,
				      .geldig_tot = in->geldig_tot};
}

/* How many of the fields ask what it is tied to: they are folded in. */
#define BANDEN 5

static void view_form(struct html *h, struct request *r, const struct ui_form *form)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	struct ui_field *tekst = request_field_of(fields, n, "tekst");
	struct ui_form whole = *form;
	size_t often = (size_t)(request_field_of(fields, n, "factoren") - fields);

	tekst->rows = 20;
	whole.fields = fields;
	whole.n_fields = n;
	whole.note = "Iedereen leest dit, ook zonder in te loggen. Noem geen jongeren.";
	ui_form_begin(h, &whole);
	for (size_t i = 0; i < often; i++)
		ui_field(h, &fields[i]);
	ui_more_fields(h, "Waar hoort het bij?", fields + often, BANDEN);
	for (size_t i = often + BANDEN; i < n; i++)
		ui_field(h, &fields[i]);
	ui_form_end(h, &whole);
}

/* ---- a new article ---- */

struct begin_in {
	int soort;
	vraag_id vraag; /* whose answer it is written from */
};
static const struct field begin_fields[] = {
    FIELD_CHOICE_OF(struct begin_in, soort, artikelsoorten, "Soort", .hidden = true),
    FIELD_ID_OF(struct begin_in, vraag, vraag, VRAAG, "Vraag", .hidden = true),
};

/* Who writes looks at it as at his own words: the title is a question, and names are for him to
 * leave out. */
static int begin_with_answer(struct request *r, vraag_id vraag, struct tekst_in *form)
{
	struct vraagstof stof;
	int rc = vraagstof_find(r->db, r->arena, vraag, &stof);

	if (rc)
		return rc == ERR_GEEN_RIJ ? 0 : rc;
	form->vraag = vraag;
	form->soort = ARTIKELSOORT_ARTIKEL;
	form->titel = stof.titel;
	form->tekst = stof.tekst;
	form->bronnen = "Antwoord van een collega in het netwerk";
	return 0;
}

static int nieuw_form_handle(struct request *r)
{
	const struct begin_in *in = r->in;
	struct tekst_in *form = request_form(r, NULL);

	form->soort = in->soort;
	form->geldig_tot = datum_plus(r->vandaag, JAAR);
	if (in->soort == ARTIKELSOORT_PRAKTIJK)
		form->tekst = artikel_praktijkvorm;
	return in->vraag.nr ? begin_with_answer(r, in->vraag, form) : 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	ui_h1(h, "Artikel schrijven", "Voor een collega die vandaag een vraag heeft.");
	ui_link(h, "/kennis/kennisbank-schrijven", "Hoe schrijft u een goed artikel?");
	ui_p(h, "Een voorbeeld uit de praktijk heeft een vaste vorm.");
	ui_link(h, NIEUW "?soort=praktijk", "Begin met die vorm");
	view_form(h, r,
		  &(struct ui_form){.action = "/kennis/redactie",
				    .submit = "Bewaar",
				    .cancel = "/kennis/redactie"});
}

/* Two who read the same answer would write the same article. */
static int check_once(struct request *r, vraag_id vraag)
{
	struct db_rows rows;
	int rc = vraagartikel_of_vraag(r->db, r->arena, vraag, &rows);

	if (!rc && rows.count)
		invalid(r, "",
			"Van deze vraag maakte een collega al een artikel. U vindt het bij de "
			"vraag.");
	return rc;
}

static int nieuw_check(struct request *r)
{
	const struct tekst_in *in = r->in;
	int rc = check_mensen(r, in);

	check_soort(r, in, in->soort);
	if (in->titel && !*artikelnaam_of(r->arena, tekst_words(r->arena, in->titel)))
		invalid(r, "titel", "Titel: gebruik gewone letters.");
	return rc || !in->vraag.nr ? rc : check_once(r, in->vraag);
}

QUERY(naam_count, "SELECT count(a.id) FROM artikel_redactie a WHERE a.naam = $1");

/* The first that nobody has: "no-risk", "no-risk-2", … */
static int free_name(struct request *r, const char *titel, const char **ret)
{
	const char *naam = artikelnaam_of(r->arena, tekst_words(r->arena, titel));
	int64_t taken = 1;
	int rc = 0;

	for (int i = 1; !rc && taken; i++) {
		*ret = i == 1 ? naam : arena_format(r->arena, "%s-%d", naam, i);
		rc = db_number(r->db, &naam_count, ARGS(*ret), &taken);
	}
	return rc;
}

static int nieuw_handle(struct request *r)
{
	const struct tekst_in *in = r->in;
	const struct artikel_tekst tekst = tekst_of(r, in);
	const struct handeling doing = request_doing(r);
	const char *naam;
	artikel_id id;
	int rc = free_name(r, in->titel, &naam);

	rc = rc ? rc : artikel_create(&doing, naam, in->soort, &tekst, &id);
	if (!rc && in->vraag.nr)
		rc = vraagartikel_create(&doing, in->vraag, id);
	if (rc)
		return rc;
	r->location = request_path(r, "/kennis/redactie/%s", ID_ARTIKEL, id.nr);
	r->flash = "Bewaard. Alleen wie schrijft kan het zien.";
	return 0;
}

/* ---- a new text ---- */

/* What is being written; of a law the published text that counts last; or whatever there is. */
static const struct artikelversie_row *begin_of(const struct redactie_row *a,
						const struct db_rows *rows)
{
	const struct artikelversie_row *list = rows->rows, *last = NULL;
	const struct artikelversie_row *v = artikelversie_with(rows, a->voorstel);

	for (size_t i = 0; !v && i < rows->count; i++)
		if (list[i].artikelstand == ARTIKELSTAND_GEPUBLICEERD &&
		    (!last || list[i].van_datum.dag > last->van_datum.dag))
			last = &list[i];
	if (v || last)
		return v ? v : last;
	return rows->count ? list : NULL;
}

static int wijzig_form_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct artikelversie_row *v;
	struct tekst_in *form = request_form(r, NULL);
	struct banden banden;
	struct db_rows rows;
	int rc;

	if (a->voorstel == ARTIKELSTAND_BEOORDELING)
		return fail(r, ERR_CONFLICT, "a colleague is reading it");
	rc = artikelversie_list(r->db, r->arena, a->id, &rows);
	v = rc ? NULL : begin_of(a, &rows);
	if (!v)
		return rc ? rc : fail(r, ERR_ONBEKEND, "an article without a text");
	banden_parse(r->arena, v->bij, &banden);
	*form = (struct tekst_in){.titel = v->titel,
				  .samenvatting = v->samenvatting,
				  .tekst = v->tekst,
				  .bronnen = v->bronnen,
				  .regio = v->regio,
				  .contact = v->contact,
				  .schermen = banden.schermen,
				  .wat = a->voorstel == CHOICE_NONE ? NULL : v->wat,
				  .factoren = banden.factoren,
				  .normen = banden.normen,
				  .regelingen = banden.regelingen,
				  .lezers = banden.lezers,
				  .van = v->van_datum,
				  .geldig_tot = v->geldig_tot_datum};
	if (!datum_set(form->geldig_tot) || form->geldig_tot.dag <= r->vandaag.dag)
		form->geldig_tot = datum_plus(r->vandaag, JAAR);
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct redactie_row *a = r->object;
	const char *url = html_url(h, "/kennis/redactie/%s", TOKEN(h, a->id));

	ui_h1(h, "Nieuwe tekst", a->titel);
	view_form(h, r,
		  &(struct ui_form){
		      .action = html_url(h, "/kennis/redactie/%s/wijzigen", TOKEN(h, a->id)),
		      .versie = r->versie,
		      .submit = "Bewaar",
		      .cancel = url});
}

static int wijzig_check(struct request *r)
{
	const struct redactie_row *a = r->object;

	check_soort(r, r->in, a->artikelsoort);
	return check_mensen(r, r->in);
}

static int wijzig_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct artikel_tekst tekst = tekst_of(r, r->in);
	const struct handeling doing = request_doing(r);

	if (a->voorstel == ARTIKELSTAND_BEOORDELING)
		return fail(r, ERR_CONFLICT, "a colleague is reading it");
	r->location = request_path(r, "/kennis/redactie/%s", ID_ARTIKEL, a->id.nr);
	r->flash = "Bewaard. Alleen wie schrijft kan het zien.";
	return artikel_write(&doing, a, &tekst);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = NIEUW,
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Artikel schrijven",
     FIELDS(begin_fields, struct begin_in),
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "kennis"},
    {.method = POST,
     .path = "/kennis/redactie",
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Artikel schrijven",
     FIELDS(nieuw_fields, struct tekst_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .again = NIEUW,
     .body_limit = (size_t)256 * 1024,
     .scenario = "kennis"},
    {.method = GET,
     .path = WIJZIGEN,
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een artikel herschrijven",
     .doel = DOEL,
     .object = &object_redactie,
     .handle = wijzig_form_handle,
     .view = wijzig_view,
     .flags = ROUTE_NO_API,
     .scenario = "kennis"},
    {.method = POST,
     .path = WIJZIGEN,
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een artikel herschrijven",
     .doel = DOEL,
     .object = &object_redactie,
     FIELDS(wijzig_fields, struct tekst_in),
     .check = wijzig_check,
     .handle = wijzig_handle,
     .again = WIJZIGEN,
     .body_limit = (size_t)256 * 1024,
     .scenario = "kennis"},
};
PAGE(artikeltekst, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
