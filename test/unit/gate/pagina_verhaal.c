/* A page with forms that hold a story about a young person: drafts, and two who write at once. */
#include "gate/page.h"
#include "store/jongere.h"

extern const struct page page_proefverhaal;

#define HERE "/jongeren/:jongere/verhaal"
#define KORT "/jongeren/:jongere/verhaal/kort"

static const struct choice smaak_list[] = {{"zoet", "Zoet", NULL}, {"zuur", "Zuur", NULL}};
static const struct choices smaken = CHOICES("smaak", smaak_list);

struct verhaal_in {
	const char *tekst, *plaats, *wachtwoord, *verborgen;
	uint32_t smaken;
	struct datum dag;
};
static const struct field verhaal_fields[] = {
    FIELD(struct verhaal_in, tekst, LONG_TEXT, "Verhaal", .required = true, .max = 60000),
    FIELD(struct verhaal_in, plaats, TEXT, "Plaats"),
    FIELD(struct verhaal_in, wachtwoord, PASSWORD, "Wachtwoord"),
    FIELD(struct verhaal_in, verborgen, TEXT, "Verborgen", .hidden = true),
    FIELD_SET_OF(struct verhaal_in, smaken, smaken, "Smaken"),
    FIELD(struct verhaal_in, dag, DATE, "Dag"),
};

struct kort_in {
	const char *woord;
};
static const struct field kort_fields[] = {
    FIELD(struct kort_in, woord, LONG_TEXT, "Kort verhaal"),
};

struct stand {
	const char *wil, *gemeente;
};
static const struct column stand_columns[] = {COLUMN(struct stand, wil, TEXT, NULL, 0),
					      COLUMN(struct stand, gemeente, TEXT, NULL, 0)};
QUERY(test_verhaal_load, "SELECT wil, gemeente FROM jongere WHERE id = $1");
QUERY(test_verhaal_update,
      "UPDATE t_jongere SET wil = $2, gemeente = $3, versie = versie + 1 WHERE id = $1");

static int verhaal_form_handle(struct request *r)
{
	struct verhaal_in *form = request_form(r, HERE);
	struct stand stand;
	int rc = request_row(r, &test_verhaal_load, ARGS(request_id(r, ID_JONGERE)), stand_columns,
			     &stand);

	if (rc)
		return rc;
	form->tekst = stand.wil;
	form->plaats = stand.gemeente;
	form->smaken = 3;
	return 0;
}

/* Two forms, of which the first is of a version. */
static void verhaal_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct ui_form form = {.id = "lang", .submit = "Leg vast", .versie = kop->versie};

	form.action = request_path(r, "/jongeren/%s/verhaal", ID_JONGERE, kop->id.nr);
	form.fields = request_fields(r, HERE, &form.n_fields);
	ui_form(h, &form);
	form = (struct ui_form){.id = "kort", .submit = "Leg kort vast"};
	form.action = request_path(r, "/jongeren/%s/verhaal/kort", ID_JONGERE, kop->id.nr);
	form.fields = request_fields(r, KORT, &form.n_fields);
	ui_form(h, &form);
}

/* Leads to which tastes were sent: they are kept nowhere. */
static int verhaal_handle(struct request *r)
{
	const struct verhaal_in *in = r->in;

	r->location = arena_format(r->arena, "/smaken/%u", in->smaken);
	return db_send(r->db, &test_verhaal_update,
		       ARGS(request_id(r, ID_JONGERE), in->tekst, in->plaats));
}

static int kort_handle(struct request *r)
{
	r->location = "/open";
	return 0;
}

#define OF_JONGERE                                                                                 \
	.recht = RECHT_DOSSIER_LEZEN, .object = &object_jongere, .doel = "begeleiding naar werk",  \
	.scenario = "gate"

static const struct route routes[] = {
    {.method = GET,
     .path = HERE,
     .summary = "Verhaal",
     .handle = verhaal_form_handle,
     .view = verhaal_view,
     OF_JONGERE},
    {.method = POST,
     .path = HERE,
     .summary = "Schrijf een verhaal",
     FIELDS(verhaal_fields, struct verhaal_in),
     .body_limit = 500000,
     .handle = verhaal_handle,
     .again = HERE,
     OF_JONGERE},
    {.method = POST,
     .path = KORT,
     .summary = "Schrijf een kort verhaal",
     FIELDS(kort_fields, struct kort_in),
     .handle = kort_handle,
     .again = HERE,
     OF_JONGERE},
};

const struct page page_proefverhaal = {.file = "test/unit/gate/pagina_verhaal.c",
				       .room = "proef",
				       .routes = routes,
				       .n_routes = COUNT(routes)};
