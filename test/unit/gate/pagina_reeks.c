/*
 * Acts that are done to many, each in a way in which it can end, by what its line says; and a list
 * to choose from. What shows and begins a reeks is the program's own (page/werk/reeks*.c).
 */
#include "pagina_reeks.h"

#include "gate/reeks.h"
#include "store/jongere.h"
#include "toegang/sessie.h"

#include <string.h>

extern const struct page page_proefreeks;

sem_t proefreeks_wacht, proefreeks_verder;
_Atomic bool proefreeks_stuk;

#define HERE "/jongeren/:jongere/"
#define OF_JONGERE                                                                                 \
	.recht = RECHT_DOSSIER_LEZEN, .object = &object_jongere, .doel = "begeleiding naar werk",  \
	.scenario = "gate"

QUERY(test_reeks_update, "UPDATE t_jongere SET wil = $2, versie = versie + 1 WHERE id = $1");

/* ---- the act ---- */

struct zet_in {
	const char *woord; /* the same for all */
	const char *hoe;   /* of one line */
};
static const struct field zet_fields[] = {
    FIELD(struct zet_in, woord, TEXT, "Woord", .required = true, .max = 20),
    FIELD(struct zet_in, hoe, TEXT, "Hoe", .hidden = true, .max = 20),
};

static bool is_hoe(const struct request *r, const char *hoe)
{
	const struct zet_in *in = r->in;

	return in->hoe && strcmp(in->hoe, hoe) == 0;
}

QUERY(test_reeks_other, "SELECT id AS jongere_id, roepnaam FROM jongere WHERE id = $1");
struct other {
	jongere_id jongere_id;
	const char *roepnaam;
};
static const struct column other_columns[] = {
    COLUMN_ID(struct other, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct other, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA)};

/* Reads of two young people in turns, so of more than a look at one line expects. */
static int read_many(struct request *r)
{
	struct other other;
	int rc = 0;

	for (int64_t i = 0; !rc && i < 12; i++)
		rc = request_row(r, &test_reeks_other, ARGS(1 + i % 2), other_columns, &other);
	return rc;
}

static int zet_check(struct request *r)
{
	if (is_hoe(r, "nooit"))
		invalid(r, "", "Bij deze kan dit niet.");
	if (is_hoe(r, "machine"))
		return fail(r, ERR_BUG, "as asked");
	return is_hoe(r, "leest") ? read_many(r) : 0;
}

/* As long as the test says. */
static void wait_for_test(void)
{
	sem_post(&proefreeks_wacht);
	while (sem_wait(&proefreeks_verder))
		;
}

static int zet_handle(struct request *r)
{
	const struct zet_in *in = r->in;
	int rc = is_hoe(r, "uit") ? sessie_end_others(r->db, (sessie_id){0}, r->nu) : 0;

	r->location = "/open";
	if (!is_hoe(r, "blijft") && !is_hoe(r, "uit"))
		r->undo =
		    request_path(r, "/jongeren/%s/terug", ID_JONGERE, request_id(r, ID_JONGERE));
	if (is_hoe(r, "nergens"))
		r->undo = "/nergens";
	if (is_hoe(r, "wacht"))
		wait_for_test();
	if (is_hoe(r, "botst"))
		return fail(r, ERR_CONFLICT, "as asked");
	if (is_hoe(r, "stuk") && proefreeks_stuk)
		return fail(r, ERR_BUG, "as asked");
	if (is_hoe(r, "lang"))
		invalid(r, "", "%s",
			arena_format(r->arena, "%0400d \xc3\xa9", 0)); /* cut off in a letter */
	return rc ? rc
		  : db_send(r->db, &test_reeks_update, ARGS(request_id(r, ID_JONGERE), in->woord));
}

static int terug_handle(struct request *r)
{
	r->location = "/open";
	return db_send(r->db, &test_reeks_update, ARGS(request_id(r, ID_JONGERE), "terug"));
}

/* ---- about no dossier in its path, and with nothing that is the same for all ---- */

struct herinner_in {
	jongere_id jongere;
};
static const struct field herinner_fields[] = {FIELD_ID_OF(
    struct herinner_in, jongere, jongere, JONGERE, "Jongere", .required = true, .hidden = true)};

static int herinner_handle(struct request *r)
{
	const struct herinner_in *in = r->in;

	r->location = "/open";
	return db_send(r->db, &test_reeks_update, ARGS(in->jongere, "herinnerd"));
}

static int open_handle(struct request *r)
{
	r->location = "/open";
	return 0;
}

/* ---- a list to choose from ---- */

struct kiezen_in {
	int kies;
	const char *na;
	bool vol;
};
static const struct field kiezen_fields[] = {
    KIES_FIELD(struct kiezen_in),
    FIELD(struct kiezen_in, na, TEXT, "Vanaf", .hidden = true),
    FIELD(struct kiezen_in, vol, BOOL, "Vol", .hidden = true),
};

static int kiezen_handle(struct request *r UNUSED)
{
	return 0;
}

static void kiezen_view(struct html *h, struct request *r)
{
	const struct kiezen_in *in = r->in;
	const struct kies_lijst lijst = {REEKSLIJST_JONGEREN, in->kies, in->na, in->vol};

	ui_h1(h, "Kiezen", NULL);
	kies_view_ways(h, r, &lijst);
	ui_p(h, arena_format(h->arena, "Hoogstens %zu", kies_limit(r, in->kies, 25)));
	kies_view(h, r, &lijst);
}

static const struct route routes[] = {
    {.method = POST,
     .path = HERE "contactverzetten",
     .summary = "Zet",
     FIELDS(zet_fields, struct zet_in),
     .again = "/open",
     .check = zet_check,
     .handle = zet_handle,
     OF_JONGERE},
    {.method = POST, .path = HERE "terug", .summary = "Terug", .handle = terug_handle, OF_JONGERE},
    {.method = POST,
     .path = HERE "uitstellen",
     .summary = "Van wie de gezondheid ziet",
     FIELDS(zet_fields, struct zet_in),
     .again = "/open",
     .onderdelen = ONDERDEEL_GEZONDHEID,
     .handle = zet_handle,
     OF_JONGERE},
    {.method = POST,
     .path = HERE "overlegpunten",
     .summary = "Van de beheerder",
     .recht = RECHT_MENSEN_BEHEREN,
     .doel = "controle",
     .object = &object_jongere,
     .handle = open_handle,
     .scenario = "gate"},
    {.method = POST,
     .path = HERE "casusregisseur",
     .summary = "Ook van de beheerder",
     .recht = RECHT_MENSEN_BEHEREN,
     .doel = "controle",
     .object = &object_jongere,
     .handle = open_handle,
     .scenario = "gate"},
    {.method = POST,
     .path = "/herinneringen",
     .summary = "Herinner",
     .recht = RECHT_DOSSIER_LEZEN,
     FIELDS(herinner_fields, struct herinner_in),
     .again = "/open",
     .handle = herinner_handle,
     .scenario = "gate"},
    {.method = GET,
     .path = "/kiezen",
     .summary = "Kiezen",
     .recht = RECHT_INGELOGD,
     FIELDS(kiezen_fields, struct kiezen_in),
     .handle = kiezen_handle,
     .view = kiezen_view,
     .scenario = "gate"},
};

const struct page page_proefreeks = {.file = "test/unit/gate/pagina_reeks.c",
				     .room = "proef",
				     .routes = routes,
				     .n_routes = COUNT(routes)};
